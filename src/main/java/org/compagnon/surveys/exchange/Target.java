package org.compagnon.surveys.exchange;

import java.text.Normalizer;
import java.util.Locale;
import org.compagnon.surveys.study.Named;

/// What a questionnaire from elsewhere is to be here: whom it asks, and on which occasion.
public record Target(String population, String wave) {

    private static final int LONGEST = 50;

    public static final Target USUAL = new Target("participants", "first");

    /// Whether a study can bear it as a code.
    public static boolean isCode(String code) {
        return code.matches("[A-Za-z][A-Za-z0-9_-]{0,59}");
    }

    Named populationNamed() {
        return new Named(population, null);
    }

    Named waveNamed() {
        return new Named(wave, null);
    }

    /// A key made of a title: `Enquête 2026` becomes `enquete-2026`.
    static String key(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
        return cut.matches("[a-z].*") ? cut : cut.isEmpty() ? "survey" : "survey-" + cut;
    }
}
