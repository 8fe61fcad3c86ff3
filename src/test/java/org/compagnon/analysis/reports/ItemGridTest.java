package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.figures.ShareBars;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What stands in the table of one item, of every kind. Of the twenty people asked, ten are of each year but for those
/// whom a test places otherwise.
class ItemGridTest {

    private static final Study STUDY = StudyReader.read("study.yaml", """
            study: tables
            populations: [intern]
            waves: [before]
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: year, type: single, options: [first, second]}
                  - {id: useful, type: likert, levels: 4, positive: [1, 2], negative: [4]}
                  - {id: topics, type: multiple, options: [thesis, pay]}
                  - {id: order, type: ranking, options: [near, soon]}
                  - {id: age, type: number}
                  - {id: remarks, type: text}
            analysis:
              breakdown: [year]
            """);

    private static final Words WORDS = Words.in(Words.ENGLISH);

    private static Analysis analysis(int ofFirstYear) {
        var collected = new Collected(STUDY.questionnaires().getFirst(), List.of());
        IntStream.range(0, 20).forEach(i -> assertThat(collected.add(
                        List.of(
                                i < ofFirstYear ? "first" : "second",
                                i % 2 == 0 ? "1" : "4",
                                i % 2 == 0 ? "thesis|pay" : "thesis",
                                i % 2 == 0 ? "near|soon" : "soon|near",
                                i % 2 == 0 ? "20" : "",
                                "*"),
                        Map.of(),
                        null))
                .isEmpty());
        return Analysis.of(STUDY, List.of(collected));
    }

    private static Grid grid(Analysis analysis, String id, boolean divided) {
        var item = STUDY.questionnaires().getFirst().item(id).orElseThrow();
        var tables = analysis.tables().stream()
                .filter(table -> table.place().item().equals(id)
                        && (divided || table.place().isOverall()))
                .toList();
        return ItemGrid.of(STUDY, item, tables, WORDS);
    }

    /// Spaces that do not break are spaces here.
    private static String lines(Grid grid) {
        return grid.rows().stream()
                .map(row -> String.join(" · ", row.cells()))
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    @Test
    void a_scale_names_the_levels_and_the_side_of_its_shares() {
        var grid = grid(analysis(10), "useful", false);

        assertThat(lines(grid))
                .isEqualTo(
                        "Everybody · 20 · 10 (50.0%) · 0 (0.0%) · 0 (0.0%) · 10 (50.0%) · 10 (50.0%) [29.9, 70.1] · 10 (50.0%) [29.9, 70.1] · 2.5 [1.0, 4.0] · 0 · 0");
        assertThat(grid.note())
                .contains("Positive share: 1, 2 (bottom of the scale)", "Negative share: 4 (top of the scale)");
    }

    @Test
    void groups_of_a_breakdown_stand_below_everybody() {
        assertThat(lines(grid(analysis(10), "useful", true)).lines())
                .extracting(line -> line.substring(0, line.indexOf(" (")))
                .containsExactly("Everybody · 20 · 10", "first · 10 · 5", "second · 10 · 5");
    }

    @Test
    void shares_of_respondents_and_of_mentions_are_kept_apart() {
        assertThat(lines(grid(analysis(10), "topics", false)))
                .isEqualTo("thesis · 20 · 100.0% · [83.9, 100.0] · 66.7%\npay · 10 · 50.0% · [29.9, 70.1] · 33.3%");
    }

    @Test
    void a_ranking_says_who_put_an_option_first_and_its_mean_rank() {
        assertThat(lines(grid(analysis(10), "order", false))).contains("near · 10 · 50.0%", "1.50");
    }

    @Test
    void a_number_says_how_many_did_not_answer() {
        assertThat(lines(grid(analysis(10), "age", false)))
                .isEqualTo("Everybody · 10 · 20.0 · 0.0 · 20.0 [20.0, 20.0] · 20.0 to 20.0 · 10 · 0");
    }

    @Test
    void words_are_counted_and_never_shown() {
        assertThat(lines(grid(analysis(10), "remarks", false))).isEqualTo("Everybody · 20 · 0 · 0");
    }

    @Test
    void what_is_withheld_is_said_in_words_with_the_reason() {
        var grid = grid(analysis(3), "useful", true);

        assertThat(lines(grid)).contains("first · not shown", "second · not shown");
        assertThat(grid.note()).contains("“not shown”: fewer than 5 people, or a number from which");
    }

    @Test
    void a_figure_has_a_bar_for_every_option_and_group() {
        var tables = analysis(10).tables().stream()
                .filter(table -> table.place().item().equals("topics"))
                .toList();
        var figure = ItemFigure.of(
                        STUDY, STUDY.questionnaires().getFirst().item("topics").orElseThrow(), tables, WORDS)
                .orElseThrow();

        assertThat(((ShareBars) figure.figure().chart()).bars())
                .extracting(bar -> bar.group() + " " + bar.label())
                .containsExactly(
                        "thesis Everybody",
                        "thesis first",
                        "thesis second",
                        "pay Everybody",
                        "pay first",
                        "pay second");
        assertThat(figure.name()).isEqualTo("intern-before-topics-year");
    }
}
