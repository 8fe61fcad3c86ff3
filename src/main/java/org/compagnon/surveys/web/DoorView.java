package org.compagnon.surveys.web;

import org.compagnon.shared.Words;
import org.compagnon.surveys.AskedWave;

/// What an invited person reads before a ballot is drawn: who asks, who will read, what is protected and what is not.
///
/// @param answering the address at which they will answer, which knows nothing of them
/// @param reader who will read single answers
/// @param smallest the fewest respondents a published figure rests on; 0 where every figure is shown
/// @param drawn whether a ballot was drawn with this account's invitation; false where only the link will tell
/// @param known whether somebody is signed in who is invited
public record DoorView(
        AskedWave wave,
        String title,
        String answering,
        String reader,
        int smallest,
        boolean words,
        boolean drawn,
        boolean known) {

    static DoorView of(AskedWave wave, Words words, boolean drawn, boolean known) {
        var questionnaire = wave.questionnaire();
        return new DoorView(
                wave,
                questionnaire.title() == null
                        ? wave.study().titleIn(words.language())
                        : questionnaire.title().in(words.language()),
                "/surveys/answer/" + wave.id(),
                wave.custody().isOfTheDepartment() ? "" : wave.custodianName(),
                wave.study().minimumCell(),
                questionnaire.columns().stream().anyMatch(column -> column.isFreeText()),
                drawn,
                known);
    }
}
