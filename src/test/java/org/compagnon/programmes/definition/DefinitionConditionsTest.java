package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.Told.isTold;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 3: phases and conditions that name what does not exist, or wait for themselves, are refused.
class DefinitionConditionsTest {

    @Nested
    class A_phase {

        @Test
        void that_is_not_declared_is_refused_with_its_line() {
            isTold(Sample.with("for_phases: [alpha]", "for_phases: [alpha, bta]"), "Did you mean “beta”?");
            isTold(Sample.with("{meetings: 3, per", "{phases: [beta], meetings: 3, per"), "The phase “beta” is not");
        }

        @Test
        void needs_a_list_of_phases() {
            var without = Sample.TEXT.replaceAll("(?m)^phases:\n( .*\n)+", "");

            isTold(without, "the definition declares no phase");
        }
    }

    @Nested
    class A_condition {

        @Test
        void that_waits_for_itself_is_a_cycle_told_once() {
            var cycle = Sample.with("shown_if: mood <= 2", "shown_if: mood <= 2 and again = true")
                    .replace(
                            "    - id: help",
                            """
                                - id: again
                                  type: checkbox
                                  label: {fr: Encore, en: Again}
                                  confidentiality: pair
                                  shown_if: help = wanted
                            """.replaceAll("(?m)^", "        ")
                                            .stripTrailing()
                                            .replaceFirst("^ +", "    ")
                                            .replaceAll("(?m)^ +(type|label|conf|shown)", "          $1")
                                    + "\n        - id: help");

            isTold(cycle, "These items wait for each other, so none would ever be shown: again → help → again.");
            isTold(Sample.with("shown_if: mood <= 2", "shown_if: help = wanted"), "help → help");
        }

        @Test
        void names_items_and_answers_that_exist() {
            isTold(Sample.with("mood <= 2", "moood <= 2"), "Did you mean “mood”?");
            isTold(Sample.with("mood <= 2", "mood = 4"), "“4” is not a possible answer to “mood”. Possible: 1, 2, 3.");
            isTold(
                    Sample.with("mood <= 1", "help = maybe").replace("mood <= 2", "mood = 2"),
                    "Possible: wanted, declined.");
            isTold(Sample.with("mood <= 1", "help >= wanted").replace("mood <= 2", "mood = 2"), "have no order");
            isTold(Sample.with("mood <= 2", "mood is low"), "cannot be read as a condition");
        }

        @Test
        void holds_when_each_comparison_does() {
            var condition = Condition.parse("mood <= 2 and help != declined").orElseThrow();
            var answers = new ArrayList<Boolean>();
            for (var mood : List.of("1", "3"))
                for (var help : List.of("wanted", "declined"))
                    answers.add(condition.holds(item -> Set.of(item.equals("mood") ? mood : help)));

            assertThat(answers).containsExactly(true, false, false, false);
        }
    }
}
