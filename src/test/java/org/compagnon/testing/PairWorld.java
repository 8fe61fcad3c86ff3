package org.compagnon.testing;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.compagnon.accounts.Role;
import org.compagnon.pairs.Couple;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Changes;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Joining;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Makes an edition with named tutors and tutees, and their pairs.
@TestComponent
public class PairWorld {

    /// [EditionWorld#TUTORING] without training required and without a limit of distance.
    public static final String UNTRAINED = EditionWorld.TUTORING
            .replace("required: true\n  modules", "required: false\n  modules")
            .replace("  require_trained: true\n", "")
            .replace("  max_distance_km: 60\n", "");

    private final World world;
    private final Definitions definitions;
    private final Editions editions;
    private final Participants participants;
    private final Wishes wishes;
    private final People people;
    private final Pairs pairs;

    PairWorld(
            World world,
            Definitions definitions,
            Editions editions,
            Participants participants,
            Wishes wishes,
            People people,
            Pairs pairs) {
        this.world = world;
        this.definitions = definitions;
        this.editions = editions;
        this.participants = participants;
        this.wishes = wishes;
        this.people = people;
        this.pairs = pairs;
    }

    /// A mandatory, non-evaluating programme that asks for no training and knows no distance limit.
    public Year year(OrganisationId organisation) {
        return year(organisation, definition -> definition);
    }

    /// The same with something said otherwise in its definition.
    public Year year(OrganisationId organisation, UnaryOperator<String> otherwise) {
        return year(organisation, "2026-2027", EditionWorld.YEAR, otherwise);
    }

    public Year year(OrganisationId organisation, String name, Period period, UnaryOperator<String> otherwise) {
        return world.in(organisation, () -> {
            var definition = definitions.adopt(organisation, otherwise.apply(UNTRAINED));
            return new Year(organisation, editions.open(organisation, name, definition, 1, period, period.until()));
        });
    }

    /// Somebody who takes part.
    public record Someone(ParticipantId id, PersonId person, World.@Nullable Somebody account) {

        /// For MockMvc.
        public World.Somebody signedIn() {
            if (account == null) throw new IllegalStateException("has no account");
            return account;
        }
    }

    /// One edition and everybody in it.
    public final class Year {

        public final OrganisationId organisation;
        public final EditionId edition;

        Year(OrganisationId organisation, EditionId edition) {
            this.organisation = organisation;
            this.edition = edition;
        }

        public Someone tutor(String name, int capacity) {
            return tutor(name, capacity, true);
        }

        public Someone tutor(String name, int capacity, boolean trained) {
            return join(person(name, null, null), Role.TUTOR, person -> Joining.tutor(person, capacity, trained));
        }

        public Someone tutorAt(String name, int capacity, double latitude, double longitude) {
            return join(person(name, latitude, longitude), Role.TUTOR, person -> Joining.tutor(person, capacity, true));
        }

        public Someone tutee(String name) {
            return join(person(name, null, null), Role.TUTEE, person -> Joining.tutee(person, "PS"));
        }

        public Someone tuteeAt(String name, double latitude, double longitude) {
            return join(person(name, latitude, longitude), Role.TUTEE, person -> Joining.tutee(person, "PS"));
        }

        /// The person of another year takes part in this one too.
        public Someone again(Someone known, int capacity) {
            return join(
                    in(() -> people.get(known.person())),
                    capacity > 0 ? Role.TUTOR : Role.TUTEE,
                    person -> capacity > 0 ? Joining.tutor(person, capacity, true) : Joining.tutee(person, "PS"));
        }

        private Person person(String name, @Nullable Double latitude, @Nullable Double longitude) {
            return new Person(
                    PersonId.fresh(),
                    null,
                    "Test",
                    name,
                    World.address(name),
                    null,
                    null,
                    latitude,
                    longitude,
                    null,
                    0);
        }

        private Someone join(Person person, Role role, Function<PersonId, Joining> joining) {
            return in(() -> {
                if (people.all(List.of(person.id())).isEmpty()) people.keep(organisation, person);
                var id = participants.join(edition, joining.apply(person.id()).called(person.givenName()));
                var account = people.get(person.id()).account();
                return new Someone(
                        id,
                        person.id(),
                        account == null ? null : new World.Somebody(organisation, account, person.name(), role));
            });
        }

        public void train(Someone tutor) {
            in(() -> {
                var before = participants.get(tutor.id());
                var after = new Changes(
                        before.reference(),
                        before.phase(),
                        before.capacity(),
                        true,
                        before.interests(),
                        before.acceptsPhases());
                participants.change(tutor.id(), after, before.version());
            });
        }

        public void accept(Someone... everybody) {
            for (var one : everybody)
                in(() -> {
                    participants.acceptCharter(one.id());
                    return one;
                });
        }

        public void prefer(Someone tutee, Someone... tutors) {
            in(() -> {
                wishes.wish(tutee.id(), Arrays.stream(tutors).map(Someone::id).toList(), List.of());
                return tutee;
            });
        }

        public void decline(Someone tutee, Someone... tutors) {
            in(() -> {
                wishes.decline(
                        tutee.id(), Arrays.stream(tutors).map(Someone::id).collect(Collectors.toSet()));
                return tutee;
            });
        }

        public PairId propose(Someone tutor, Someone tutee) {
            return in(() -> pairs.propose(
                            organisation, edition, List.of(new Couple(Definition.ONLY, tutor.id(), tutee.id())))
                    .getFirst());
        }

        /// A pair whose two sides have accepted the charter.
        public PairId pair(Someone tutor, Someone tutee) {
            accept(tutor, tutee);
            return propose(tutor, tutee);
        }

        public Pair get(PairId pair) {
            return in(() -> pairs.get(pair));
        }

        public World.Somebody coordinator(String name) {
            return world.somebody(organisation, name, Role.COORDINATOR);
        }

        public void in(Runnable work) {
            world.in(organisation, work);
        }

        public <T> T in(Callable<T> work) {
            return world.in(organisation, work);
        }
    }
}
