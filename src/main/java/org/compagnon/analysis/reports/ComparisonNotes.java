package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;

/// What a table of comparisons has no column for: which two of several groups differ, and how many answers of two
/// waves could be linked.
public final class ComparisonNotes {

    private ComparisonNotes() {}

    public static List<String> of(List<ComparisonResult> comparisons, Labels labels, Words words) {
        var written = new Written(words);
        var notes = new ArrayList<String>();
        for (var one : comparisons) {
            for (var pair : one.pairwise())
                notes.add(words.of(
                        "analysis.results.note.pairwise",
                        labels.among(one.between(), pair.first()),
                        labels.among(one.between(), pair.second()),
                        written.p(OptionalDouble.of(pair.outcome().p())),
                        written.p(pair.adjusted())));
            one.linking()
                    .filter(_ -> one.paired())
                    .ifPresent(linking -> notes.add(words.of(
                            "analysis.results.note.linking",
                            words.number(linking.matched()),
                            words.number(linking.respondents().getFirst()),
                            words.number(linking.respondents().getLast()),
                            words.number(linking.ambiguous()))));
        }
        return notes;
    }
}
