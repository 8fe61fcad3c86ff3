package org.compagnon.pairs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// Checks couples before they become pairs: both take part, on their side; nobody has two tutors, no tutor more tutees
/// than they offered places (rule 5).
record Proposal(Map<ParticipantId, Participant> participants, List<Pair> standing) {

    void check(List<Couple> couples) {
        var accompanied = new HashSet<Tutee>();
        var load = new HashMap<ParticipantId, Integer>();
        for (var pair : standing) {
            accompanied.add(new Tutee(pair.tutee(), pair.relationship()));
            load.merge(pair.tutor(), 1, Integer::sum);
        }
        for (var couple : couples) {
            var tutor = taking(couple.tutor(), Side.TUTOR, couple.relationship());
            var tutee = taking(couple.tutee(), Side.TUTEE, couple.relationship());
            if (tutor.person().equals(tutee.person())) throw new RuleBroken("pairs.rule.nobody-accompanies-themselves");
            if (!accompanied.add(new Tutee(tutee.id(), couple.relationship())))
                throw new RuleBroken("pairs.rule.has-a-tutor-already");
            if (load.merge(tutor.id(), 1, Integer::sum) > tutor.capacity())
                throw new RuleBroken("pairs.rule.no-place-left", tutor.capacity());
        }
    }

    private Participant taking(ParticipantId id, Side side, String relationship) {
        var participant = find(id);
        if (participant.side() != side || !participant.relationship().equals(relationship))
            throw new RuleBroken("pairs.rule.not-on-that-side");
        if (participant.leftOn() != null) throw new RuleBroken("pairs.rule.has-left");
        return participant;
    }

    private Participant find(ParticipantId id) {
        @Nullable Participant participant = participants.get(id);
        if (participant == null) throw new NoSuchElementException("No participant " + id + " in this edition");
        return participant;
    }

    private record Tutee(ParticipantId id, String relationship) {}
}
