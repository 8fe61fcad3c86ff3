package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.OtherAnswers.Person;

/// Everybody, and the groups of each variable that divides the tables: who is in which, and who is in the same ones of
/// all.
final class Crowds {

    private final int[][] of;
    private final int[][] alike;
    private final int number;

    Crowds(List<Person> people) {
        var known = new HashMap<List<Integer>, Integer>();
        known.put(List.of(), 0);
        this.of = people.stream().map(one -> numbers(one.groups(), known)).toArray(int[][]::new);
        this.number = known.size();
        var together = IntStream.range(0, of.length)
                .boxed()
                .collect(Collectors.groupingBy(person -> Arrays.toString(of[person])));
        this.alike = new int[of.length][];
        for (var some : together.values()) {
            var them = some.stream().mapToInt(Integer::intValue).toArray();
            for (var person : them) alike[person] = them;
        }
    }

    /// Who is in no group of a variable is like the others who are in none.
    private static int[] numbers(int[] groups, Map<List<Integer>, Integer> known) {
        var numbers = new int[groups.length + 1];
        for (var variable = 0; variable < groups.length; variable++)
            numbers[variable + 1] = known.computeIfAbsent(List.of(variable, groups[variable]), _ -> known.size());
        return numbers;
    }

    int number() {
        return number;
    }

    /// Everybody is the first.
    int[] of(int person) {
        return of[person];
    }

    boolean has(int crowd, int person) {
        return Arrays.stream(of[person]).anyMatch(one -> one == crowd);
    }

    /// Who is in the same groups of all variables, they themselves too.
    int[] like(int person) {
        return alike[person];
    }
}
