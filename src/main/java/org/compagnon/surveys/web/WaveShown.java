package org.compagnon.surveys.web;

import java.util.Locale;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.Turnout;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Questionnaire;
import org.jspecify.annotations.Nullable;

/// A wave as pages show it.
///
/// @param questionnaire what is or will be asked; absent when a later version of the study dropped it
/// @param rates absent before it opens
/// @param held whether the reader holds the study
public record WaveShown(
        Studies.Kept study,
        Wave wave,
        @Nullable Questionnaire questionnaire,
        Turnout.@Nullable Rates rates,
        boolean held) {

    public String address() {
        return "/surveys/waves/" + wave.id();
    }

    public String population(Locale language) {
        return study.study()
                .population(wave.population())
                .map(named -> named.in(language))
                .orElse(wave.population());
    }

    public String code(Locale language) {
        return study.study().wave(wave.code()).map(named -> named.in(language)).orElse(wave.code());
    }

    /// "internes – avant"
    public String name(Locale language) {
        return population(language) + " – " + code(language);
    }

    static String name(Named population, Named wave, Locale language) {
        return population.in(language) + " – " + wave.in(language);
    }
}
