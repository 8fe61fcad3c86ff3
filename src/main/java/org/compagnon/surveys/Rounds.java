package org.compagnon.surveys;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.database.Within;
import org.compagnon.shared.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks after open waves: closes those that are over, lets mails leave, keeps the totals of the day that ended, and
/// writes the rows anew when enough is fresh, at least once a day.
@Component
public class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final Organisations organisations;
    private final WaveStore waves;
    private final Closing closing;
    private final Mailing mailing;
    private final Attendance attendance;
    private final WriteAhead log;
    private final Clock clock;
    private final boolean wanted;
    private final Recurring rounds;

    Rounds(
            Organisations organisations,
            WaveStore waves,
            Closing closing,
            Mailing mailing,
            Attendance attendance,
            WriteAhead log,
            Clock clock,
            @Value("${compagnon.rounds}") boolean wanted) {
        this.organisations = organisations;
        this.waves = waves;
        this.closing = closing;
        this.mailing = mailing;
        this.attendance = attendance;
        this.log = log;
        this.clock = clock;
        this.wanted = wanted;
        this.rounds = new Recurring("waves", Duration.ofSeconds(5), ROUND, this::round);
    }

    /// One round of every organisation.
    public void round() {
        try {
            // Serves every organisation, each by itself.
            var all = Within.allOrganisations(organisations::all);
            for (var organisation : all) Within.organisation(organisation.id(), () -> round(organisation));
            log.forgetIfAsked();
        } catch (Exception failure) {
            LOG.warn("A round of the waves failed: {}", failure.getClass().getName());
        }
    }

    /// At the time it is; call inside the organisation.
    public void round(Organisation organisation) {
        for (var wave : waves.open()) {
            try {
                lookAfter(organisation, wave);
            } catch (RuntimeException failure) {
                // No message: it might name a row.
                LOG.warn(
                        "Wave {} could not be looked after: {}",
                        wave.id(),
                        failure.getClass().getName());
            }
        }
    }

    private void lookAfter(Organisation organisation, Wave wave) {
        var today = LocalDate.now(clock.withZone(organisation.zone()));
        if (wave.days().until().isBefore(today)) {
            closing.close(organisation.id(), wave, wave.days().until());
            return;
        }
        while (mailing.sendSome(organisation, wave)) {}
        attendance.attend(organisation.id(), wave, today);
    }

    @Override
    public void start() {
        if (wanted) rounds.start();
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
