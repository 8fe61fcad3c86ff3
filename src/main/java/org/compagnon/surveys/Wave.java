package org.compagnon.surveys;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.PublishedKey;
import org.jspecify.annotations.Nullable;

/// One opening of a questionnaire to one population: prepared, then open for some days, then closed for ever.
///
/// @param population the study's code of it
/// @param code the study's code of the wave
/// @param days the organisation's, the first and the last on which answers are taken
/// @param studyVersion what is asked, fixed when it opens
/// @param planVersion the study as it stood when it closed: what is analysed beyond it is exploratory (rule 23)
/// @param key made once, when it opens
public record Wave(
        WaveId id,
        StudyId study,
        String population,
        String code,
        Period days,
        State state,
        @Nullable Integer studyVersion,
        @Nullable Integer planVersion,
        @Nullable PublishedKey key,
        int version) {

    /// How far a wave has come.
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    /// After a year it is another wave.
    private static final int MOST_DAYS = 366;

    public Wave {
        var length = days.from().until(days.until(), ChronoUnit.DAYS) + 1;
        if (length > MOST_DAYS) throw new RuleBroken("surveys.rule.too-many-days", MOST_DAYS, length);
    }

    static Wave draft(StudyId study, String population, String code, Period days) {
        return new Wave(WaveId.fresh(), study, population, code, days, State.DRAFT, null, null, null, 0);
    }

    Wave opened(int version, PublishedKey fresh, LocalDate today) {
        if (state != State.DRAFT) throw new RuleBroken("surveys.rule.already-opened");
        if (days.until().isBefore(today)) throw new RuleBroken("surveys.rule.closes-in-the-past", days.until());
        return new Wave(id, study, population, code, days, State.OPEN, version, null, fresh, this.version);
    }

    Wave closed(int plan) {
        if (state != State.OPEN) throw new RuleBroken("surveys.rule.not-open");
        return new Wave(id, study, population, code, days, State.CLOSED, studyVersion, plan, key, version);
    }

    /// Other days for a wave that has not closed. What has begun cannot begin later.
    Wave on(Period others, LocalDate today) {
        if (state == State.CLOSED) throw new RuleBroken("surveys.rule.closed");
        if (others.until().isBefore(today)) throw new RuleBroken("surveys.rule.closes-in-the-past", others.until());
        if (state == State.OPEN && hasBegun(today) && !others.from().equals(days.from()))
            throw new RuleBroken("surveys.rule.has-begun", days.from());
        return new Wave(id, study, population, code, others, state, studyVersion, planVersion, key, version);
    }

    private boolean hasBegun(LocalDate today) {
        return !today.isBefore(days.from());
    }

    /// Whether ballots are drawn and answers taken on that day.
    public boolean isOpenOn(LocalDate day) {
        return state == State.OPEN && days.includes(day);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }
}
