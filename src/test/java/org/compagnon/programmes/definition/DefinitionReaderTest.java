package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.Told.isTold;

import java.util.List;
import org.compagnon.files.yaml.Text;
import org.compagnon.programmes.definition.Condition.Comparison;
import org.compagnon.programmes.definition.Condition.Operator;
import org.junit.jupiter.api.Test;

/// Rule 3: a definition that contradicts itself is refused with the line, the key and the reason.
class DefinitionReaderTest {

    @Test
    void a_sound_definition_is_read_whole() {
        var definition = Sample.definition();

        assertThat(definition.key()).isEqualTo("sample");
        assertThat(definition.name()).isEqualTo(new Text("Exemple", "Sample"));
        assertThat(definition.first().grid().item("why").map(Grid.Item::shownIf))
                .contains(new Condition(List.of(new Comparison("mood", Operator.AT_MOST, "1"))));
        assertThat(definition.first().meetings().disputeDays()).isEqualTo(14);
        assertThat(definition.first().grid().item("why").map(Grid.Item::filledBy))
                .contains(Grid.FilledBy.TUTOR);
    }

    @Test
    void yes_and_no_are_words_and_only_true_and_false_are_not() {
        assertThat(Sample.definition().first().evaluating()).isEqualTo(Evaluating.NO);
        isTold(Sample.with("evaluating: no", "evaluating: false"), "“false” is not one of the possible words");
        isTold(
                Sample.with("require_trained: true", "require_trained: yes"),
                "“yes” is a word in YAML 1.2. Write true.");
        isTold(
                Sample.with("require_trained: true", "require_trained: \"true\""),
                "Write true or false, without quotes.");
    }

    @Test
    void every_problem_is_told_at_once_in_the_order_of_the_file() {
        var told = Told.about(Sample.with("for_phases: [alpha]", "for_phases: [gamma]")
                .replace("distance: 1,", "distance: -1,")
                .replace("shown_if: mood <= 2", "shown_if: why = 2")
                .replace("led_by: tutor", "lead_by: tutor"));

        assertThat(told)
                .satisfiesExactly(
                        missing -> assertThat(missing).endsWith("line 1, column 1, key “led_by”: “led_by” is missing."),
                        phase -> assertThat(phase)
                                .contains("line 12")
                                .contains("The phase “gamma” is not one of: alpha, beta."),
                        misspelt -> assertThat(misspelt)
                                .contains("line 16, column 1")
                                .contains("Did you mean “led_by”?"),
                        condition -> assertThat(condition).contains("“why” takes free text"),
                        weight -> assertThat(weight).contains("-1 is negative"));
    }
}
