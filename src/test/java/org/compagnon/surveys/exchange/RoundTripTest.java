package org.compagnon.surveys.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.Words;
import org.compagnon.surveys.exchange.Exchange.Format;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.compagnon.surveys.study.StudyTemplate;
import org.compagnon.surveys.study.StudyText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A questionnaire taken to another program’s file and brought back asks the same, in the same order, under the same
/// conditions and codes.
class RoundTripTest {

    private static final String EVERY_KIND = """
            study: every-kind
            title: {fr: Tout, en: All}
            populations: [p]
            waves: [w]
            questionnaires:
              - population: p
                wave: w
                items:
                  - {id: lead, type: text, several_lines: false, longest: 80, text: {fr: "A & <b> ?", en: "A & <b>?"}}
                  - {id: page, type: section, text: {fr: Page, en: Page}, help: {fr: Aide, en: Help}}
                  - {id: long_name_that_does_not_fit_there, type: single, options: [{id: yes_indeed, text: {fr: Oui, en: Yes}}, {id: no-way, text: {fr: Non, en: No}}], other: true, shuffle: true, required: true, text: {fr: Q, en: Q}}
                  - {id: several, type: multiple, options: [{id: a, text: {fr: A, en: A}}, {id: b_b, text: {fr: B, en: B}}, {id: c, text: {fr: C, en: C}}], other: true, exclusive: [c], min_choices: 1, max_choices: 2, text: {fr: Q, en: Q}, shown_if: "long_name_that_does_not_fit_there in [yes_indeed, other]"}
                  - {id: level, type: likert, levels: 4, positive: [4], negative: [1], subject: "a subject; with = signs", text: {fr: Q, en: Q}, help: {fr: H, en: H}, shown_if: several = b_b and several != other}
                  - {id: rows, type: matrix, levels: 3, labels: [{fr: un, en: one}, {fr: deux, en: two}, {fr: trois, en: three}], rows: [{id: x_y, text: {fr: X, en: X}}, {id: time, text: {fr: Z, en: Z}}], text: {fr: Q, en: Q}, shown_if: level <= 2 or level = 4}
                  - {id: best, type: ranking, options: [{id: k, text: {fr: K, en: K}}, {id: long_code, text: {fr: L, en: L}}], text: {fr: Q, en: Q}, shown_if: rows.x_y >= 2}
                  - {id: many, type: number, min: -2, max: 9, decimals: 2, text: {fr: Q, en: Q}}
                  - {id: this, type: number, text: {fr: Q, en: Q}, shown_if: many > 1.5 and several != a}
                  - {id: day, type: date, text: {fr: Q, en: Q}}
                  - {id: words, type: text, text: {fr: "Deux\\nlignes", en: "Two\\nlines"}, shown_if: this < 3}
            """;

    static Stream<Study> studies() {
        return Stream.concat(
                StudyTemplate.all().stream().map(StudyTemplate::study),
                Stream.of(StudyReader.read("every.yaml", EVERY_KIND)));
    }

    private static Brought backAgain(Study study, Questionnaire asked, Format format) {
        var taken = Exchange.take(study, asked, format, Words.ENGLISH);
        return Exchange.bring(taken.file(), taken.content(), new Target(asked.population(), asked.wave()));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void limesurveys_files_lose_nothing_that_is_asked(Study study) {
        for (var format : List.of(Format.LSS, Format.TSV))
            for (var asked : study.questionnaires()) {
                var brought = backAgain(study, asked, format);
                var read = brought.study().questionnaires().getFirst();

                assertThat(read.items())
                        .as("%s as %s", study.key(), format)
                        .usingRecursiveComparison()
                        .isEqualTo(asked.items());
                assertThat(read.introduction()).isEqualTo(asked.introduction());
                assertThat(brought.leftOut()).isEmpty();
            }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void a_data_dictionary_loses_nothing_that_is_asked_but_the_other_language(Study study) {
        for (var asked : study.questionnaires())
            assertThat(backAgain(study, asked, Format.REDCAP)
                            .study()
                            .questionnaires()
                            .getFirst()
                            .items())
                    .as(study.key())
                    .usingRecursiveComparison()
                    .isEqualTo(
                            asked.items().stream().map(RoundTripTest::inEnglish).toList());
    }

    /// Its importer takes numbers that repeat for one question, and loses the other.
    @ParameterizedTest
    @MethodSource("studies")
    void limesurveys_lines_number_each_question_and_subquestion_once_and_alike_in_both_languages(Study study) {
        for (var asked : study.questionnaires()) {
            var taken = Exchange.take(study, asked, Format.TSV, Words.ENGLISH);
            var table = Tables.read(taken.file(), taken.content(), Limits.WEB).sound();
            var numbers = new HashMap<String, String>();
            for (var row : table.rows()) {
                var kind = row.cell(table.headers().indexOf("class"));
                if (!kind.equals("Q") && !kind.equals("SQ")) continue;
                var language = row.cell(table.headers().indexOf("language"));
                var said = kind + " " + row.cell(table.headers().indexOf("name"));
                var before = numbers.put(language + row.cell(table.headers().indexOf("id")), said);
                assertThat(before).as(said).isNull();
            }
            numbers.forEach((place, said) -> assertThat(numbers).containsEntry("fr" + place.substring(2), said));
        }
    }

    /// What they keep for themselves, their importers refuse or call something else.
    @Test
    void no_code_is_a_word_of_limesurvey_or_redcap() {
        var asked = StudyReader.read("every.yaml", EVERY_KIND);
        var study = asked.questionnaires().getFirst();
        var lines = new String(
                Exchange.take(asked, study, Format.TSV, Words.ENGLISH).content(), UTF_8);

        assertThat(lines).contains("\tQ\tN\tthis2\t").contains("\tSQ\t0\ttime2\t");
        assertThat(Codes.Form.VARIABLE)
                .extracting(form -> new Codes(form).fresh("record_id"))
                .isEqualTo("record_id2");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void what_was_brought_in_can_be_written_and_read_as_a_study(Study study) {
        for (var format : Format.values()) {
            var brought =
                    backAgain(study, study.questionnaires().getFirst(), format).study();

            assertThat(StudyReader.read("brought.yaml", StudyText.of(brought))).isEqualTo(brought);
        }
    }

    @ParameterizedTest
    @MethodSource("studies")
    void whatever_the_other_program_cannot_say_is_worded_in_both_languages(Study study) {
        for (var format : Format.values())
            for (var left : Exchange.take(study, study.questionnaires().getFirst(), format, Locale.FRENCH)
                    .leftOut())
                for (var language : List.of(Words.FRENCH, Words.ENGLISH))
                    assertThat(left.reason(Words.in(language))).isNotBlank();
    }

    private static Item inEnglish(Item item) {
        return new Item(
                item.id(),
                one(item.text()),
                one(item.help()),
                inEnglish(item.kind()),
                item.required(),
                item.shownIf(),
                item.subject());
    }

    private static @Nullable Text one(@Nullable Text text) {
        return text == null ? null : new Text(text.en(), text.en());
    }

    private static Kind inEnglish(Kind kind) {
        return switch (kind) {
            case Kind.Likert(var scale) -> new Kind.Likert(inEnglish(scale));
            case Kind.Matrix(var scale, var rows) -> new Kind.Matrix(inEnglish(scale), inEnglish(rows));
            case Kind.Single(var choices) -> new Kind.Single(inEnglish(choices));
            case Kind.Ranking(var choices) -> new Kind.Ranking(inEnglish(choices));
            case Kind.Multiple multiple ->
                new Kind.Multiple(
                        inEnglish(multiple.choices()), multiple.exclusive(), multiple.fewest(), multiple.most());
            case Kind.Number _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> kind;
        };
    }

    private static Kind.Scale inEnglish(Kind.Scale scale) {
        return new Kind.Scale(
                scale.levels(),
                scale.labels().stream().map(RoundTripTest::one).toList(),
                scale.positive(),
                scale.negative());
    }

    private static Kind.Choices inEnglish(Kind.Choices choices) {
        return new Kind.Choices(inEnglish(choices.options()), choices.other(), choices.shuffled());
    }

    private static List<Named> inEnglish(List<Named> list) {
        return list.stream()
                .map(named -> new Named(named.id(), one(named.text())))
                .toList();
    }
}
