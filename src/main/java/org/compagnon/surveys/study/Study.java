package org.compagnon.surveys.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// An evaluation: who is asked what, when, and what will be made of the answers.
///
/// @param minimumCell the fewest respondents a cell may show; 0 for data already public
/// @param confidence of every interval, such as 0.95
public record Study(
        String key,
        @Nullable Text title,
        List<Named> populations,
        List<Named> waves,
        int minimumCell,
        double confidence,
        List<Questionnaire> questionnaires,
        Plan plan) {

    public static final int USUAL_MINIMUM_CELL = 5;
    public static final double USUAL_CONFIDENCE = 0.95;

    public Study {
        populations = List.copyOf(populations);
        waves = List.copyOf(waves);
        questionnaires = List.copyOf(questionnaires);
    }

    public String titleIn(Locale language) {
        return title == null ? key : title.in(language);
    }

    public Optional<Questionnaire> questionnaire(String population, String wave) {
        return questionnaires.stream()
                .filter(one -> one.population().equals(population) && one.wave().equals(wave))
                .findFirst();
    }

    public Optional<Named> population(String id) {
        return populations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Named> wave(String id) {
        return waves.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
