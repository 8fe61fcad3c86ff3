package org.compagnon.analysis.reports;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;
import org.compagnon.statistics.TestOutcome;

/// Sets every comparison in one table: what, between whom, with which test, and how large the difference is.
public final class ComparisonTable {

    private final Analysis analysis;
    private final Labels labels;
    private final Words words;
    private final Written written;

    public ComparisonTable(Analysis analysis, Labels labels, Words words) {
        this.analysis = analysis;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
    }

    Grid grid(Numbering numbering) {
        return grid(numbering.table(words.of("analysis.report.comparisons")));
    }

    public Grid grid(String caption) {
        var columns = Stream.of("question", "groups", "test", "statistic", "p", "p-adjusted", "effect")
                .map(column -> new Column(
                        words.of("analysis.report." + column),
                        !List.of("question", "groups", "test").contains(column)))
                .toList();
        return new Grid(
                caption,
                columns,
                analysis.comparisons().stream().map(this::row).toList(),
                words.of("analysis.report.comparisons-note"));
    }

    private Row row(ComparisonResult result) {
        var outcome = result.outcome();
        return Row.of(List.of(
                question(result),
                groups(result),
                words.of("analysis.report.test." + result.test()),
                result.suppressed()
                        ? words.of("analysis.report.withheld")
                        : written.number(outcome.map(TestOutcome::statistic).orElse(OptionalDouble.empty()), 2),
                written.p(outcome.map(one -> OptionalDouble.of(one.p())).orElse(OptionalDouble.empty())),
                written.p(result.adjusted()),
                effect(result)));
    }

    private String question(ComparisonResult result) {
        var population = result.population() == null ? result.of().getFirst() : result.population();
        var wave = result.wave() == null ? result.of().getFirst() : result.wave();
        var item = labels.item(population, wave, result.item());
        var said = item.map(one -> one.in(words.language())).orElse(result.item());
        var row = result.row();
        var option = result.option();
        var part = row != null ? item.map(one -> labels.row(one, row)).orElse(row) : null;
        if (option != null) part = item.map(one -> labels.value(one, option)).orElse(option);
        var whole = part == null ? said : words.of("analysis.report.part", said, part);
        return result.exploratory() ? words.of("analysis.report.exploratory", whole) : whole;
    }

    private String groups(ComparisonResult result) {
        return IntStream.range(0, result.of().size())
                .mapToObj(group -> words.of(
                        "analysis.report.group-n",
                        labels.among(result.between(), result.of().get(group)),
                        result.suppressed()
                                ? words.of("analysis.report.withheld")
                                : words.number(result.n().get(group))))
                .collect(Collectors.joining(words.of("analysis.report.against")));
    }

    private String effect(ComparisonResult result) {
        if (result.effect().isEmpty()) return words.of("analysis.report.undefined");
        var effect = result.effect().get();
        return words.of(
                "analysis.report.effect-of",
                words.of("analysis.report.measure." + result.measure().word()),
                written.decimal(effect.value(), 2),
                effect.interval()
                        .map(one -> words.of(
                                "analysis.report.interval",
                                written.decimal(one.low(), 2),
                                written.decimal(one.high(), 2)))
                        .orElse(""));
    }
}
