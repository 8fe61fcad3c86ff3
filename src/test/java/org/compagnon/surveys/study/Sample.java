package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Words;

/// A small sound study that tests alter in one place.
final class Sample {

    private Sample() {}

    static final String TEXT = """
            study: nantes-2025
            populations: [intern, {id: tutor, text: {fr: Tuteurs, en: Tutors}}]
            waves: [before, one_year]
            minimum_cell: 5
            confidence: 0.95
            questionnaires:
              - population: intern
                wave: one_year
                items:
                  - {id: phase, type: single, options: [PS, PA1, PA2]}
                  - {id: resource, type: single, options: [tutor, senior, nobody], required: true}
                  - {id: detects, type: likert, levels: 5, positive: [3, 4, 5], text: {fr: Repérer, en: Detect}}
                  - {id: reason, type: multiple, options: [personal, thesis], other: true, shown_if: "resource = tutor"}
                  - {id: useful, type: single, options: [yes, no, no_opinion]}
                  - {id: remarks, type: text}
              - population: tutor
                wave: one_year
                items:
                  - {id: detects, type: likert, levels: 5, positive: [3, 4, 5]}
                  - {id: motives, type: matrix, levels: 5, rows: [territory, pay]}
                  - {id: age, type: number, min: 20, max: 80, shown_if: "motives.pay >= 4"}
              - population: tutor
                wave: before
                items:
                  - {id: detects, type: likert, levels: 5}
            analysis:
              breakdown: [phase]
              compare:
                - {item: detects, between: wave, of: [before, one_year], population: tutor}
                - {item: detects, between: population, of: [intern, tutor], wave: one_year}
                - {item: useful, between: phase, of: [PA1, PS], population: intern, wave: one_year}
              adjust: holm
            """;

    /// The same with a trend besides.
    static final String TREND = TEXT.replace(
            "  adjust: holm\n",
            "  trend:\n    - {item: detects, between: phase, of: [PS, PA1, PA2], population: intern, wave: one_year}\n"
                    + "  adjust: holm\n");

    /// What is told of a text, in English; nothing where it is sound.
    static List<String> told(String text) {
        var refused = catchThrowableOfType(InputRefused.class, () -> StudyReader.read("study.yaml", text));
        if (refused == null) return List.of();
        var french = Words.in(Words.FRENCH);
        refused.problems().forEach(problem -> assertThat(problem.in(french)).isNotBlank());
        var english = Words.in(Words.ENGLISH);
        return refused.problems().stream().map(problem -> problem.in(english)).toList();
    }
}
