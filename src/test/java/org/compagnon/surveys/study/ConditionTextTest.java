package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Conditions on which a question is shown.
class ConditionTextTest {

    @Test
    void are_read_with_and_or_not_and_membership() {
        for (var text : List.of(
                "phase in [PA1, PA2] and not (age < 25 or motives.pay = 5)",
                "a = 1 or b = 2 and c != 3",
                "not not a = 1",
                "a in [x]")) {
            var condition = ConditionText.read(text).orElseThrow();
            assertThat(ConditionText.read(condition.toString())).contains(condition);
        }
    }

    @Test
    void and_binds_before_or() {
        var condition = ConditionText.read("a = 1 or b = 2 and c = 3").orElseThrow();

        assertThat(condition.holds(column -> Set.of(column.equals("a") ? "1" : "0")))
                .isTrue();
        assertThat(condition.holds(column -> Set.of(column.equals("b") ? "2" : "0")))
                .isFalse();
    }

    @Test
    void what_is_none_is_refused() {
        for (var text : List.of(
                "", "a", "a =", "a = 1 and", "(a = 1", "a = 1)", "a in []", "a in 1", "= 1", "a ~ 1", "(".repeat(900)))
            assertThat(ConditionText.read(text)).as(text).isEmpty();
    }
}
