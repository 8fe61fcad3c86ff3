package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.compagnon.statistics.Covariance;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 22: what is shown of a subscale of two items tells nobody how few people gave two answers together. The
/// attacker knows both tables, the figures and how they are rounded, and goes through every joint table that fits.
class ScaleAttackTest {

    private static final int MINIMUM = 5;

    private static Consistency found(int[][] joint) {
        var levels = joint.length;
        var study = StudyReader.read("study.yaml", """
                study: attacked
                populations: [all]
                waves: [once]
                questionnaires:
                  - population: all
                    wave: once
                    items:
                      - {id: one, type: likert, levels: %d}
                      - {id: two, type: likert, levels: %d}
                analysis:
                  reliability:
                    - {id: both, items: [one, two]}
                """.formatted(levels, levels));
        var collected = new Collected(study.questionnaires().getFirst(), List.of());
        for (var one = 0; one < levels; one++)
            for (var two = 0; two < levels; two++)
                for (var person = 0; person < joint[one][two]; person++)
                    collected.add(List.of("" + (one + 1), "" + (two + 1)), Map.of(), null);
        return Analysis.of(study, List.of(collected)).consistencies().getFirst();
    }

    private static int[][] drawn(int levels, int people, double likeness, Random chance) {
        var joint = new int[levels][levels];
        for (var person = 0; person < people; person++) {
            var one = chance.nextInt(levels);
            joint[one][chance.nextDouble() < likeness ? one : chance.nextInt(levels)]++;
        }
        return joint;
    }

    private static int[] rows(int[][] joint) {
        return Arrays.stream(joint).mapToInt(row -> Arrays.stream(row).sum()).toArray();
    }

    private static int[] columns(int[][] joint) {
        var sums = new int[joint.length];
        for (var row : joint) for (var two = 0; two < sums.length; two++) sums[two] += row[two];
        return sums;
    }

    /// Every joint table with these margins.
    private static void each(int[][] joint, Consumer<int[][]> seen) {
        fill(new int[joint.length][joint.length], rows(joint), columns(joint), 0, seen);
    }

    private static void fill(int[][] table, int[] rows, int[] columns, int at, Consumer<int[][]> seen) {
        var levels = table.length;
        if (at == levels * levels) {
            seen.accept(table);
            return;
        }
        var one = at / levels;
        var two = at % levels;
        var most = Math.min(rows[one], columns[two]);
        var least = two == levels - 1 ? rows[one] : 0;
        if (one == levels - 1) least = Math.max(least, columns[two]);
        for (var count = least; count <= most; count++) {
            table[one][two] = count;
            rows[one] -= count;
            columns[two] -= count;
            fill(table, rows, columns, at + 1, seen);
            rows[one] += count;
            columns[two] += count;
        }
        table[one][two] = 0;
    }

    private static ConsistencyFigures figures(int[][] joint) {
        var sums = new long[2];
        var products = new long[2][2];
        var people = 0L;
        for (var one = 0; one < joint.length; one++)
            for (var two = 0; two < joint.length; two++) {
                long[] levels = {one + 1, two + 1};
                people += joint[one][two];
                for (var item = 0; item < 2; item++) {
                    sums[item] += joint[one][two] * levels[item];
                    for (var other = 0; other < 2; other++)
                        products[item][other] += joint[one][two] * levels[item] * levels[other];
                }
            }
        return ConsistencyFigures.of(Covariance.of(people, sums, products), 0.95)
                .rounded();
    }

    /// The joint counts by place, and last those who answered both alike and those who did not.
    private static List<Integer> counts(int[][] joint) {
        var counts = new ArrayList<Integer>();
        var alike = 0;
        for (var one = 0; one < joint.length; one++) {
            alike += joint[one][one];
            for (var count : joint[one]) counts.add(count);
        }
        counts.add(alike);
        counts.add(Arrays.stream(rows(joint)).sum() - alike);
        return counts;
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < MINIMUM;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void what_is_shown_leaves_each_small_joint_count_as_many_numbers_as_the_minimum(int levels) {
        var chance = new Random(levels);
        var shown = 0;
        var guarded = 0;
        for (var study = 0; study < 150; study++) {
            var joint = drawn(levels, 24 + chance.nextInt(30), chance.nextDouble(), chance);
            if (found(joint).suppressed()) continue;
            shown++;
            var possible = new HashMap<Integer, Set<Integer>>();
            var truth = figures(joint);
            each(joint, other -> {
                if (!figures(other).equals(truth)) return;
                var counts = counts(other);
                for (var place = 0; place < counts.size(); place++)
                    possible.computeIfAbsent(place, _ -> new HashSet<>()).add(counts.get(place));
            });
            var counts = counts(joint);
            for (var place = 0; place < counts.size(); place++)
                if (isSmall(counts.get(place))) {
                    guarded++;
                    assertThat(possible.get(place))
                            .as("place %d of %s", place, Arrays.deepToString(joint))
                            .hasSizeGreaterThanOrEqualTo(MINIMUM);
                }
        }
        assertThat(shown).isPositive();
        if (levels > 2) assertThat(guarded).isPositive();
    }

    /// Who also counts on our way of withholding: of all tables with these margins, the figures of which are withheld.
    @Test
    void that_it_is_withheld_never_tells_a_small_joint_count() {
        var chance = new Random(7);
        for (var study = 0; study < 40; study++) {
            var joint = drawn(2, 24 + chance.nextInt(16), chance.nextDouble(), chance);
            if (rows(joint)[0] < MINIMUM
                    || columns(joint)[0] < MINIMUM
                    || rows(joint)[1] < MINIMUM
                    || columns(joint)[1] < MINIMUM) continue;
            if (!found(joint).suppressed()) continue;
            var possible = new HashSet<Integer>();
            each(joint, other -> {
                if (found(other).suppressed()) possible.add(other[0][0]);
            });
            assertThat(possible).as(Arrays.deepToString(joint)).hasSizeGreaterThanOrEqualTo(MINIMUM - 1);
        }
    }
}
