package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Answers taken together so that each class has a count that may be shown in every group compared.
record Classes(List<List<String>> classes) {

    Classes {
        classes = List.copyOf(classes);
    }

    static Classes each(List<String> answers) {
        return new Classes(answers.stream().map(List::of).toList());
    }

    /// The finest that will do: in each group what is withheld falls into one class.
    ///
    /// @param ordered whether only neighbours can be taken together
    /// @return empty where fewer than two classes are left
    static Optional<Classes> ofShown(List<String> answers, List<Group> groups, boolean ordered) {
        if (groups.stream()
                .anyMatch(group -> group.isBaseWithheld() || group.table().isEmpty())) return Optional.empty();
        var classOf = IntStream.range(0, answers.size()).toArray();
        for (var group : groups) {
            var withheld = IntStream.range(0, answers.size())
                    .filter(answer -> group.isWithheld(answers.get(answer)))
                    .toArray();
            if (withheld.length == 0) continue;
            var first = withheld[0];
            var last = withheld[withheld.length - 1];
            var joined = ordered ? IntStream.rangeClosed(first, last).toArray() : withheld;
            for (var answer : joined) join(classOf, answer, first, ordered);
        }
        var classes = new ArrayList<List<String>>();
        for (var one : IntStream.of(classOf).distinct().toArray())
            classes.add(IntStream.range(0, classOf.length)
                    .filter(answer -> classOf[answer] == one)
                    .mapToObj(answers::get)
                    .toList());
        return classes.size() < 2 ? Optional.empty() : Optional.of(new Classes(classes));
    }

    private static void join(int[] classOf, int one, int other, boolean ordered) {
        var from = classOf[one];
        var to = classOf[other];
        for (var answer = 0; answer < classOf.length; answer++) if (classOf[answer] == from) classOf[answer] = to;
        if (!ordered) return;
        // What lies between two of a class belongs to it.
        var first = IntStream.range(0, classOf.length)
                .filter(answer -> classOf[answer] == to)
                .min()
                .orElse(0);
        var last = IntStream.range(0, classOf.length)
                .filter(answer -> classOf[answer] == to)
                .max()
                .orElse(0);
        for (var answer = first; answer <= last; answer++) classOf[answer] = to;
    }

    List<List<String>> together() {
        return classes.stream().filter(one -> one.size() > 1).toList();
    }

    /// What is withheld in a class is the rest of the base.
    long[] counts(Group group) {
        var counts = new long[classes.size()];
        var rest = group.size();
        var open = -1;
        for (var at = 0; at < counts.length; at++) {
            for (var answer : classes.get(at)) {
                if (group.isWithheld(answer)) open = at;
                counts[at] += group.count(answer);
            }
            rest -= counts[at];
        }
        if (open >= 0) counts[open] += rest;
        return counts;
    }
}
