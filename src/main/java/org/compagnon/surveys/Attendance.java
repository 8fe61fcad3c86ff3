package org.compagnon.surveys;

import java.time.LocalDate;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done with an open wave at the beginning of each day, and between.
@Component
@Transactional
class Attendance {

    private final JdbcClient database;
    private final Turnout turnout;
    private final Shuffle shuffle;

    Attendance(JdbcClient database, Turnout turnout, Shuffle shuffle) {
        this.database = database;
        this.turnout = turnout;
        this.shuffle = shuffle;
    }

    void attend(OrganisationId organisation, Wave wave, LocalDate today) {
        if (isFirstToday(wave, today)) {
            if (wave.days().includes(today.minusDays(1))) turnout.keep(organisation, wave, today.minusDays(1));
            shuffle.daily(wave.id());
        } else {
            shuffle.ifDue(wave.id());
        }
    }

    private boolean isFirstToday(Wave wave, LocalDate today) {
        return database.sql("""
                update surveys.wave set attended_on = :today
                where id = :id and state = 'OPEN' and (attended_on is null or attended_on < :today)
                """)
                        .param("today", today)
                        .param("id", wave.id().value())
                        .update()
                == 1;
    }
}
