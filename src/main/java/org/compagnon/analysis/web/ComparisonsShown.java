package org.compagnon.analysis.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.reports.ComparisonNotes;
import org.compagnon.analysis.reports.ComparisonTable;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Plan.Comparison;

/// Comparisons as a page shows them.
///
/// @param sentences what each comparison says, in words
/// @param notes which two of several groups differ, how many answers were linked
/// @param exploratory whether one of them was planned only after the answers were in
public record ComparisonsShown(Grid grid, List<String> sentences, List<String> notes, boolean exploratory) {

    static Optional<ComparisonsShown> of(Analysis analysis, Words words) {
        if (analysis.comparisons().isEmpty()) return Optional.empty();
        var labels = new Labels(analysis.study(), words);
        var sentences = new Sentences(analysis, words);
        return Optional.of(new ComparisonsShown(
                new ComparisonTable(analysis, labels, words).grid(words.of("analysis.report.comparisons")),
                analysis.comparisons().stream().map(sentences::of).toList(),
                ComparisonNotes.of(analysis.comparisons(), labels, words),
                analysis.comparisons().stream().anyMatch(ComparisonResult::exploratory)));
    }

    /// Only those that an item takes part in, where and when it was asked.
    static Analysis about(Selection selection, String item) {
        var analysis = selection.reading().analysis();
        var planned = analysis.study().plan().comparisons().stream()
                .filter(one -> involves(one, selection, item))
                .toList();
        return new Analysis(
                analysis.study(),
                analysis.tables(),
                analysis.comparisons().stream()
                        .filter(found -> planned.stream().anyMatch(one -> isOf(found, one)))
                        .toList(),
                List.of());
    }

    private static boolean involves(Comparison planned, Selection selection, String item) {
        for (var group = 0; group < planned.of().size(); group++)
            if (planned.itemOf(group).equals(item)
                    && planned.populationOf(group)
                            .filter(selection.population()::equals)
                            .isPresent()
                    && planned.waveOf(group).filter(selection.wave()::equals).isPresent()) return true;
        return false;
    }

    private static boolean isOf(ComparisonResult found, Comparison planned) {
        return found.item().equals(planned.itemOf(0))
                && found.between().equals(planned.between())
                && found.of().equals(planned.of())
                && Objects.equals(found.population(), planned.population())
                && Objects.equals(found.wave(), planned.wave());
    }
}
