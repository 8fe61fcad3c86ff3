package org.compagnon.analysis.web;

import java.util.List;
import java.util.Optional;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.reports.ConsistencyTable;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.shared.Words;

/// The subscales of a study as a page shows them.
///
/// @param sentences what is found of each, in words
/// @param exploratory whether one of them was planned only after the answers were in
/// @param withheld whether one of them is not shown
public record ConsistenciesShown(Grid grid, List<String> sentences, boolean exploratory, boolean withheld) {

    static Optional<ConsistenciesShown> of(Analysis analysis, Words words) {
        if (analysis.consistencies().isEmpty()) return Optional.empty();
        var sentences = new Sentences(analysis, words);
        return Optional.of(new ConsistenciesShown(
                new ConsistencyTable(analysis, new Labels(analysis.study(), words), words)
                        .grid(words.of("analysis.report.reliability")),
                analysis.consistencies().stream().map(sentences::of).toList(),
                analysis.consistencies().stream().anyMatch(Consistency::exploratory),
                analysis.consistencies().stream().anyMatch(Consistency::suppressed)));
    }
}
