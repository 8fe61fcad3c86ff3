package org.compagnon.surveys.exchange;

import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyText;

/// A questionnaire that came in from elsewhere.
///
/// @param text the study as YAML
/// @param leftOut what could not be carried over, each with its place, the reason and what to do
public record Brought(Study study, String text, List<Problem> leftOut) {

    public Brought {
        leftOut = List.copyOf(leftOut);
    }

    Brought(Study study, List<Problem> leftOut) {
        this(study, StudyText.of(study), leftOut);
    }
}
