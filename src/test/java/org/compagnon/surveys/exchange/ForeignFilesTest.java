package org.compagnon.surveys.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.compagnon.surveys.exchange.ForeignFile.HEADINGS;
import static org.compagnon.surveys.exchange.ForeignFile.bytes;
import static org.compagnon.surveys.exchange.ForeignFile.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.compagnon.surveys.exchange.Exchange.Format;
import org.compagnon.surveys.study.StudyReader;
import org.compagnon.surveys.study.StudyTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that is broken, hostile or something else is refused with its place, what stands there and what would be
/// right.
class ForeignFilesTest {

    private static List<Problem> refused(String file, byte[] content) {
        var refused = catchThrowableOfType(InputRefused.class, () -> Exchange.bring(file, content, Target.USUAL));
        assertThat(refused).as(file).isNotNull();
        for (var language : List.of(Words.FRENCH, Words.ENGLISH))
            for (var problem : refused.problems())
                assertThat(problem.in(Words.in(language))).contains(file).doesNotContain("{0}");
        return refused.problems();
    }

    private static Problem oneRefused(String file, String content) {
        return refused(file, bytes(content)).getFirst();
    }

    @Test
    void the_example_is_sound_otherwise() {
        assertThat(Exchange.bring("survey.lss", bytes(survey("", "Survey", "")), Target.USUAL)
                        .study()
                        .questionnaires()
                        .getFirst()
                        .items())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE document [<!ENTITY who SYSTEM \"file:///etc/passwd\">]>\n",
                "<!DOCTYPE document SYSTEM \"http://localhost:1/evil.dtd\">\n",
                "<!DOCTYPE document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY who \"&b;&b;&b;&b;\">]>\n",
                "<!DOCTYPE document [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]>\n",
            })
    void entities_of_the_authors_own_are_refused_unread(String doctype) {
        var problem = oneRefused("survey.lss", survey(doctype, "Survey", "&who;"));

        assertThat(problem.key()).isEqualTo("surveys.exchange.xml.doctype");
        assertThat(problem.line()).isNotNull();
    }

    @Test
    void long_texts_with_many_escaped_signs_are_no_attack() {
        var many = "&lt;b&gt;a&lt;/b&gt; ".repeat(60_000);

        assertThat(Exchange.bring("survey.lss", bytes(survey("", "Survey", many)), Target.USUAL)
                        .text())
                .contains("a a a a a");
    }

    @ParameterizedTest
    @CsvSource({"Question, 1", "Group, 1", "Label set, 1"})
    void another_kind_of_limesurvey_file_is_called_by_its_kind(String kind) {
        var problem = oneRefused("part.lsq", survey("", kind, ""));

        assertThat(problem.key()).isEqualTo("surveys.exchange.lss.not-a-survey");
        assertThat(problem.details()).containsExactly(kind);
    }

    @Test
    void a_survey_cut_off_is_refused_at_the_line_where_it_ends() {
        var whole = survey("", "Survey", "");

        for (var end = whole.indexOf("<surveys>"); end < whole.length() - 11; end += 37) {
            var problem = oneRefused("survey.lss", whole.substring(0, end));
            assertThat(problem.key()).isEqualTo("surveys.exchange.xml.broken");
            assertThat(problem.line()).isBetween(3, 10);
        }
    }

    @Test
    void an_archive_named_like_a_survey_says_that_it_is_one() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("survey.lss"));
            zip.write(bytes(survey("", "Survey", "")));
        }

        assertThat(refused("survey.lss", archive.toByteArray()).getFirst().key())
                .isEqualTo("surveys.exchange.archive");
    }

    @Test
    void an_encoding_that_is_not_the_one_announced_is_refused_and_the_one_announced_is_read() {
        var text = survey("", "Survey", "");

        assertThat(refused("survey.lss", text.getBytes(ISO_8859_1)).getFirst().key())
                .isEqualTo("surveys.exchange.xml.encoding");
        assertThat(oneRefused("survey.lss", text.replace("UTF-8", "KLINGON")).key())
                .isEqualTo("surveys.exchange.xml.encoding");
        for (Charset encoding : List.of(UTF_16, ISO_8859_1)) {
            var brought = Exchange.bring(
                    "survey.lss", text.replace("UTF-8", encoding.name()).getBytes(encoding), Target.USUAL);
            assertThat(brought.study()
                            .questionnaires()
                            .getFirst()
                            .items()
                            .getFirst()
                            .in(Words.FRENCH))
                    .startsWith("Été");
        }
    }

    @Test
    void two_hundred_megabytes_are_refused_unread() {
        var problem = refused("survey.lss", new byte[200 * 1024 * 1024]).getFirst();

        assertThat(problem.key()).isEqualTo("surveys.exchange.too-large");
        assertThat(problem.details()).containsExactly("10");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                             files.empty",
        "'<html><body>Sign in</body></html>',            surveys.exchange.xml.other",
        "'<?xml version=\"1.0\"?><svg/>',                 surveys.exchange.xml.other",
        "'nom;prénom\nGuillou;Rosa',                     surveys.exchange.unknown",
        "'a: x\nb: y',                                   surveys.exchange.unknown",
        "'class\ttype/scale\tname\nQ\tS\tq1',            surveys.exchange.tsv.no-group",
        "'class\ttype/scale\tname\nG\t1\tg\nSQ\t0\ta',   surveys.exchange.tsv.no-question",
        "'class\ttype/scale\tname\nG\t1\tg',             surveys.exchange.nothing-carried"
    })
    void whatever_asks_nothing_we_know_is_refused(String content, String reason) {
        assertThat(oneRefused("file.txt", content).key()).isEqualTo(reason);
    }

    @Test
    void a_studys_own_text_comes_in_as_it_was_written() {
        var text = "# A remark\n".repeat(5_000) + StudyTemplate.all().getFirst().text();

        assertThat(Exchange.bring("study.yaml", bytes("\uFEFF" + text), Target.USUAL)
                        .text())
                .isEqualTo(text);
        assertThat(oneRefused("study.yaml", "study: x\npopulations: [a]\n").line())
                .isNotNull();
        assertThat(refused("study.yaml", text.replaceFirst("# A remark", "# é").getBytes(ISO_8859_1))
                        .getFirst()
                        .key())
                .isEqualTo("surveys.exchange.text-encoding");
    }

    @Test
    void a_dictionary_without_a_column_that_it_needs_names_it() {
        var problem =
                oneRefused("dictionary.csv", "Variable / Field Name,Form Name,Field Label\nq1,form,How are you?\n");

        assertThat(problem.key()).isEqualTo("surveys.exchange.redcap.columns");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.details().getFirst().toString()).contains("Field Type", "Choices");
    }

    @Test
    void every_variable_that_stands_twice_or_has_no_name_is_told_at_once() {
        var problems = refused(
                "dictionary.csv",
                bytes(HEADINGS + "q1,form,,text,A,,\nq2,form,,text,B,,\nq1,form,,text,C,,\n,form,,text,D,,\n"));

        assertThat(problems)
                .extracting(Problem::key)
                .containsExactly("surveys.exchange.redcap.twice", "surveys.exchange.redcap.unnamed");
        assertThat(problems).extracting(Problem::line).containsExactly(4, 5);
        assertThat(problems.getFirst().details()).containsExactly("q1", "2");
    }

    @Test
    void a_line_with_too_many_cells_is_refused_since_nobody_knows_which_is_which() {
        var problem = oneRefused("dictionary.csv", HEADINGS + "q1,form,,radio,Really, truly?,1,2,3,4\n");

        assertThat(problem.key()).isEqualTo("files.row.longer-than-header");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void words_that_nobody_would_read_are_refused() {
        var problem = oneRefused("survey.lss", survey("", "Survey", "words ".repeat(80_000)));

        assertThat(problem.key()).isEqualTo("surveys.exchange.too-long");
    }

    @Test
    void five_hundred_questions_are_enough() {
        var lines = new StringBuilder();
        for (var i = 0; i <= 500; i++) lines.append("q").append(i).append(",form,,text,A,,\n");

        var problem = oneRefused("dictionary.csv", HEADINGS + lines);
        assertThat(problem.details()).containsExactly("501", "500");
    }

    @Test
    void files_cut_off_or_changed_anywhere_are_read_or_refused_but_never_fail() {
        var study = StudyTemplate.all().getFirst().study();
        var asked = study.questionnaires().getFirst();
        for (var format : Format.values()) {
            var content = Exchange.take(study, asked, format, Words.ENGLISH).content();
            var step = content.length / 40;
            for (var at = 1; at < content.length; at += step) {
                var changed = content.clone();
                changed[at] = (byte) (changed[at] ^ 0x15);
                tried(Arrays.copyOf(content, at));
                tried(changed);
            }
        }
    }

    private static void tried(byte[] content) {
        try {
            var brought = Exchange.bring("file", content, Target.USUAL);
            assertThat(brought.study().questionnaires()).hasSize(1);
            assertThat(StudyReader.read("study.yaml", brought.text())).isEqualTo(brought.study());
        } catch (InputRefused refused) {
            assertThat(refused.problems()).isNotEmpty();
        }
    }
}
