package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Collected;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What is compared option by option, and what a test of several groups leaves open.
class ComparisonTableTest {

    private static final Study STUDY = StudyReader.read("study.yaml", """
            study: wishes
            minimum_cell: 0
            populations: [{id: intern, text: {fr: Internes, en: Residents}}]
            waves: [{id: after, text: {fr: Après, en: After}}]
            questionnaires:
              - population: intern
                wave: after
                items:
                  - {id: site, type: single, options: [north, south, west]}
                  - id: wish
                    type: multiple
                    text: {fr: Que souhaitez-vous ?, en: What do you wish?}
                    options:
                      - {id: time, text: {fr: Du temps, en: Time}}
                      - {id: calm, text: {fr: Du calme, en: Calm}}
            analysis:
              breakdown: [site]
              compare:
                - {item: wish, between: site, of: [north, south, west], population: intern, wave: after}
            """);

    private static Analysis analysis() {
        var collected = new Collected(STUDY.questionnaires().getFirst(), List.of());
        for (var one = 0; one < 20; one++) {
            collected.add(List.of("north", "time"), Map.of(), null);
            collected.add(List.of("south", "time|calm"), Map.of(), null);
            collected.add(List.of("west", "calm"), Map.of(), null);
        }
        return Analysis.of(STUDY, List.of(collected));
    }

    private static Grid grid(Words words) {
        return new ComparisonTable(analysis(), new Labels(STUDY, words), words).grid("Comparisons");
    }

    @Test
    void options_stand_under_one_heading_that_names_question_and_groups() {
        var rows = grid(Words.in(Words.ENGLISH)).rows();

        assertThat(rows.stream().filter(Row::isHeading).map(row -> row.cells().getFirst()))
                .containsExactly("What do you wish? (Residents, After): north / south / west");
        assertThat(rows.stream().filter(row -> !row.isHeading()).map(row -> row.cells()
                        .subList(0, 2)))
                .containsExactly(List.of("Time", "n = 20 / 20 / 20"), List.of("Calm", "n = 20 / 20 / 20"));
    }

    @Test
    void a_difference_among_several_groups_is_not_said_to_be_one_among_answers() {
        var sentences = new Sentences(analysis(), Words.in(Words.ENGLISH));

        assertThat(analysis().comparisons().stream().map(sentences::of))
                .hasSize(2)
                .allMatch(said -> said.contains("a difference was shown")
                        && said.contains("The test does not say between which groups."));
    }

    @Test
    void what_a_withheld_test_compared_keeps_the_numbers_of_its_groups() {
        var whole = analysis();
        var withheld = new Analysis(
                STUDY,
                whole.tables(),
                List.of(whole.comparisons().getFirst().withoutFindings()),
                whole.consistencies());

        assertThat(new ComparisonTable(withheld, new Labels(STUDY, Words.in(Words.ENGLISH)), Words.in(Words.ENGLISH))
                        .grid("Comparisons")
                        .rows()
                        .getLast()
                        .cells())
                .contains("n = 20 / 20 / 20", "not shown");
    }
}
