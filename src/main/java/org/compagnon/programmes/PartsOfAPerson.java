package org.compagnon.programmes;

import java.util.List;
import org.compagnon.people.PersonId;
import org.compagnon.people.PersonPart;
import org.springframework.stereotype.Component;

/// Shows on a person’s page the editions they take part in.
@Component
class PartsOfAPerson implements PersonPart {

    private final Participants participants;
    private final Editions editions;

    PartsOfAPerson(Participants participants, Editions editions) {
        this.participants = participants;
        this.editions = editions;
    }

    @Override
    public List<Part> of(PersonId person) {
        return participants.of(person).stream().map(this::part).toList();
    }

    private Part part(Participant participant) {
        var edition = editions.get(participant.edition());
        var role = edition.relationship(participant.relationship()).roles().of(participant.side());
        return new Part(
                edition.name(),
                role.fr(),
                role.en(),
                "/programmes/editions/" + edition.id() + "/participants/" + participant.id());
    }
}
