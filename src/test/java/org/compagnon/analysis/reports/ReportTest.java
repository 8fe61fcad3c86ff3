package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.Nantes;
import org.compagnon.analysis.Years;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.reports.Report.Participation;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;
import org.junit.jupiter.api.Test;

/// The report says who took part, what was done, what was found, with its bases.
class ReportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Period JUNE = new Period(LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 30));

    private static Manuscript report(Words words) {
        return Report.of(
                Nantes.analysis(),
                List.of(new Participation("intern", "one_year", OptionalLong.of(130), 91, JUNE)),
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

    /// Words on reliability stand in a report only where the plan puts items together.
    @Test
    void what_a_plan_puts_together_has_its_table_its_methods_and_its_limits() {
        var nantes = Nantes.analysis();
        var one = new Consistency(
                "ease",
                List.of("useful", "calm", "open"),
                List.of("calm"),
                "intern",
                "one_year",
                OptionalLong.of(90),
                OptionalDouble.of(0.8251),
                Optional.of(new Interval(0.76, 0.88)),
                OptionalDouble.of(0.83),
                false,
                false);
        var analysis =
                new Analysis(nantes.study(), nantes.tables(), nantes.comparisons(), List.of(one, one.withheld()));
        var report = Report.of(analysis, List.of(), List.of(), DAY, Words.in(Words.ENGLISH));

        assertThat(said(report))
                .contains("Cronbach’s α (1951)", "Feldt’s (1965) 95%", "L + 1 − i", "one common factor");
        assertThat(said(report)).contains("no proof of validity").doesNotContain("rounded to two decimals, and given");
        assertThat(grids(report)
                        .filter(grid -> grid.caption().contains("Reliability"))
                        .map(ReportTest::lines))
                .containsExactly(List.of(
                        "Residents, After one year",
                        "ease · 3, one of them reversed · 90 · 0.83 [0.76,\u00a00.88] · 0.83",
                        "ease · 3, one of them reversed · not shown · not shown · not shown"));
        assertThat(said(report(Words.in(Words.ENGLISH)))).doesNotContain("Cronbach");
    }

    private static String said(Manuscript report) {
        return report.blocks().stream()
                .map(block -> switch (block) {
                    case Paragraph paragraph -> paragraph.text();
                    case Points points -> String.join("\n", points.points());
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void it_names_who_took_part() {
        assertThat(grids(report(Words.in(Words.ENGLISH))).findFirst().map(ReportTest::lines))
                .contains(List.of("Residents · After one year · 02/06/2025 to 30/06/2025 · 130 · 91 · 70.0%"));
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
                .anyMatch(note -> note.startsWith("Base: 71; missing: 0; not asked: 20."));
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
    void a_trend_is_named_with_its_source_and_the_share_that_it_follows() {
        var followed = of(Years.analysis(5, 10, 20, 30));

        assertThat(methods(followed))
                .contains("Cochran-Armitage test (P. Armitage, Biometrics 1955; 11: 375–386)", "count as equal steps")
                .doesNotContain("Kruskal", "linked by a code");
        assertThat(grids(followed).flatMap(grid -> lines(grid).stream())).anySatisfy(line -> assertThat(line)
                .startsWith("It was useful – positive share (Residents, After) · ")
                .contains("Cochran-Armitage trend · 4.08 · "));
        assertThat(methods(of(Years.overWaves(7)))).contains("are linked by a code that only they can make again");
    }

    private static Manuscript of(Analysis analysis) {
        return Report.of(analysis, List.of(), List.of(), DAY, Words.in(Words.ENGLISH));
    }

    private static String methods(Manuscript report) {
        return report.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(block -> ((Paragraph) block).text())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> points(Manuscript report) {
        return report.blocks().stream().filter(Points.class::isInstance).flatMap(block -> ((Points) block)
                .points().stream());
    }

    @Test
    void methods_say_when_a_test_was_used_how_large_a_difference_is_measured_and_with_what_it_was_computed() {
        assertThat(methods(report(Words.in(Words.ENGLISH))))
                .contains(
                        "Repeated cross-sectional study",
                        "between two independent groups: the Mann-Whitney test",
                        "where every expected count reaches 5",
                        "Cliff’s delta",
                        "where the adjusted p is below 0.05",
                        Report.SOFTWARE)
                .doesNotContain("Kruskal-Wallis", "Dunn", "McNemar");
    }

    @Test
    void answers_collected_elsewhere_are_not_said_to_have_been_collected_here() {
        var elsewhere = Report.of(
                Nantes.analysis(),
                List.of(new Participation("intern", "one_year", OptionalLong.empty(), 91, null)),
                List.of(),
                DAY,
                Words.in(Words.ENGLISH));

        assertThat(methods(elsewhere)).contains("collected with another tool").doesNotContain("ballot");
        assertThat(grids(elsewhere).findFirst().orElseThrow().columns())
                .extracting(Manuscript.Column::head)
                .containsExactly("Population", "Wave", "Responses");
    }

    @Test
    void a_sentence_under_a_table_does_not_repeat_what_the_table_is_of() {
        assertThat(points(report(Words.in(Words.ENGLISH))))
                .anyMatch(said -> said.startsWith("The option chosen most is"))
                .anyMatch(said ->
                        said.startsWith("Tutoring makes it possible to notice residents in difficulty: 83 of 91"));
    }

    @Test
    void the_cut_of_a_positive_share_is_named_under_its_table_in_the_words_of_the_scale() {
        assertThat(grids(report(Words.in(Words.ENGLISH)))
                        .map(grid -> grid.note().replace('\u00a0', ' ')))
                .anyMatch(
                        note -> note.endsWith("on the declared levels: 3 – Rather agree, 4 – Agree, 5 – Fully agree."))
                .anyMatch(note -> note.contains("Being a tutor takes much time (1 – Not at all, 2 – Disagree); "));
    }

    @Test
    void what_is_printed_is_found_by_who_searches_it_and_no_word_is_parted_after_its_apostrophe() throws Exception {
        try (var printed = Loader.loadPDF(PrintedFile.of(report(Words.in(Words.FRENCH))))) {
            var text = new PDFTextStripper().getText(printed);
            assertThat(text).contains("d’accord").doesNotContain("\u02bc").doesNotContainPattern("[dlnsDLNS]’\\s");
        }
    }

    @Test
    void the_checklist_has_every_part_of_every_item() {
        assertThat(
                        grids(report(Words.in(Words.ENGLISH)))
                                .reduce((first, second) -> second)
                                .orElseThrow()
                                .rows()
                                .stream()
                                .map(row -> row.cells().getFirst()))
                .hasSize(32)
                .contains("1a", "12e", "13c", "14b", "16c", "22");
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
