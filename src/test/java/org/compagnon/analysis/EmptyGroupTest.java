package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A comparison may name a group that nobody is in, or that nobody answered in. What of it is not defined stays empty,
/// and those who are in no group stand in for nobody.
class EmptyGroupTest {

    private static final String STUDY = """
            study: s
            populations: [intern]
            waves: [w]
            questionnaires:
              - population: intern
                wave: w
                items:
                  - {id: age, type: number}
                  - {id: agrees, type: likert, levels: 5}
                  - {id: place, type: single, options: [a, b]}
                  - {id: reasons, type: multiple, options: [a, b]}
            analysis:
              breakdown: [phase]
              compare:
                - {item: %s, between: phase, of: [%s], population: intern, wave: w}
              adjust: holm
            """;

    /// Twenty of a phase, twenty others of none.
    private static String responses() {
        return IntStream.range(0, 40)
                .mapToObj(i -> "intern,w,%s,%d,%d,%s,%s"
                        .formatted(i < 20 ? "PS" : "", 20 + i, 1 + i / 10, i % 3 == 0 ? "a" : "b", i < 15 ? "a" : "b"))
                .collect(Collectors.joining("\n", "population,wave,phase,age,agrees,place,reasons\n", "\n"));
    }

    private static List<ComparisonResult> compared(String item, String phases) {
        var found =
                Given.of(STUDY.formatted(item, phases), responses()).analysis().comparisons();
        assertThat(found).isNotEmpty();
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "agrees", "place", "reasons"})
    void whoever_is_in_no_group_is_not_taken_for_a_group_that_nobody_is_in(String item) {
        for (var result : compared(item, "PS, PA2")) {
            assertThat(result.n()).containsExactly(20L, 0L);
            assertThat(result.outcome()).isEmpty();
            assertThat(result.effect()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "agrees", "place", "reasons"})
    void of_several_groups_none_is_left_out_of_the_test(String item) {
        for (var result : compared(item, "PS, PA1, PA2")) {
            assertThat(result.n()).containsExactly(20L, 0L, 0L);
            assertThat(result.outcome()).isEmpty();
            assertThat(result.effect()).isEmpty();
            assertThat(result.pairwise()).isEmpty();
        }
    }

    @Test
    void a_group_that_nobody_is_in_is_remarked_on_with_those_that_were_found() {
        assertThat(Given.of(STUDY.formatted("age", "PS, Ps"), responses()).remarks())
                .containsExactly(
                        "column “phase”: Nobody is in the group “Ps” that the plan compares; groups found: PS.");
        assertThat(Given.of(STUDY.formatted("age", "PS, PA2"), "population,wave,age\nintern,w,3\n")
                        .remarks())
                .contains("column “phase”: Nobody is in the group “PA2” that the plan compares, nor in any other.");
    }
}
