package org.compagnon.surveys.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.compagnon.surveys.exchange.ForeignFile.bytes;
import static org.compagnon.surveys.exchange.ForeignFile.reasons;
import static org.compagnon.surveys.exchange.ForeignFile.redcap;
import static org.compagnon.surveys.exchange.ForeignFile.survey;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What is more than a study holds is told with what to do, and the rest can be read.
class ImportLimitsTest {

    @Test
    void of_more_options_than_can_be_counted_together_the_first_are_carried_over_and_the_others_told() {
        var choices = IntStream.rangeClosed(1, 75)
                .mapToObj(number -> number + ", Town " + number)
                .collect(Collectors.joining(" | "));
        var lines =
                "q1,form,,checkbox,Where?,\"%s\",\nq2,form,,radio,Where most?,\"%1$s\",\nq3,form,,text,A,,[q1(75)] = '1'\n"
                        .formatted(choices);

        var brought = redcap(lines);

        assertThat(brought.leftOut())
                .filteredOn(left -> left.key().endsWith("too-many-of-several"))
                .singleElement()
                .returns(List.of("75", "60"), Problem::details)
                .returns("q1", Problem::column);
        var items = StudyReader.read("study.yaml", brought.text())
                .questionnaires()
                .getFirst()
                .items();
        assertThat(items.get(1).kind().answers()).hasSize(60).endsWith("60");
        assertThat(items.get(2).kind().answers()).hasSize(75);
        assertThat(items.get(3).shownIf()).isNull();
        assertThat(reasons(brought)).contains("condition");
    }

    @Test
    void a_condition_too_long_to_be_written_here_and_a_scale_without_levels_are_told() {
        var relevance = IntStream.range(0, 60)
                .mapToObj(number -> "question" + number + ".NAOK == &quot;Y&quot;")
                .collect(Collectors.joining(" and "));
        var questions = new StringBuilder();
        for (var number = 0; number < 60; number++)
            questions.append(question(number + 10, "Y", "question" + number, "1", number));
        questions.append(question(90, "S", "q90", relevance, 90)).append(question(91, "F", "q91", "1", 91));
        var survey = survey("", "Survey", "").replace("</rows></questions>", questions + "</rows></questions>");

        var brought = Exchange.bring("survey.lss", bytes(survey), Target.USUAL);

        assertThat(reasons(brought)).contains("condition-too-long", "scale-too-short");
        assertThat(StudyReader.read("study.yaml", brought.text())
                        .questionnaires()
                        .getFirst()
                        .items()
                        .getLast()
                        .shownIf())
                .isNull();
    }

    private static String question(int id, String type, String code, String relevance, int order) {
        return "<row><qid>%d</qid><gid>1</gid><type>%s</type><title>%s</title><question>R</question><language>fr</language><question_order>%d</question_order><relevance>%s</relevance></row>\n"
                .formatted(id, type, code, order, relevance);
    }

    @Test
    void tables_that_become_more_questions_than_anybody_answers_are_refused() {
        var lines = new StringBuilder();
        for (var i = 0; i < 300; i++)
            lines.append("q").append(i).append(",form").append(i).append(",,text,A,,\n");

        var refused = catchThrowableOfType(InputRefused.class, () -> redcap(lines.toString()));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("surveys.exchange.too-many-items");
            assertThat(problem.details()).containsExactly("600", "500");
        });
    }
}
