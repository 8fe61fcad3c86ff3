package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.statistics.Covariance;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// Rule 22: nor does what is shown of a subscale tell what the few answered who left its other question out, nor how
/// few of a group gave two answers together. The attacker knows the tables of every group, who left what out, and the
/// figures, and goes through all answers that fit.
class GroupedScaleAttackTest {

    private static final int MINIMUM = 5;
    /// Answers to two questions of two levels; 0 is none.
    private static final int[][] KINDS = {{1, 1}, {1, 2}, {2, 1}, {2, 2}, {1, 0}, {2, 0}, {0, 1}, {0, 2}};

    private static Consistency found(List<int[]> groups) {
        var study = StudyReader.read("study.yaml", """
                study: attacked
                populations: [all]
                waves: [once]
                questionnaires:
                  - population: all
                    wave: once
                    items:
                      - {id: one, type: likert, levels: 2}
                      - {id: two, type: likert, levels: 2}
                analysis:
                  breakdown: [year]
                  reliability:
                    - {id: both, items: [one, two]}
                """);
        var collected = new Collected(study.questionnaires().getFirst(), List.of("year"));
        for (var group = 0; group < groups.size(); group++)
            for (var kind = 0; kind < KINDS.length; kind++)
                for (var person = 0; person < groups.get(group)[kind]; person++)
                    collected.add(
                            List.of(cell(KINDS[kind][0]), cell(KINDS[kind][1])), Map.of("year", "y" + group), null);
        return Analysis.of(study, List.of(collected)).consistencies().getFirst();
    }

    private static String cell(int answer) {
        return answer == 0 ? "" : "" + answer;
    }

    private static int[] drawn(Random chance) {
        var group = new int[KINDS.length];
        var leaning = chance.nextDouble();
        for (var person = 15 + chance.nextInt(20); person > 0; person--) {
            var one = chance.nextDouble() < leaning ? 1 : 2;
            var two = chance.nextDouble() < 0.7 ? one : 3 - one;
            var silent = chance.nextInt(30);
            var kind = new int[] {silent == 0 ? 0 : one, silent == 1 ? 0 : two};
            group[
                    IntStream.range(0, KINDS.length)
                            .filter(at -> Arrays.equals(KINDS[at], kind))
                            .findFirst()
                            .orElseThrow()]++;
        }
        return group;
    }

    /// What else a group may have answered: the same counts of each question, the same people silent.
    private static List<int[]> others(int[] truth) {
        var first = truth[0] + truth[1] + truth[4];
        var second = truth[0] + truth[2] + truth[6];
        var both = truth[0] + truth[1] + truth[2] + truth[3];
        var others = new ArrayList<int[]>();
        for (var onlyFirst = 0; onlyFirst <= truth[4] + truth[5]; onlyFirst++)
            for (var onlySecond = 0; onlySecond <= truth[6] + truth[7]; onlySecond++)
                for (var ones = 0; ones <= both; ones++) {
                    int[] other = {
                        ones,
                        first - onlyFirst - ones,
                        second - onlySecond - ones,
                        both - (first - onlyFirst) - (second - onlySecond) + ones,
                        onlyFirst,
                        truth[4] + truth[5] - onlyFirst,
                        onlySecond,
                        truth[6] + truth[7] - onlySecond
                    };
                    if (Arrays.stream(other).allMatch(count -> count >= 0)) others.add(other);
                }
        return others;
    }

    private static ConsistencyFigures figures(int[] one, int[] other) {
        var sums = new long[2];
        var products = new long[2][2];
        var people = 0L;
        for (var kind = 0; kind < 4; kind++) {
            var number = one[kind] + other[kind];
            people += number;
            for (var item = 0; item < 2; item++) {
                sums[item] += (long) number * KINDS[kind][item];
                for (var with = 0; with < 2; with++)
                    products[item][with] += (long) number * KINDS[kind][item] * KINDS[kind][with];
            }
        }
        return ConsistencyFigures.of(Covariance.of(people, sums, products), 0.95)
                .rounded();
    }

    /// Of everybody, then of each group.
    private static int[] counts(int[] one, int[] other) {
        return Stream.of(
                        IntStream.range(0, KINDS.length).map(kind -> one[kind] + other[kind]),
                        IntStream.of(one),
                        IntStream.of(other))
                .flatMapToInt(counts -> counts)
                .toArray();
    }

    @Test
    void what_is_shown_leaves_each_small_count_as_many_numbers_as_the_tables_do_or_the_minimum() {
        var chance = new Random(22);
        var shown = 0;
        var guarded = 0;
        for (var study = 0; study < 120; study++) {
            var one = drawn(chance);
            var two = drawn(chance);
            if (found(List.of(one, two)).suppressed()) continue;
            shown++;
            var truth = counts(one, two);
            List<Set<Integer>> before = IntStream.range(0, truth.length)
                    .<Set<Integer>>mapToObj(_ -> new HashSet<>())
                    .toList();
            List<Set<Integer>> after = IntStream.range(0, truth.length)
                    .<Set<Integer>>mapToObj(_ -> new HashSet<>())
                    .toList();
            for (var other : others(one))
                for (var another : others(two)) {
                    var fits = figures(other, another).equals(figures(one, two));
                    var counts = counts(other, another);
                    for (var at = 0; at < counts.length; at++) {
                        before.get(at).add(counts[at]);
                        if (fits) after.get(at).add(counts[at]);
                    }
                }
            for (var at = 0; at < truth.length; at++)
                if (truth[at] > 0 && truth[at] < MINIMUM) {
                    guarded++;
                    assertThat(after.get(at))
                            .as("count %d of %s and %s", at, Arrays.toString(one), Arrays.toString(two))
                            .hasSizeGreaterThanOrEqualTo(
                                    Math.min(MINIMUM, before.get(at).size()));
                }
        }
        assertThat(shown).isPositive();
        assertThat(guarded).isPositive();
    }
}
