package org.compagnon.surveys;

import java.time.LocalDate;
import org.compagnon.shared.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a wave for ever, in one transaction: what was not handed in goes, of the invitations only counts remain, the
/// keys are destroyed, the rows are written anew a last time and take nothing more in.
@Component
@Transactional
class Closing {

    private final WaveStore store;
    private final InvitationStore invitations;
    private final Populations populations;
    private final Studies studies;
    private final Turnout turnout;
    private final OpenWaves openWaves;
    private final Shuffle shuffle;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Closing(
            WaveStore store,
            InvitationStore invitations,
            Populations populations,
            Studies studies,
            Turnout turnout,
            OpenWaves openWaves,
            Shuffle shuffle,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.store = store;
        this.invitations = invitations;
        this.populations = populations;
        this.studies = studies;
        this.turnout = turnout;
        this.openWaves = openWaves;
        this.shuffle = shuffle;
        this.database = database;
        this.events = events;
    }

    /// @param day the last on which answers were taken
    void close(OrganisationId organisation, Wave wave, LocalDate day) {
        var closed = wave.closed(studies.get(wave.study()).number());
        if (!store.close(closed, day)) return;
        shuffle.hold(wave.id());
        database.sql("delete from surveys.response where wave = :wave and not complete")
                .param("wave", wave.id().value())
                .update();
        turnout.keepLast(organisation, wave, day);
        invitations.reduceToTurnout(wave.id());
        populations.forgetGuests(wave.id());
        shuffle.seal(wave.id());
        openWaves.forget(wave.id());
        events.publishEvent(new WaveClosed(organisation, wave.study(), wave.id()));
    }
}
