package org.compagnon.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.compagnon.accounts.AccountId;
import org.compagnon.files.Coordinates;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes persons of the organisation of the invented people.
@InDemo
@Component
class Cast {

    private final People people;

    Cast(People people) {
        this.people = people;
    }

    @Transactional
    public Company assemble(OrganisationId organisation, Starring starring) {
        var tutors = new HashMap<String, PersonId>();
        for (var row : starring.invention().tutors())
            tutors.put(
                    row.id(),
                    keep(organisation, row.id(), row.familyName(), row.givenName(), row.email(), row.place()));
        var tutees = new HashMap<String, PersonId>();
        for (var row : starring.invention().tutees())
            tutees.put(
                    row.id(),
                    keep(organisation, row.id(), row.familyName(), row.givenName(), row.email(), row.place()));
        return new Company(tutors, tutees, personas(starring, tutors, tutees));
    }

    private static Map<Persona, PersonId> personas(
            Starring starring, Map<String, PersonId> tutors, Map<String, PersonId> tutees) {
        var personas = new HashMap<Persona, PersonId>();
        starring.parts().forEach((persona, id) -> {
            var person = tutors.getOrDefault(id, tutees.get(id));
            if (person != null) personas.put(persona, person);
        });
        return personas;
    }

    private PersonId keep(
            OrganisationId organisation,
            String reference,
            String familyName,
            String givenName,
            String email,
            @Nullable Coordinates place) {
        var id = PersonId.fresh();
        people.keep(
                organisation,
                new Person(
                        id,
                        reference,
                        familyName,
                        givenName,
                        email,
                        null,
                        null,
                        place == null ? null : place.latitude(),
                        place == null ? null : place.longitude(),
                        null,
                        0));
        return id;
    }

    AccountId accountOf(PersonId person) {
        return accountOf(people.get(person));
    }

    /// In the order of the list, whatever accounts and persons are called in the database.
    List<AccountId> accountsOf(List<PersonId> persons) {
        var found = people.all(persons).stream().collect(Collectors.toMap(Person::id, Cast::accountOf));
        return persons.stream().map(found::get).map(Objects::requireNonNull).toList();
    }

    private static AccountId accountOf(Person person) {
        var account = person.account();
        if (account == null) throw new IllegalStateException("Nobody signs in as " + person.id());
        return account;
    }
}
