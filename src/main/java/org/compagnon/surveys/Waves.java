package org.compagnon.surveys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Questionnaire;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Prepares, opens and closes waves. Whoever holds the study does.
@Service
@Transactional
public class Waves {

    private final WaveStore store;
    private final InvitationStore invitations;
    private final Studies studies;
    private final OpenWaves openWaves;
    private final Shuffle shuffle;
    private final Organisations organisations;
    private final Populations populations;
    private final Closing closing;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Waves(
            WaveStore store,
            InvitationStore invitations,
            Studies studies,
            OpenWaves openWaves,
            Shuffle shuffle,
            Organisations organisations,
            Populations populations,
            Closing closing,
            Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.studies = studies;
        this.openWaves = openWaves;
        this.shuffle = shuffle;
        this.organisations = organisations;
        this.populations = populations;
        this.closing = closing;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Wave get(WaveId id) {
        return store.get(id);
    }

    /// In the order of their days.
    @Transactional(readOnly = true)
    public List<Wave> of(StudyId study) {
        return store.of(study);
    }

    /// @param population and `code` as the study names them
    public WaveId prepare(CurrentUser user, StudyId id, String population, String code, Period days) {
        var study = studies.get(id);
        study.custody().mustBeHeldBy(user);
        asked(study, population, code);
        if (store.find(id, population, code).isPresent())
            throw new RuleBroken("surveys.rule.wave-exists", population, code);
        var wave = Wave.draft(id, population, code, days);
        store.add(user.organisation(), wave);
        return wave.id();
    }

    private static Questionnaire asked(Studies.Kept study, String population, String code) {
        return study.study()
                .questionnaire(population, code)
                .orElseThrow(() -> new RuleBroken("surveys.rule.no-questionnaire", population, code));
    }

    /// @param version of the wave, as the writer saw it
    public void changeDays(CurrentUser user, WaveId id, int version, Period days) {
        store.change(held(user, id, version).on(days, today(user.organisation())));
        openWaves.forget(id);
    }

    /// A wave that has not opened can be given up.
    public void giveUp(CurrentUser user, WaveId id, int version) {
        held(user, id, version);
        if (!store.remove(id)) throw new RuleBroken("surveys.rule.already-opened");
    }

    /// Fixes what is asked, makes the key of the ballots and invites. Of two who open at once, one succeeds and the
    /// other is told.
    ///
    /// @param version of the wave, as the opener saw it
    public void open(CurrentUser user, WaveId id, int version, List<Invitee> invitees) {
        var draft = held(user, id, version);
        if (invitees.isEmpty()) throw new RuleBroken("surveys.rule.nobody-invited");
        var study = studies.get(draft.study());
        mustBeWorded(asked(study, draft.population(), draft.code()));
        var secret = WaveSecret.fresh(random);
        store.open(draft.opened(study.number(), secret.key().published(), today(user.organisation())), secret);
        shuffle.makeRoom(id);
        invitations.add(user.organisation(), id, invitees, secret);
        populations.forgetGuests(id);
    }

    private static void mustBeWorded(Questionnaire questionnaire) {
        var unworded = questionnaire.unworded().map(Item::id).collect(Collectors.joining(", "));
        if (!unworded.isEmpty()) throw new RuleBroken("surveys.rule.unworded", unworded);
    }

    /// Those who join late; whoever is invited already is not invited again.
    ///
    /// @return how many were invited
    public int inviteLate(CurrentUser user, WaveId id, List<Invitee> invitees) {
        var wave = held(user, id);
        if (wave.state() != Wave.State.OPEN || wave.days().until().isBefore(today(user.organisation())))
            throw new RuleBroken("surveys.rule.not-open");
        var added = invitations.add(
                user.organisation(), id, invitees, store.secret(id).orElseThrow());
        populations.forgetGuests(id);
        return added;
    }

    /// Before its last day is over.
    public void close(CurrentUser user, WaveId id, int version) {
        closing.close(user.organisation(), held(user, id, version), today(user.organisation()));
    }

    private Wave held(CurrentUser user, WaveId id) {
        var wave = get(id);
        studies.get(wave.study()).custody().mustBeHeldBy(user);
        return wave;
    }

    private Wave held(CurrentUser user, WaveId id, int version) {
        var wave = held(user, id);
        if (wave.version() != version) throw new OptimisticLockingFailureException("wave " + id);
        return wave;
    }

    private LocalDate today(OrganisationId organisation) {
        return LocalDate.now(clock.withZone(organisations.get(organisation).zone()));
    }
}
