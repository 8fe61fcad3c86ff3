package org.compagnon.surveys.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.surveys.exchange.ForeignFile.HEADINGS;
import static org.compagnon.surveys.exchange.ForeignFile.bytes;
import static org.compagnon.surveys.exchange.ForeignFile.reasons;
import static org.compagnon.surveys.exchange.ForeignFile.redcap;
import static org.compagnon.surveys.exchange.ForeignFile.survey;

import java.util.List;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;

/// What is merely unknown in a file is left out and told, and the rest is asked.
class LeftOutTest {

    @Test
    void a_field_of_an_unknown_type_is_left_out_and_the_others_are_asked() {
        var brought = redcap("q1,form,,hologram,A,,\nq2,form,,text,B,,\n");

        assertThat(reasons(brought)).contains("type.unknown");
        assertThat(brought.leftOut().getLast())
                .returns(2, Problem::line)
                .returns("q1", Problem::column)
                .returns(List.of("hologram"), Problem::details);
        assertThat(brought.study().questionnaires().getFirst().items())
                .extracting(item -> item.id())
                .contains("q2")
                .doesNotContain("q1");
    }

    @Test
    void what_would_tell_who_answers_is_left_behind_or_warned_of() {
        var brought = Exchange.bring(
                "dictionary.csv",
                bytes(
                        HEADINGS.replace(
                                        "Branching", "Text Validation Type OR Show Slider Number,Identifier?,Branching")
                                + "record_id,form,,text,Record,,,,\nname,form,,text,Name,,,y,\nmail,form,,text,Mail,,email,,\nq1,form,,text,A,,,,\n"),
                Target.USUAL);

        assertThat(reasons(brought)).containsExactly("one-language", "record-id", "identifier", "tells-who");
        assertThat(brought.study().questionnaires().getFirst().items())
                .extracting(item -> item.id())
                .containsExactly("page_form", "mail", "q1");
    }

    @Test
    void branching_on_an_unknown_field_asks_everybody_and_names_the_field() {
        var brought = redcap("q1,form,,text,A,,\"[nowhere] = '1'\"\n");

        assertThat(reasons(brought)).contains("condition");
        assertThat(brought.leftOut().getLast().details()).containsExactly("[nowhere] = '1'", "[nowhere]");
        assertThat(brought.study().questionnaires().getFirst().items().getLast().shownIf())
                .isNull();
    }

    @Test
    void two_choices_of_one_code_are_not_confused() {
        var brought = redcap("q1,form,,radio,A,\"1, Yes | 2, No | 1, Perhaps\",\n");

        assertThat(reasons(brought)).contains("choice-twice");
        assertThat(brought.leftOut().getLast().details()).containsExactly("1", "Perhaps");
    }

    @Test
    void a_question_code_that_stands_twice_gets_another_and_conditions_mean_the_first() {
        var twice = survey("", "Survey", "").replace("</rows></questions>", """
                        <row><qid>2</qid><gid>1</gid><type>Y</type><title>q1</title><question>R</question><language>fr</language><question_order>2</question_order></row>
                        <row><qid>3</qid><gid>1</gid><type>S</type><title>q3</title><question>S</question><language>fr</language><question_order>3</question_order><relevance>q1.NAOK == "Y"</relevance></row>
                        </rows></questions>""");

        var brought = Exchange.bring("survey.lss", bytes(twice), Target.USUAL);

        assertThat(reasons(brought)).contains("twice", "condition");
        assertThat(brought.study().questionnaires().getFirst().items())
                .extracting(item -> item.id())
                .containsExactly("page1", "q1", "q12", "q3");
    }
}
