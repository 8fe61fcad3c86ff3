package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.figures.ShareBars;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is put in order, and what is a date, on the page and in the report: what `tables.json` holds of it, no more.
class RankingsAndDatesTest {

    private static final Study STUDY = StudyReader.read("study.yaml", """
            study: order
            populations: [{id: intern, text: {fr: Internes, en: Residents}}]
            waves: [{id: after, text: {fr: Après, en: After}}]
            questionnaires:
              - population: intern
                wave: after
                items:
                  - {id: site, type: single, options: [north, south]}
                  - id: order
                    type: ranking
                    text: {fr: "Qu’est-ce qui compte ?", en: "What matters?"}
                    options:
                      - {id: near, text: {fr: Être proche, en: Being near}}
                      - {id: soon, text: {fr: Être là tôt, en: Being there soon}}
                  - {id: begun, type: date, text: {fr: "Depuis quand ?", en: "Since when?"}}
            analysis:
              breakdown: [site]
            """);

    private final List<List<String>> rows = new ArrayList<>();

    private void answer(int number, String site, String order, String begun) {
        for (var one = 0; one < number; one++) rows.add(List.of(site, order, begun));
    }

    private void twelve_in_the_north_and_eight_in_the_south() {
        answer(7, "north", "near|soon", "2025-11-03");
        answer(5, "north", "soon|near", "2025-11-10");
        answer(8, "south", "near|soon", "2025-12-01");
    }

    private Analysis analysis() {
        var collected = new Collected(STUDY.questionnaires().getFirst(), List.of());
        rows.forEach(row ->
                assertThat(collected.add(row, Map.of(), null)).as("%s", row).isEmpty());
        return Analysis.of(STUDY, List.of(collected));
    }

    /// Spaces that do not break are spaces here.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static String lines(Grid grid) {
        return plain(
                grid.rows().stream().map(row -> String.join(" · ", row.cells())).collect(Collectors.joining("\n")));
    }

    private Grid onPage(String id, boolean divided, Words words) {
        var tables = analysis().tables().stream()
                .filter(table -> table.place().item().equals(id)
                        && (divided || table.place().isOverall()))
                .toList();
        return ItemGrid.of(STUDY, STUDY.questionnaires().getFirst().item(id).orElseThrow(), tables, words);
    }

    private Manuscript report(Words words) {
        return Report.of(analysis(), List.of(), List.of(), LocalDate.of(2026, 11, 22), words);
    }

    private Stream<Grid> inReport(Words words, String caption) {
        return report(words).blocks().stream()
                .filter(block -> block instanceof Grid grid && grid.caption().endsWith(caption))
                .map(Grid.class::cast);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Être proche · 15 (75,0 %) · [53,1 ; 88,8] · 1,25 | Placée en premier par | Rang moyen | Rang moyen : 1 est le meilleur",
                "en | Being near · 15 (75.0%) · [53.1, 88.8] · 1.25 | Put first by | Mean rank | Mean rank: 1 is best"
            })
    void a_ranking_has_a_table_in_the_report(String language, String line, String first, String rank, String note) {
        twelve_in_the_north_and_eight_in_the_south();
        var words = Words.in(Locale.of(language));
        var grid = inReport(words, language.equals("fr") ? "Qu’est-ce qui compte ?" : "What matters?")
                .findFirst()
                .orElseThrow();

        assertThat(lines(grid).lines()).contains(line);
        assertThat(grid.columns()).extracting(Manuscript.Column::head).contains(first, rank);
        assertThat(plain(grid.note())).contains(note);
    }

    @Test
    void its_groups_stand_side_by_side_with_their_mean_ranks() {
        twelve_in_the_north_and_eight_in_the_south();
        var words = Words.in(Words.ENGLISH);

        assertThat(inReport(words, "What matters?").skip(1).map(RankingsAndDatesTest::lines))
                .containsExactly("Being near · 7 (58.3%), mean rank 1.42 · 8 (100.0%), mean rank 1.00\n"
                        + "Being there soon · 5 (41.7%), mean rank 1.58 · 0 (0.0%), mean rank 2.00");
        assertThat(lines(onPage("order", true, words)))
                .contains("15 (75.0%) [53.1, 88.8], mean rank 1.25", "7 (58.3%) [32.0, 80.7], mean rank 1.42");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Ensemble · 20 · 10/11/2025 [03/11/2025 ; 01/12/2025] · 03/11/2025 à 01/12/2025 · 0 · 0, le plus tôt",
        "en, 'Everybody · 20 · 10/11/2025 [03/11/2025, 01/12/2025] · 03/11/2025 to 01/12/2025 · 0 · 0', the earlier one"
    })
    void dates_have_their_median_quartiles_and_range_on_the_page(String language, String line, String note) {
        twelve_in_the_north_and_eight_in_the_south();
        var grid = onPage("begun", false, Words.in(Locale.of(language)));

        assertThat(lines(grid)).isEqualTo(line);
        assertThat(grid.note()).contains(note);
    }

    @Test
    void dates_stand_in_the_report_overall_and_by_group() {
        twelve_in_the_north_and_eight_in_the_south();
        var words = Words.in(Words.ENGLISH);

        assertThat(inReport(words, "Dates").map(RankingsAndDatesTest::lines))
                .containsExactly("Since when? · 20 · 10/11/2025 [03/11/2025, 01/12/2025] · 03/11/2025 to 01/12/2025");
        assertThat(inReport(words, "Since when?").map(RankingsAndDatesTest::lines))
                .containsExactly("north · 12 · 03/11/2025 [03/11/2025, 10/11/2025] · 03/11/2025 to 10/11/2025\n"
                        + "south · 8 · 01/12/2025 [not shown] · 01/12/2025 to 01/12/2025");
    }

    @Test
    void what_is_withheld_of_them_is_said_and_not_taken_for_nothing() {
        answer(8, "north", "near|soon", "2025-11-03");
        answer(2, "north", "soon|near", "2025-11-10");
        var words = Words.in(Words.ENGLISH);

        assertThat(lines(onPage("order", false, words))).isEqualTo("""
                Being near · not shown · – · – · not shown
                Being there soon · not shown · – · – · not shown""");
        assertThat(lines(onPage("begun", false, words)))
                .isEqualTo(
                        "Everybody · 10 · 03/11/2025 [03/11/2025, 03/11/2025] · from 03/11/2025 (end not shown) · 0 · 0");
    }

    @Test
    void where_nobody_answered_nothing_is_said_to_be_withheld() {
        answer(9, "north", "", "");
        var words = Words.in(Words.ENGLISH);

        assertThat(lines(onPage("begun", false, words))).isEqualTo("Everybody · 0 · – · – · 9 · 0");
        assertThat(lines(onPage("order", false, words))).doesNotContain("not shown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | La date médiane des 20 réponses est le 10 novembre 2025. Les quartiles sont le 3 novembre 2025 et le 1er décembre 2025. La première est le 3 novembre 2025, la dernière le 1er décembre 2025.",
                "en | The median date of the 20 answers is 10 November 2025. The quartiles are 3 November 2025 and 1 December 2025. The first is 3 November 2025, the last 1 December 2025."
            })
    void a_sentence_says_where_the_dates_lie(String language, String said) {
        twelve_in_the_north_and_eight_in_the_south();
        var words = Words.in(Locale.of(language));
        var sentences = report(words).blocks().stream()
                .filter(Points.class::isInstance)
                .flatMap(block -> ((Points) block).points().stream())
                .map(RankingsAndDatesTest::plain);

        assertThat(sentences).anyMatch(sentence -> sentence.endsWith(said));
    }

    @Test
    void where_all_gave_the_same_date_the_sentence_says_so() {
        answer(8, "north", "near|soon", "2025-11-03");

        assertThat(said("begun")).contains("the 8 respondents all gave the same date, 3 November 2025.");
    }

    private String said(String item) {
        var analysis = analysis();
        return analysis.tables().stream()
                .filter(one -> one.place().item().equals(item) && one.place().isOverall())
                .map(new Sentences(analysis, Words.in(Words.ENGLISH))::of)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sentence_never_says_an_end_or_a_quartile_that_is_not_shown() {
        answer(4, "north", "near|soon", "2025-11-03");
        answer(4, "north", "near|soon", "2025-11-10");

        assertThat(said("begun"))
                .contains("the median date of the 8 answers is 6 November 2025.", "Some figures are not shown")
                .doesNotContain("quartiles", "The first", "3 November", "10 November");
    }

    @Test
    void the_methods_say_how_they_are_summarised() {
        twelve_in_the_north_and_eight_in_the_south();

        assertThat(report(Words.in(Words.ENGLISH)).blocks().stream()
                        .filter(Paragraph.class::isInstance)
                        .map(block -> ((Paragraph) block).text()))
                .anyMatch(text -> text.startsWith("Rankings are summarised by"))
                .anyMatch(text -> text.startsWith("Dates are summarised by"));
    }

    @Test
    void the_figure_of_a_ranking_says_that_it_shows_who_came_first() {
        twelve_in_the_north_and_eight_in_the_south();
        var figures = Illustrations.of(analysis(), Words.in(Words.ENGLISH));

        assertThat(figures)
                .filteredOn(one -> one.name().endsWith("-order"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.figure().chart()).isInstanceOf(ShareBars.class);
                    assertThat(one.figure().subtitle()).endsWith("who put each answer first");
                    assertThat(one.caption()).contains("who put each answer first");
                });
    }
}
