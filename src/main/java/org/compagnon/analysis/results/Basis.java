package org.compagnon.analysis.results;

import java.util.List;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;

/// What results were computed from: neither a version nor a closed wave ever changes, so the same basis gives the same
/// results.
///
/// @param version of the study, whose plan and words are used
/// @param waves in the order of their days
public record Basis(StudyId study, int version, List<WaveId> waves) {

    public Basis {
        waves = List.copyOf(waves);
    }
}
