package org.compagnon.surveys.answering;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;
import org.jspecify.annotations.Nullable;

/// The answering page of a wave, in one language; the same for everybody who opens it.
///
/// @param address of the page, to which language and deed are added
/// @param asks the organisation that asks, and can be asked
/// @param until the last day on which answers are taken, said
/// @param panel what a panel's code is made of; absent where before and after are not linked
public record AnsweringView(
        String address,
        String fingerprint,
        String study,
        String asks,
        String until,
        QuestionnaireView questionnaire,
        @Nullable Panel panel) {

    /// @param salt public, of the study
    /// @param elements what somebody fills in, in the order of the code
    public record Panel(String salt, List<String> elements) {}

    /// Answers to these hardly change in a year, and are known to nobody else together.
    static final int ELEMENTS = 5;

    static AnsweringView of(AskedWave wave, Words words) {
        var title = wave.study().titleIn(words.language());
        return new AnsweringView(
                "/surveys/answer/" + wave.id(),
                wave.key().fingerprint().digits(),
                title,
                wave.organisationName(),
                words.date(wave.days().until()),
                QuestionnaireView.of(wave.questionnaire(), title, words.language()),
                isPanel(wave) ? panel(wave, words) : null);
    }

    /// A population that is asked more than once is followed.
    static boolean isPanel(AskedWave wave) {
        return wave.study().questionnaires().stream()
                        .filter(one ->
                                one.population().equals(wave.questionnaire().population()))
                        .count()
                > 1;
    }

    private static Panel panel(AskedWave wave, Words words) {
        return new Panel(
                Base64.getUrlEncoder().withoutPadding().encodeToString(wave.panelSalt()),
                IntStream.rangeClosed(1, ELEMENTS)
                        .mapToObj(element -> words.of("surveys.answering.code.element." + element))
                        .toList());
    }
}
