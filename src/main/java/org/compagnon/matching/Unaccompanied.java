package org.compagnon.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant.Named;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.springframework.stereotype.Component;

/// Rule 4: the eligible tutees of an edition who have no tutor, until that is solved.
@Component
public class Unaccompanied {

    private final Editions editions;
    private final Participants participants;
    private final Pairs pairs;

    Unaccompanied(Editions editions, Participants participants, Pairs pairs) {
        this.editions = editions;
        this.participants = participants;
        this.pairs = pairs;
    }

    public List<Named> of(EditionId id, String relationship) {
        var rules = editions.get(id).relationship(relationship);
        var accompanied = pairs.standing(id).stream()
                .filter(pair -> pair.relationship().equals(relationship))
                .map(Pair::tutee)
                .collect(Collectors.toSet());
        return participants.named(id, Side.TUTEE).stream()
                .filter(tutee -> tutee.participant().relationship().equals(relationship)
                        && !tutee.participant().hasLeft()
                        && rules.concerns(tutee.participant().phase())
                        && !accompanied.contains(tutee.id()))
                .toList();
    }
}
