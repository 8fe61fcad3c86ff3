package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.compagnon.analysis.Again.Before;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Study;

/// The waves of one population, judged together: where self-generated codes link people of two waves, whoever believes
/// that these answered alike twice reads in one what the other withholds. So linked waves withhold the same.
///
/// Fewer linked people than the minimum tell nothing of what all the others answered.
final class Waves {

    private final List<Collected> collected;
    private final List<Link> links = new ArrayList<>();
    private final List<SheetTables> sheets;

    /// Two waves, by their places, and who answered both.
    private record Link(int first, int second, Linked people) {}

    private Waves(Study study, List<Collected> collected) {
        this.collected = collected;
        if (study.minimumCell() > 1)
            for (var second = 1; second < collected.size(); second++)
                for (var first = 0; first < second; first++) {
                    var people = Linked.of(collected.get(first), collected.get(second));
                    if (people.pairs().size() >= study.minimumCell()) links.add(new Link(first, second, people));
                }
        this.sheets = IntStream.range(0, collected.size())
                .mapToObj(wave -> new SheetTables(study, collected.get(wave), before(wave)))
                .toList();
        agree();
    }

    /// The waves of that population, as the study orders them.
    static Waves of(Study study, String population, List<Collected> all) {
        var order = study.waves().stream().map(Named::id).toList();
        return new Waves(
                study,
                all.stream()
                        .filter(one -> one.questionnaire().population().equals(population))
                        .sorted(Comparator.comparing(
                                one -> order.indexOf(one.questionnaire().wave())))
                        .toList());
    }

    int place(Collected wave) {
        return collected.indexOf(wave);
    }

    List<SheetTables> sheets() {
        return sheets;
    }

    /// The earlier waves in which the same people answered.
    List<Before> before(int wave) {
        return links.stream()
                .filter(link -> link.second == wave)
                .map(link -> new Before(collected.get(link.first), link.people))
                .toList();
    }

    /// Before and after.
    List<Integer> linkedWith(int wave) {
        return links.stream()
                .filter(link -> link.first == wave || link.second == wave)
                .map(link -> link.first == wave ? link.second : link.first)
                .toList();
    }

    private void agree() {
        while (true) {
            var toJudge = adopting((one, other) -> sheets.get(one).adopt(sheets.get(other)));
            if (toJudge.isEmpty()) return;
            toJudge.forEach(wave -> sheets.get(wave).judgeAgain());
        }
    }

    /// The waves that take over anything from one linked with them.
    HashSet<Integer> adopting(BiPredicate<Integer, Integer> adopts) {
        var adopting = new HashSet<Integer>();
        for (var link : links) {
            if (adopts.test(link.first, link.second)) adopting.add(link.first);
            if (adopts.test(link.second, link.first)) adopting.add(link.second);
        }
        return adopting;
    }
}
