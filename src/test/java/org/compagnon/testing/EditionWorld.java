package org.compagnon.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.accounts.Role;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Joining;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.testing.World.Somebody;
import org.springframework.boot.test.context.TestComponent;

/// Makes editions and those who take part in them. They run from 1 September 2026 to 31 August 2027; wishes are taken
/// until 30 November.
@TestComponent
public class EditionWorld {

    /// Individual tutoring of two phases, three meetings a year in person, a charter of both, training required.
    public static final String TUTORING = """
            programme: tutoring
            name: {fr: Tutorat personnel, en: Personal tutoring}
            summary: {fr: Un médecin accompagne un interne., en: A doctor accompanies a resident.}
            form: personal_tutoring
            phases:
              - {code: PS, name: {fr: Phase socle, en: Core phase}}
              - {code: PA1, name: {fr: Approfondissement 1, en: Deepening 1}}
            roles:
              tutor: {fr: tuteur, en: tutor}
              tutee: {fr: interne, en: resident}
            participation: {tutors: voluntary, tutees: mandatory}
            setting:
              kinds: [individual]
            evaluating: no
            led_by: tutor
            meetings:
              frequency: minimum
              modalities: [in_person, video]
              minimums:
                - {meetings: 3, per: university_year, due: [01-31, 05-31, 08-31], modalities: [in_person]}
            grid:
              sections:
                - id: talk
                  title: {fr: Échange, en: Talk}
                  items:
                    - id: mood
                      type: scale
                      label: {fr: Moral, en: Spirits}
                      points:
                        - {fr: bas, en: low}
                        - {fr: moyen, en: middling}
                        - {fr: haut, en: high}
                      confidentiality: counted
                    - id: why
                      type: paragraph
                      label: {fr: Pourquoi, en: Why}
                      confidentiality: pair
                    - id: mine
                      type: paragraph
                      label: {fr: Pour moi, en: For myself}
                      confidentiality: author
            topics:
              - {code: career, label: {fr: Projet, en: Career}}
              - {code: placement, label: {fr: Stage, en: Placement}}
            charter:
              version: 1
              preamble: {fr: Voici nos engagements., en: Here is what we commit to.}
              articles:
                - {concerns: both, title: {fr: Discrétion, en: Discretion}, text: {fr: Rien ne sort du binôme., en: Nothing leaves the pair.}}
                - {concerns: tutor, title: {fr: Disponibilité, en: Availability}, text: {fr: Le tuteur répond sous une semaine., en: The tutor answers within a week.}}
            training:
              required: true
              modules:
                - {code: listening, title: {fr: Écouter, en: Listening}, hours: 3.5}
            pay: none
            matching:
              mandatory: true
              require_trained: true
              max_distance_km: 60
              weights: {preference: 100, distance: 1, interests: 20, continuity: 500, balance: 30}
            duration: {lasts: months, months: 12}
            axes:
              commitment: intermediate
              benefits: all
              trust: professional
              balance: task
              transactional: true
              feedback: professional
              skills: {learning_techniques: 3, listening: 1, advice: 0.5, stress_management: 1}
            """;

    public static final Period YEAR = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private final World world;
    private final Definitions definitions;
    private final Editions editions;
    private final People people;
    private final Participants participants;

    EditionWorld(World world, Definitions definitions, Editions editions, People people, Participants participants) {
        this.world = world;
        this.definitions = definitions;
        this.editions = editions;
        this.people = people;
        this.participants = participants;
    }

    /// An edition with the tutors "Tutrice 1"… (trained, capacity 2) and the tutees "Interne 1"… (phase PS).
    public record Cohort(
            OrganisationId organisation, EditionId edition, List<ParticipantId> tutors, List<ParticipantId> tutees) {}

    public Cohort cohort(OrganisationId organisation, int tutors, int tutees) {
        var edition = edition(organisation, "Tutorat 2026-2027");
        return new Cohort(
                organisation,
                edition,
                IntStream.rangeClosed(1, tutors)
                        .mapToObj(n -> tutor(organisation, edition, "Tutrice " + n))
                        .toList(),
                IntStream.rangeClosed(1, tutees)
                        .mapToObj(n -> tutee(organisation, edition, "Interne " + n))
                        .toList());
    }

    public EditionId edition(OrganisationId organisation, String name) {
        return edition(organisation, name, TUTORING);
    }

    public EditionId edition(OrganisationId organisation, String name, String yaml) {
        return world.in(organisation, () -> {
            var definition = definitions.adopt(organisation, yaml);
            return editions.open(organisation, name, definition, 1, YEAR, LocalDate.of(2026, 11, 30));
        });
    }

    /// A trained tutor who takes two.
    public ParticipantId tutor(OrganisationId organisation, EditionId edition, String name) {
        return world.in(
                organisation,
                () -> participants.join(
                        edition,
                        Joining.tutor(person(organisation, name), 2, true).called(name)));
    }

    /// A resident of the core phase.
    public ParticipantId tutee(OrganisationId organisation, EditionId edition, String name) {
        return world.in(
                organisation,
                () -> participants.join(
                        edition, Joining.tutee(person(organisation, name), "PS").called(name)));
    }

    /// Somebody by name, with an address; the last word is the family name. The same name is the same person.
    public PersonId person(OrganisationId organisation, String name) {
        return world.in(
                organisation, () -> people.byReference(name).map(Person::id).orElseGet(() -> {
                    var words = name.split(" ");
                    var family = words[words.length - 1];
                    var given = String.join(
                            " ", Stream.of(words).limit(words.length - 1L).toList());
                    var id = PersonId.fresh();
                    people.keep(
                            organisation,
                            new Person(id, name, family, given, address(name), null, null, null, null, null, 0));
                    return id;
                }));
    }

    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.org";
    }

    /// Everybody accepts the charter.
    public void allAcceptTheCharter(Cohort cohort) {
        Stream.concat(cohort.tutors().stream(), cohort.tutees().stream())
                .forEach(participant -> acceptsTheCharter(cohort.organisation(), participant));
    }

    public void acceptsTheCharter(OrganisationId organisation, ParticipantId participant) {
        world.in(organisation, () -> participants.acceptCharter(participant));
    }

    /// The participant as somebody who can sign in.
    public Somebody somebody(OrganisationId organisation, ParticipantId id) {
        return world.in(organisation, () -> {
            Participant.Named named = participants.named(id);
            var account = people.get(named.participant().person()).account();
            if (account == null) throw new IllegalStateException(named.name() + " has no account");
            return new Somebody(
                    organisation, account, named.name(), named.participant().isTutor() ? Role.TUTOR : Role.TUTEE);
        });
    }
}
