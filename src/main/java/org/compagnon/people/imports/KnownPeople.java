package org.compagnon.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.compagnon.files.Coordinates;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.people.imports.ImportPlan.Change;
import org.jspecify.annotations.Nullable;

/// The people of an organisation as a list is compared with them: who is meant by an id, an address, a name.
public final class KnownPeople {

    private final Map<String, Person> byReference = new HashMap<>();
    private final Map<String, Person> byEmail = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<PersonId, Person> byId = new HashMap<>();

    public KnownPeople(List<Person> people) {
        for (var person : people) {
            byId.put(person.id(), person);
            if (person.reference() != null) byReference.put(person.reference(), person);
            if (person.email() != null) byEmail.putIfAbsent(fold(person.email()), person);
            byName.computeIfAbsent(fold(person.name()), none -> new ArrayList<>())
                    .add(person);
        }
    }

    public Optional<Person> get(PersonId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<Person> byEmail(String email) {
        return email.isEmpty() ? Optional.empty() : Optional.ofNullable(byEmail.get(fold(email)));
    }

    public Optional<Person> byReference(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /// Given name first or family name first; nobody when two are called so.
    public Optional<Person> byName(String name) {
        var words = name.strip().split("\\s+");
        var turned =
                words.length < 2 ? name : String.join(" ", List.of(words).subList(1, words.length)) + " " + words[0];
        var found = new ArrayList<Person>(byName.getOrDefault(fold(name), List.of()));
        for (var person : byName.getOrDefault(fold(turned), List.of())) if (!found.contains(person)) found.add(person);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// How a list states somebody; what it does not state is empty.
    public record Stated(
            String id,
            String familyName,
            String givenName,
            String email,
            @Nullable Coordinates place) {

        public String name() {
            var name = (givenName + " " + familyName).strip();
            return name.isEmpty() ? (email.isEmpty() ? id : email) : name;
        }
    }

    /// By address, else by id unless the name says that it is somebody else: tutors and tutees are often numbered
    /// apart.
    public Optional<Person> whoIs(Stated stated) {
        var known = byEmail(stated.email());
        if (known.isPresent()) return known;
        return byReference(stated.id()).filter(person -> !isSurelyNot(person, stated));
    }

    private static boolean isSurelyNot(Person person, Stated stated) {
        if (stated.familyName().isEmpty()) return false;
        return !fold(person.familyName()).equals(fold(stated.familyName()));
    }

    /// Somebody new, as the list states them. An id that somebody else already has stays with that one.
    public Person fresh(Stated stated) {
        var place = stated.place();
        var named = !(stated.familyName() + stated.givenName()).isEmpty();
        return new Person(
                PersonId.fresh(),
                byReference.containsKey(stated.id()) ? null : stated.id(),
                named ? stated.familyName() : stated.name(),
                stated.givenName(),
                stated.email().isEmpty() ? null : stated.email(),
                null,
                null,
                place == null ? null : place.latitude(),
                place == null ? null : place.longitude(),
                null,
                0);
    }

    /// What is on record, with what the list states; what it leaves empty stays.
    public static Person updated(Person person, Stated stated) {
        var place = stated.place();
        return new Person(
                person.id(),
                person.reference(),
                stated.familyName().isEmpty() ? person.familyName() : stated.familyName(),
                stated.givenName().isEmpty() ? person.givenName() : stated.givenName(),
                stated.email().isEmpty() || sameAddress(person, stated) ? person.email() : stated.email(),
                person.phone(),
                person.place(),
                place == null ? person.latitude() : Double.valueOf(place.latitude()),
                place == null ? person.longitude() : Double.valueOf(place.longitude()),
                person.account(),
                person.version());
    }

    private static boolean sameAddress(Person person, Stated stated) {
        return person.email() != null && fold(person.email()).equals(fold(stated.email()));
    }

    public static List<Change> changes(Person before, Person after) {
        var changes = new ArrayList<Change>();
        compare(changes, "people.column.family_name", before.familyName(), after.familyName());
        compare(changes, "people.column.given_name", before.givenName(), after.givenName());
        compare(changes, "people.column.email", before.email(), after.email());
        compare(changes, "people.column.latitude", before.latitude(), after.latitude());
        compare(changes, "people.column.longitude", before.longitude(), after.longitude());
        return changes;
    }

    public static void compare(List<Change> changes, String labelKey, @Nullable Object before, @Nullable Object after) {
        var from = before == null ? "" : before.toString();
        var to = after == null ? "" : after.toString();
        if (!from.equals(to)) changes.add(new Change(labelKey, from, to));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
