package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;

/// Sets the subscales under each population and wave that answered them: of how many items and people, α, ω.
public final class ConsistencyTable {

    private final Analysis analysis;
    private final Labels labels;
    private final Words words;
    private final Written written;

    public ConsistencyTable(Analysis analysis, Labels labels, Words words) {
        this.analysis = analysis;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
    }

    Grid grid(Numbering numbering) {
        return grid(numbering.table(words.of("analysis.report.reliability")));
    }

    public Grid grid(String caption) {
        var columns = Stream.of("subscale", "items", "complete", "alpha", "omega")
                .map(column -> new Column(words.of("analysis.report." + column), !column.equals("subscale")))
                .toList();
        return new Grid(caption, columns, rows(), words.of("analysis.report.reliability-note"));
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        var above = "";
        for (var one : analysis.consistencies()) {
            var group = labels.group(one.population(), one.wave());
            if (!group.equals(above)) rows.add(Row.heading(group));
            above = group;
            rows.add(row(one));
        }
        return rows;
    }

    private Row row(Consistency one) {
        var name = labels.unpunctuated(labels.subscale(one));
        return Row.of(List.of(
                one.exploratory() ? words.of("analysis.report.exploratory", name) : name,
                words.of(
                        "analysis.report.items-turned",
                        one.items().size(),
                        one.reversed().size()),
                written.count(one.n()),
                alpha(one),
                isOmegaWithheld(one) ? words.of("analysis.report.withheld") : written.number(one.omega(), 2)));
    }

    /// It may also not be defined: that is not told apart.
    private boolean isOmegaWithheld(Consistency one) {
        var isAskedFor = one.items().size() > 2 && analysis.study().minimumCell() > 1;
        return one.suppressed() || isAskedFor && one.omega().isEmpty();
    }

    private String alpha(Consistency one) {
        if (one.suppressed()) return words.of("analysis.report.withheld");
        var alpha = written.number(one.alpha(), 2);
        return one.interval()
                .map(interval -> words.of(
                        "analysis.report.with-interval",
                        alpha,
                        words.of(
                                "analysis.report.interval",
                                written.decimal(interval.low(), 2),
                                written.decimal(interval.high(), 2))))
                .orElse(alpha);
    }
}
