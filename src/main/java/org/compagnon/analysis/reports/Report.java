package org.compagnon.analysis.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.reports.Manuscript.Block;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Picture;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/// Composes the report of a study: participants, methods in words, tables, figures, limits, and what of the STROBE
/// statement for cross-sectional studies is said where.
///
/// Source: E. von Elm et al. (2007), *The Strengthening the Reporting of Observational Studies in Epidemiology (STROBE)
/// statement*, The Lancet 370, 1453–1457, <https://doi.org/10.1016/S0140-6736(07)61602-X>.
public final class Report {

    /// The program by name and version, as methods cite it.
    public static final String SOFTWARE = "Compagnon 1.0";

    /// Items of the statement for cross-sectional studies, as numbered there.
    private static final List<String> STROBE_ITEMS = List.of(
            "1a", "1b", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12a", "12b", "12c", "12d", "12e", "13a",
            "13b", "13c", "14a", "14b", "15", "16a", "16b", "16c", "17", "18", "19", "20", "21", "22");

    private final Analysis analysis;
    private final List<Participation> participation;
    private final List<Picture> figures;
    private final Words words;
    private final Labels labels;
    private final Sentences sentences;
    private final Written written;
    private final Numbering numbering;
    private final List<Block> blocks = new ArrayList<>();

    /// How many of one population took part in one wave.
    ///
    /// @param invited absent where the answers were collected elsewhere
    /// @param days on which answers were taken in, where they are known
    public record Participation(
            String population,
            String wave,
            OptionalLong invited,
            long answered,
            @Nullable Period days) {}

    private Report(Analysis analysis, List<Participation> participation, List<Picture> figures, Words words) {
        this.analysis = analysis;
        this.participation = participation;
        this.figures = figures;
        this.words = words;
        this.labels = new Labels(analysis.study(), words);
        this.sentences = new Sentences(analysis, words);
        this.written = new Written(words);
        this.numbering = new Numbering(words);
    }

    public static Manuscript of(
            Analysis analysis, List<Participation> participation, List<Picture> figures, LocalDate day, Words words) {
        var report = new Report(analysis, participation, figures, words);
        report.compose();
        return new Manuscript(
                words.language(),
                analysis.study().titleIn(words.language()),
                List.of(words.of("analysis.report.lede", analysis.study().key(), words.date(day))),
                report.blocks);
    }

    /// The same with every figure that the study's results call for.
    public static Manuscript illustrated(
            Analysis analysis, List<Participation> participation, LocalDate day, Words words, Progress progress) {
        var figures = Illustrations.of(analysis, words);
        var drawn = new AtomicInteger();
        progress.drawn(0, figures.size());
        var pictures = figures.parallelStream()
                .map(one -> {
                    var pages = one.pictures();
                    progress.drawn(drawn.incrementAndGet(), figures.size());
                    return pages;
                })
                .flatMap(List::stream)
                .toList();
        return of(analysis, participation, pictures, day, words);
    }

    private void compose() {
        participants();
        chapter("analysis.report.methods");
        var methods = new MethodsText(analysis, participation, words);
        methods.paragraphs().forEach(said -> blocks.add(new Paragraph(said)));
        results();
        if (!analysis.comparisons().isEmpty()) {
            chapter("analysis.report.comparisons");
            blocks.add(new ComparisonTable(analysis, labels, words).grid(numbering));
            blocks.add(new Points(
                    analysis.comparisons().stream().map(sentences::of).toList()));
        }
        if (!analysis.consistencies().isEmpty()) {
            chapter("analysis.report.reliability");
            blocks.add(new ConsistencyTable(analysis, labels, words).grid(numbering));
            blocks.add(new Points(
                    analysis.consistencies().stream().map(sentences::of).toList()));
        }
        if (!figures.isEmpty()) {
            chapter("analysis.report.figures");
            figures.forEach(one -> blocks.add(new Picture(
                    numbering.figure(one.caption()),
                    one.alternative(),
                    one.png(),
                    one.pdf(),
                    one.width(),
                    one.height())));
        }
        chapter("analysis.report.limits");
        blocks.add(new Points(methods.limits()));
        strobe();
    }

    private void chapter(String key) {
        blocks.add(new Heading(1, words.of(key)));
    }

    /// What the files of another tool do not say has no column.
    private void participants() {
        chapter("analysis.report.participants");
        var invited = participation.stream().anyMatch(one -> one.invited().isPresent());
        var dated = participation.stream().anyMatch(one -> one.days() != null);
        var columns = new ArrayList<>(List.of(
                new Column(words.of("analysis.report.population"), false),
                new Column(words.of("analysis.report.wave"), false)));
        if (dated) columns.add(new Column(words.of("analysis.report.collected"), false));
        if (invited) columns.add(new Column(words.of("analysis.report.invited"), true));
        columns.add(new Column(words.of("analysis.report.answered"), true));
        if (invited) columns.add(new Column(words.of("analysis.report.rate"), true));
        var rows = participation.stream()
                .map(one -> participation(one, invited, dated))
                .toList();
        blocks.add(new Grid(
                numbering.table(words.of("analysis.report.participation")),
                columns,
                rows,
                words.of(invited ? "analysis.report.participation-note" : "analysis.report.participation-elsewhere")));
    }

    private Row participation(Participation one, boolean invited, boolean dated) {
        var unknown = words.of("analysis.report.unknown");
        var days = one.days();
        var asked = one.invited();
        var cells = new ArrayList<>(List.of(labels.population(one.population()), labels.wave(one.wave())));
        if (dated)
            cells.add(
                    days == null
                            ? unknown
                            : words.of(
                                    "analysis.report.from-to",
                                    words.shortDate(days.from()),
                                    words.shortDate(days.until())));
        if (invited) cells.add(asked.isPresent() ? words.number(asked.getAsLong()) : unknown);
        cells.add(words.number(one.answered()));
        if (invited)
            cells.add(
                    asked.isPresent()
                            ? written.percent(new Proportion(one.answered(), asked.getAsLong()).percent())
                            : unknown);
        return Row.of(cells);
    }

    private void results() {
        chapter("analysis.report.results");
        for (var asked : analysis.study().questionnaires()) {
            var tables = analysis.tables().stream()
                    .filter(table -> table.place().population().equals(asked.population())
                            && table.place().wave().equals(asked.wave())
                            && table.place().isOverall())
                    .toList();
            if (tables.isEmpty()) continue;
            blocks.add(new Heading(2, labels.group(asked.population(), asked.wave())));
            blocks.addAll(new ResultTables(asked, tables, labels, sentences, words, numbering).blocks());
        }
        brokenDown();
    }

    /// One table per item and breakdown: the groups side by side.
    private void brokenDown() {
        var groups = analysis.tables().stream()
                .map(ItemTable::place)
                .filter(place -> !place.isOverall())
                .map(place -> place.breakdown().keySet().iterator().next())
                .distinct()
                .toList();
        for (var by : groups) {
            blocks.add(new Heading(2, words.of("analysis.report.by", labels.column(by))));
            blocks.addAll(new BreakdownTables(analysis, by, labels, sentences, words, numbering).blocks());
        }
    }

    private void strobe() {
        chapter("analysis.report.strobe");
        var columns = List.of(
                new Column(words.of("analysis.report.strobe.item"), false),
                new Column(words.of("analysis.report.strobe.asks"), false),
                new Column(words.of("analysis.report.strobe.where"), false));
        var rows = STROBE_ITEMS.stream()
                .map(item -> Row.of(List.of(
                        item,
                        words.of("analysis.report.strobe.asks." + item),
                        words.of("analysis.report.strobe.where." + item))))
                .toList();
        blocks.add(new Grid(
                numbering.table(words.of("analysis.report.strobe")),
                columns,
                rows,
                words.of("analysis.report.strobe.note")));
    }
}
