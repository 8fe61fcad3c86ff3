package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against every sample there is, where there are few.
class SpreadTest {

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 1", "3, 6", "5, 4", "6, 3", "7, 2"})
    void reaches_exactly_the_sums_of_squares_that_samples_have(int people, int width) {
        for (var bothEnds : new boolean[] {false, true}) {
            var spread = new Spread(people, width, bothEnds);
            var all = samples(people, width, bothEnds && people > 1);
            for (var sum = 0L; sum <= (long) people * width; sum++) {
                var squares = all.getOrDefault(sum, Set.of());
                for (var square = 0L; square <= (long) people * width * width; square++) {
                    var wanted = square;
                    assertThat(spread.any(sum, one -> one == wanted))
                            .as("%d people, width %d, sum %d, squares %d", people, width, sum, square)
                            .isEqualTo(squares.contains(square));
                }
            }
        }
    }

    @Test
    void of_more_people_than_can_be_followed_keeps_to_what_must_hold() {
        var spread = new Spread(100_000, 4, false);

        assertThat(spread.any(200_000, squares -> squares == 400_000)).isTrue();
        assertThat(spread.any(200_000, squares -> squares == 400_001)).isFalse();
        assertThat(spread.any(200_000, squares -> squares == 800_002)).isFalse();
    }

    private static Map<Long, Set<Long>> samples(int people, int width, boolean bothEnds) {
        var found = new HashMap<Long, Set<Long>>();
        var values = new int[people];
        do {
            var sum = 0L;
            var squares = 0L;
            var low = false;
            var high = false;
            for (var value : values) {
                sum += value;
                squares += (long) value * value;
                low |= value == 0;
                high |= value == width;
            }
            if (!bothEnds || low && high)
                found.computeIfAbsent(sum, none -> new HashSet<>()).add(squares);
        } while (next(values, width));
        return found;
    }

    private static boolean next(int[] values, int width) {
        for (var at = 0; at < values.length; at++) {
            if (values[at]++ < width) return true;
            values[at] = 0;
        }
        return false;
    }
}
