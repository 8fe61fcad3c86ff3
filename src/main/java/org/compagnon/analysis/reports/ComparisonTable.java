package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
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
import org.compagnon.surveys.study.Item;

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
        return new Grid(caption, columns, rows(), words.of("analysis.report.comparisons-note"));
    }

    /// What is compared part by part stands under one heading with its groups.
    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var above = "";
        for (var result : analysis.comparisons()) {
            var part = part(result);
            var heading = part.isEmpty()
                    ? ""
                    : words.of("analysis.report.compared", question(result), where(result), names(result));
            if (!heading.isEmpty() && !heading.equals(above)) rows.add(Row.heading(heading));
            above = heading;
            rows.add(row(result, part));
        }
        return rows;
    }

    private Row row(ComparisonResult result, String part) {
        var outcome = result.outcome();
        var said = part.isEmpty()
                ? words.of("analysis.report.asked", share(result, labels.unpunctuated(question(result))), where(result))
                : part;
        return Row.of(List.of(
                result.exploratory() ? words.of("analysis.report.exploratory", said) : said,
                part.isEmpty() ? named(result) : sizes(result),
                words.of("analysis.report.test." + result.test()),
                result.suppressed()
                        ? words.of("analysis.report.withheld")
                        : written.number(outcome.map(TestOutcome::statistic).orElse(OptionalDouble.empty()), 2),
                written.p(outcome.map(one -> OptionalDouble.of(one.p())).orElse(OptionalDouble.empty())),
                written.p(result.adjusted()),
                effect(result)));
    }

    private Optional<Item> item(ComparisonResult result) {
        var population = result.population() == null ? result.of().getFirst() : result.population();
        var wave = result.wave() == null ? result.of().getFirst() : result.wave();
        return labels.item(population, wave, result.item());
    }

    private String question(ComparisonResult result) {
        return item(result).map(one -> one.in(words.language())).orElse(result.item());
    }

    /// A row of a matrix or an option; empty where the whole question is compared.
    private String part(ComparisonResult result) {
        var item = item(result);
        var row = result.row();
        var option = result.option();
        if (row != null)
            return share(result, item.map(one -> labels.row(one, row)).orElse(row));
        if (option != null) return item.map(one -> labels.value(one, option)).orElse(option);
        return "";
    }

    /// What of a scale a trend follows.
    private String share(ComparisonResult result, String asked) {
        return result.trend() && result.option() == null
                ? words.of("analysis.report.part", asked, words.of("analysis.report.share-followed"))
                : asked;
    }

    /// Whom and when all groups have in common.
    private String where(ComparisonResult result) {
        var population = Optional.ofNullable(result.population()).map(labels::population);
        var wave = Optional.ofNullable(result.wave()).map(labels::wave);
        return Stream.concat(population.stream(), wave.stream()).collect(Collectors.joining(", "));
    }

    private String among(ComparisonResult result, int group) {
        return labels.among(result.between(), result.of().get(group));
    }

    private String names(ComparisonResult result) {
        return together(result, group -> among(result, group));
    }

    /// Pairs are the same people in both.
    private String size(ComparisonResult result, int group) {
        return result.n().isEmpty()
                ? words.of("analysis.report.withheld")
                : words.number(result.n().get(Math.min(group, result.n().size() - 1)));
    }

    private String sizes(ComparisonResult result) {
        return words.of("analysis.report.sizes", together(result, group -> size(result, group)));
    }

    private String named(ComparisonResult result) {
        return together(
                result, group -> words.of("analysis.report.group-n", among(result, group), size(result, group)));
    }

    private String together(ComparisonResult result, IntFunction<String> said) {
        return IntStream.range(0, result.of().size())
                .mapToObj(said)
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
