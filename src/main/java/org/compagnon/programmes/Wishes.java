package org.compagnon.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom tutees wish for, and whom they decline in confidence.
@Service
@Transactional
public class Wishes {

    private final WishStore store;
    private final Participants participants;
    private final Editions editions;
    private final Clock clock;

    Wishes(WishStore store, Participants participants, Editions editions, Clock clock) {
        this.store = store;
        this.participants = participants;
        this.editions = editions;
        this.clock = clock;
    }

    /// What the tutees of an edition wish, best first; those who wish nothing are not in it.
    @Transactional(readOnly = true)
    public Map<ParticipantId, List<ParticipantId>> preferences(EditionId edition) {
        return store.preferences(edition);
    }

    /// Whom tutees decline, opened from the vault for the computation of an assignment alone. Never shown to anybody.
    @Transactional(readOnly = true)
    public Map<ParticipantId, Set<ParticipantId>> refusals(EditionId edition) {
        return store.refusals(edition);
    }

    @Transactional(readOnly = true)
    public List<ParticipantId> preferencesOf(ParticipantId tutee) {
        return store.preferencesOf(tutee);
    }

    /// What a tutee confided, for that tutee’s own page.
    @Transactional(readOnly = true)
    public Set<ParticipantId> declinedBy(ParticipantId tutee) {
        return store.confidedBy(tutee);
    }

    /// A tutee states their wishes, best first, until the edition’s date. From then on no list overwrites them.
    public void wish(ParticipantId id, List<ParticipantId> ranking, List<String> interests) {
        var tutee = mayStillWish(id);
        var tutors = standingTutors(tutee);
        if (new HashSet<>(ranking).size() < ranking.size()) throw new RuleBroken("programmes.rule.wished-twice");
        if (!tutors.containsAll(ranking)) throw new RuleBroken("programmes.rule.wished-unknown");
        Subjects.mustBeSound(tutee, interests);
        if (ranking.stream().anyMatch(store.confidedBy(id)::contains))
            throw new RuleBroken("programmes.rule.wished-and-declined");
        var edition = editions.get(tutee.edition());
        store.prefer(edition.organisation(), id, ranking);
        store.wishesStatedByTutee(id, Timestamp.from(clock.instant()), interests, tutee.version());
    }

    /// A tutee declines tutors in confidence; whom they wished for until now is no longer wished for.
    public void decline(ParticipantId id, Set<ParticipantId> tutors) {
        var tutee = mayStillWish(id);
        if (!standingTutors(tutee).containsAll(tutors)) throw new RuleBroken("programmes.rule.wished-unknown");
        var organisation = editions.get(tutee.edition()).organisation();
        var ranking = store.preferencesOf(id).stream()
                .filter(tutor -> !tutors.contains(tutor))
                .toList();
        store.prefer(organisation, id, ranking);
        store.decline(organisation, id, tutors, WishStore.Origin.TUTEE);
    }

    private Participant mayStillWish(ParticipantId id) {
        var tutee = participants.get(id);
        if (tutee.isTutor()) throw new RuleBroken("programmes.rule.only-tutees-wish");
        if (tutee.hasLeft()) throw new RuleBroken("programmes.rule.has-left");
        var edition = editions.get(tutee.edition());
        if (!edition.takesWishesOn(editions.today(edition.organisation())))
            throw new RuleBroken("programmes.rule.wishes-are-closed");
        return tutee;
    }

    /// Themselves left out, where they are a tutor in the same edition.
    private Set<ParticipantId> standingTutors(Participant tutee) {
        var tutors = new HashSet<ParticipantId>();
        for (var tutor : participants.of(tutee.edition(), Side.TUTOR))
            if (tutor.relationship().equals(tutee.relationship())
                    && !tutor.hasLeft()
                    && !Objects.equals(tutor.person(), tutee.person())) tutors.add(tutor.id());
        return tutors;
    }
}
