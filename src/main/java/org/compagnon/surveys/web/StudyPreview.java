package org.compagnon.surveys.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.compagnon.shared.Words;
import org.compagnon.surveys.answering.QuestionnaireView;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// One questionnaire of a study as a respondent will see it, and the others that can be looked at instead.
///
/// @param shown which of the study’s questionnaires, counted from 0
public record StudyPreview(Study study, int shown, Words words) {

    /// A questionnaire to look at, called by whom it asks and when.
    public record Choice(int number, String name) {}

    static StudyPreview of(Study study, int asked, Locale language) {
        var last = study.questionnaires().size() - 1;
        return new StudyPreview(study, Math.clamp(asked, 0, last), Words.in(language));
    }

    /// The language to look at it in: the one asked for, else the reader’s own.
    static Locale language(Words reader, @Nullable String asked) {
        return asked == null ? reader.language() : Words.nearest(Locale.of(asked));
    }

    public List<Choice> choices(Locale reader) {
        return IntStream.range(0, study.questionnaires().size())
                .mapToObj(
                        number -> new Choice(number, name(study.questionnaires().get(number), reader)))
                .toList();
    }

    private String name(Questionnaire asked, Locale reader) {
        var population = study.population(asked.population()).map(named -> named.in(reader));
        var wave = study.wave(asked.wave()).map(named -> named.in(reader));
        return population.orElse(asked.population()) + " · " + wave.orElse(asked.wave());
    }

    Questionnaire questionnaire() {
        return study.questionnaires().get(shown);
    }

    public QuestionnaireView view() {
        return QuestionnaireView.of(questionnaire(), study.titleIn(words.language()), words.language());
    }

    public int minutes() {
        return questionnaire().minutes();
    }

    /// Nobody can be asked these: they lack words.
    public List<String> unworded() {
        return questionnaire().unworded().map(Item::id).toList();
    }

    /// What the browser keeps the answers tried out under, while the text is being changed.
    public String place() {
        return study.key() + " " + questionnaire().population() + " "
                + questionnaire().wave();
    }

    public boolean isIn(Locale language) {
        return words.language().equals(language);
    }
}
