package org.compagnon.surveys.web;

import java.util.List;
import java.util.Locale;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.study.StudyReader;
import org.jspecify.annotations.Nullable;

/// What a check of a study’s text found: how it will look, or everything that is wrong. Neither for an empty text.
public record StudyChecked(@Nullable StudyPreview preview, List<Problem> problems) {

    public StudyChecked {
        problems = List.copyOf(problems);
    }

    /// @param shown which questionnaire to look at, counted from 0
    static StudyChecked of(String yaml, int shown, Locale language) {
        if (yaml.isBlank()) return new StudyChecked(null, List.of());
        try {
            return new StudyChecked(StudyPreview.of(StudyReader.read(Studies.FILE, yaml), shown, language), List.of());
        } catch (InputRefused refused) {
            return new StudyChecked(null, refused.problems());
        }
    }

    boolean isSound() {
        return preview != null;
    }
}
