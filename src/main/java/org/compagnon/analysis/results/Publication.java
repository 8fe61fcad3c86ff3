package org.compagnon.analysis.results;

import java.time.Instant;
import java.util.Set;
import org.compagnon.analysis.Analysis;

/// What was published of a study, exactly as it stood then.
///
/// @param number counted from 1 within the study
/// @param byName who published; empty when the account is gone
/// @param late as in [Evaluation]
public record Publication(Basis basis, int number, Instant at, String byName, Analysis analysis, Set<String> late) {

    public Publication {
        late = Set.copyOf(late);
    }

    /// Whether what is found now is what was published.
    public boolean says(Evaluation evaluation) {
        return basis.equals(evaluation.basis())
                && analysis.tables().equals(evaluation.analysis().tables())
                && analysis.comparisons().equals(evaluation.analysis().comparisons())
                && analysis.consistencies().equals(evaluation.analysis().consistencies());
    }
}
