package org.compagnon.analysis.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Kind;

/// Where the answers of one table lie and how far they reach, in the cells of a line: numbers with their mean,
/// numbers and days with median, quartiles and range. What is withheld is told from what nobody answered.
final class MeasuredCells {

    private final boolean ofDays;
    private final Words words;
    private final Written written;

    MeasuredCells(Kind kind, Words words) {
        this.ofDays = kind instanceof Kind.Day;
        this.words = words;
        this.written = new Written(words);
    }

    static boolean isMeasured(Kind kind) {
        return kind instanceof Kind.Number || kind instanceof Kind.Day;
    }

    List<Column> columns() {
        return Stream.of("mean", "sd", "median", "range")
                .filter(column -> !ofDays || column.equals("median") || column.equals("range"))
                .map(column -> new Column(words.of("analysis.report." + column), true))
                .toList();
    }

    String note() {
        return words.of(ofDays ? "analysis.report.days-note" : "analysis.report.numbers-note");
    }

    Stream<String> of(ItemTable table) {
        var spread = table.spread();
        var reach = Stream.of(quartiles(table), range(table));
        return ofDays
                ? reach
                : Stream.concat(
                        Stream.of(
                                spread.mean().isEmpty() ? absent(table) : written.number(spread.mean(), 1),
                                spread.mean().isEmpty() ? absent(table) : written.number(spread.sd(), 1)),
                        reach);
    }

    /// Of scales too.
    String quartiles(ItemTable table) {
        var spread = table.spread();
        if (spread.median().isEmpty()) return absent(table);
        return spread.q1().isEmpty() || spread.q3().isEmpty()
                ? words.of("analysis.report.quartiles-withheld", said(spread.median()))
                : words.of(
                        ofDays ? "analysis.report.quartiles-days" : "analysis.report.quartiles",
                        said(spread.median()),
                        said(spread.q1()),
                        said(spread.q3()));
    }

    private String range(ItemTable table) {
        var min = table.spread().min();
        var max = table.spread().max();
        if (min.isEmpty() && max.isEmpty()) return absent(table);
        if (max.isEmpty()) return words.of("analysis.report.from", said(min));
        if (min.isEmpty()) return words.of("analysis.report.to", said(max));
        return words.of("analysis.report.from-to", said(min), said(max));
    }

    private String said(OptionalDouble value) {
        return ofDays ? words.shortDate(LocalDate.ofEpochDay((long) value.orElseThrow())) : written.number(value, 1);
    }

    private String absent(ItemTable table) {
        return table.base().orElse(1) == 0
                ? words.of("analysis.report.undefined")
                : words.of("analysis.report.withheld");
    }
}
