package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.Nantes;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Report.Participation;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

/// The report says who took part, what was done, what was found, with its bases.
class ReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Manuscript report(Words words) {
        return Report.of(
                Nantes.analysis(),
                List.of(new Participation("intern", "one_year", OptionalLong.of(130), 91)),
                List.of(),
                DAY,
                words);
    }

    private static List<String> lines(Grid grid) {
        return grid.rows().stream().map(row -> String.join(" · ", row.cells())).toList();
    }

    private static Stream<Grid> grids(Manuscript report) {
        return report.blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast);
    }

    @Test
    void it_follows_the_order_of_a_paper() {
        assertThat(report(Words.in(Words.ENGLISH)).blocks().stream()
                        .filter(block -> block instanceof Heading heading && heading.level() == 1)
                        .map(block -> ((Heading) block).text()))
                .containsExactly(
                        "Participants",
                        "Methods",
                        "Results",
                        "Comparisons",
                        "Limits",
                        "STROBE checklist (cross-sectional studies)");
    }

    @Test
    void it_names_who_took_part() {
        assertThat(grids(report(Words.in(Words.ENGLISH))).findFirst().map(ReportTest::lines))
                .contains(List.of("Residents · After one year · 130 · 91 · 70.0%"));
    }

    @Test
    void it_gives_counts_shares_and_their_intervals() {
        var all = grids(report(Words.in(Words.ENGLISH)))
                .flatMap(grid -> lines(grid).stream())
                .collect(Collectors.joining("\n"));

        assertThat(all)
                .contains(
                        "3\u00a0(3.3%) · 5\u00a0(5.5%) · 26\u00a0(28.6%) · 32\u00a0(35.2%) · 25\u00a0(27.5%) · 83\u00a0(91.2%) [83.6,\u00a095.5]")
                .contains("Thesis · 14\u00a0(19.7%)");
    }

    @Test
    void a_filtered_question_says_whom_it_was_not_put_to() {
        assertThat(grids(report(Words.in(Words.ENGLISH))).map(Grid::note))
                .anyMatch(note -> note.startsWith("Base: 71 respondents; missing: 0; not asked: 20."));
    }

    @Test
    void methods_name_the_tests_that_were_used_and_no_others() {
        var methods = report(Words.in(Words.ENGLISH)).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));

        assertThat(methods)
                .contains("Mann-Whitney", "Holm’s method", "public already")
                .doesNotContain("Wilcoxon signed rank", "Benjamini");
    }

    @Test
    void it_becomes_both_kinds_of_file_in_both_languages() {
        for (var words : List.of(Words.in(Words.FRENCH), Words.in(Words.ENGLISH))) {
            var report = report(words);
            assertThat(WordFile.of(report)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
            assertThat(PrintedFile.of(report)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
