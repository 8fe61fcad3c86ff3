package org.compagnon.surveys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.PublishedKey;
import org.compagnon.surveys.panel.Pepper;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// An open wave as those who answer meet it: what is asked, until when, and the key of its ballots. The same for
/// everybody.
///
/// @param zone whose days `days` are
/// @param panelSalt of the study: a browser stretches a panel's code with it
/// @param pepper of the study, with which a panel's code is kept; absent once the panel was linked and it was destroyed
/// @param custody who will read the answers
public record AskedWave(
        WaveId id,
        OrganisationId organisation,
        String organisationName,
        ZoneId zone,
        StudyId studyId,
        Custody custody,
        String custodianName,
        Study study,
        Questionnaire questionnaire,
        Period days,
        PublishedKey key,
        byte[] panelSalt,
        @Nullable Pepper pepper) {

    public boolean isOpenOn(LocalDate day) {
        return days.includes(day);
    }

    void mustBeOpenOn(LocalDate day) {
        if (day.isBefore(days.from())) throw new RuleBroken("surveys.rule.opens-later", days.from());
        if (day.isAfter(days.until())) throw new RuleBroken("surveys.rule.closed");
    }

    /// Whoever answers brings no organisation along: the wave does.
    <T> T inside(Callable<T> work) {
        try {
            return Within.organisation(organisation, work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
