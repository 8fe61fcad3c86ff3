package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.compagnon.accounts.AccessLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A study's results page by page, for whoever holds it.
class ResultsPagesTest extends OdilesStudy {

    @ParameterizedTest
    @CsvSource({
        "fr, Résultats : Suivi du tutorat, 'internes, avant', Le tutorat est utile., 'Part positive : 4, 5 (haut de l’échelle)', 'Mann-Whitney', '87,5\u202f%'",
        "en, Results: Tutoring followed, 'residents, before', Tutoring is useful., 'Positive share: 4, 5 (top of the scale)', 'Mann-Whitney', 87.5%"
    })
    void the_holder_reads_figures_tables_and_comparisons_in_either_language(
            String language, String title, String group, String item, String cut, String test, String rate)
            throws Exception {
        closed();

        assertThat(read(odile, "/surveys/studies/" + study, language)).contains(home());
        assertThat(read(odile, home(), language)).contains(title, group, item, test, rate);
        assertThat(read(odile, home() + "/answers", language)).contains("<figure", item, cut);
        assertThat(read(odile, home() + "/answers/useful", language)).contains("<svg", cut, test);
    }

    @Test
    void an_open_wave_is_never_read() throws Exception {
        open();

        assertThat(read(odile, home(), "fr")).contains("quand la première vague sera close");
        assertThat(status(odile, home() + "/answers")).isEqualTo(404);
        assertThat(status(odile, home() + "/tables/json")).isEqualTo(404);
    }

    @Test
    void a_breakdown_is_switched_by_the_address_and_what_does_not_exist_is_not_chosen() throws Exception {
        closed();

        assertThat(read(odile, home() + "/answers?by=phase", "fr"))
                .contains("Socle", "Approfondissement", "Ensemble")
                .doesNotContain("exploratoire");
        assertThat(read(odile, home() + "/answers?by=age", "fr")).doesNotContain("par : ");
        assertThat(read(odile, home() + "/answers?population=nobody&wave=never", "fr"))
                .contains("n’a pas été interrogée");
        assertThat(status(odile, home() + "/answers/nothing")).isEqualTo(404);
    }

    @Test
    void an_item_is_crossed_by_several_variables_for_whoever_holds_the_study_only() throws Exception {
        study = surveys.study(
                researcher,
                STUDY.replace("study: suivi", "study: open")
                        .replace("waves:\n", "minimum_cell: 0\nwaves:\n")
                        .replace("breakdown: [phase]", "breakdown: [phase, useful]"),
                true);
        closed();
        publishes(odile, 1, 1, 0);

        assertThat(read(odile, home() + "/answers/again?by=phase&by=useful", "en"))
                .contains("Core × 4", "Deepening × 2", "no plan announced it")
                .doesNotContain("Core × 2");
        assertThat(read(maud, home() + "/answers/again?by=phase&by=useful", "en"))
                .contains("This breakdown is not shown")
                .doesNotContain("Core × 4");
    }

    @Test
    void what_was_added_to_the_plan_after_closing_is_marked_exploratory() throws Exception {
        closed();
        world.in(
                nantes,
                () -> studies.save(
                        researcher,
                        study,
                        STUDY.replace("breakdown: [phase]", "breakdown: [phase, useful]")
                                .replace(
                                        "    - {item: useful,",
                                        "    - {item: phase, between: useful, of: ['2', '4'], population: intern, wave: before}\n    - {item: useful,"),
                        1));

        assertThat(read(odile, home(), "en"))
                .contains("Stage? (residents, before) (exploratory)")
                .doesNotContain("useful (residents, before) (exploratory)", "useful. (exploratory)");
        assertThat(read(odile, home() + "/answers?by=useful", "en")).contains("Exploratory breakdown");
    }

    @ParameterizedTest
    @CsvSource({
        "/report/fr/docx, PK, -fr.docx",
        "/report/en/pdf, %PDF, -en.pdf",
        "/tables/csv, 'item,row', -tables.csv",
        "/tables/json, '{', -tables.json",
        "/replication/en, PK, -replication.zip",
        "/answers/useful/figure/svg, <?xml, .svg",
        "/answers/useful/figure/png, PNG, .png",
        "/answers/useful/figure/pdf?by=phase&size=SLIDE, %PDF, .pdf"
    })
    void report_tables_and_figures_can_be_taken_away(String path, String beginning, String name) throws Exception {
        closed();
        var answer = taken(odile, path);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(new String(answer.getContentAsByteArray(), 0, 12, StandardCharsets.ISO_8859_1))
                .contains(beginning);
        assertThat(answer.getHeader("Content-Disposition")).contains(name);
        assertThat(noted(AccessLog.Action.EXPORTED)).isEqualTo(1);
    }

    @Test
    void what_is_no_file_is_not_found() throws Exception {
        closed();

        for (var path :
                List.of("/report/fr/exe", "/tables/xls", "/answers/useful/figure/gif", "/answers/remarks/figure/svg"))
            assertThat(status(odile, home() + path)).as(path).isEqualTo(404);
        assertThat(status(odile, home() + "/answers/useful/figure/svg?size=HUGE"))
                .isEqualTo(400);
    }
}
