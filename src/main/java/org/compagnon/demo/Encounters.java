package org.compagnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.meetings.Accompaniment;
import org.compagnon.meetings.Accompaniments;
import org.compagnon.meetings.Arrangement;
import org.compagnon.meetings.MeetingId;
import org.compagnon.meetings.Meetings;
import org.compagnon.meetings.Notes;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Modality;
import org.compagnon.programmes.definition.Topic;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the pairs of an edition meet, record and confirm, most of them in time, some late, a few never.
@InDemo
@Component
class Encounters {

    /// About when pairs meet, in days after they began, and how many of a hundred do.
    private record Rendezvous(int day, int spread, int share) {}

    private static final List<Rendezvous> OF_A_YEAR =
            List.of(new Rendezvous(25, 40, 95), new Rendezvous(120, 45, 90), new Rendezvous(235, 60, 84));

    private static final int NOTES = 5;

    private final StoryClock clock;
    private final Pairs pairs;
    private final Participants participants;
    private final People people;
    private final Accompaniments accompaniments;
    private final Meetings meetings;
    private final TransactionTemplate transactions;

    Encounters(
            StoryClock clock,
            Pairs pairs,
            Participants participants,
            People people,
            Accompaniments accompaniments,
            Meetings meetings,
            TransactionTemplate transactions) {
        this.clock = clock;
        this.pairs = pairs;
        this.participants = participants;
        this.people = people;
        this.accompaniments = accompaniments;
        this.meetings = meetings;
        this.transactions = transactions;
    }

    void ofAYear(OrganisationId organisation, EditionId edition, LocalDate until, RandomGenerator chance) {
        for (var pair : pairs.of(edition)) {
            var began = pair.beganOn();
            if (began == null) continue;
            transactions.executeWithoutResult(transaction -> {
                for (var one : OF_A_YEAR) {
                    var day = weekday(began.plusDays(one.day() + chance.nextInt(one.spread())));
                    if (chance.nextInt(100) < one.share() && day.isBefore(until))
                        meet(organisation, pair, day, until, chance);
                }
            });
        }
    }

    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    private void meet(OrganisationId organisation, Pair pair, LocalDate day, LocalDate until, RandomGenerator chance) {
        var recordedOn = day.plusDays(chance.nextInt(9));
        if (!recordedOn.isBefore(until)) return;
        var beginsAt = day.atTime(LocalTime.of(12 + chance.nextInt(7), chance.nextInt(2) * 30))
                .atZone(Department.ZONE)
                .toInstant();
        var form = UUID.randomUUID();
        var topics = chance.ints(1 + chance.nextInt(3), 0, 100).toArray();
        var note = chance.nextInt(NOTES) + 1;
        clock.at(Department.evening(recordedOn), () -> {
            var tutor = as(organisation, pair, pair.tutor(), Role.TUTOR);
            meetings.recordUnplanned(tutor, form, true, arrangement(tutor, beginsAt), notes(tutor, topics, note));
        });
        var verdictOn = recordedOn.plusDays(1 + chance.nextInt(6));
        if (chance.nextInt(100) < 75 && verdictOn.isBefore(until))
            clock.at(Department.evening(verdictOn), () -> {
                var tutee = as(organisation, pair, pair.tutee(), Role.TUTEE);
                meetings.confirm(tutee, new MeetingId(form), 0, UUID.randomUUID());
            });
    }

    /// Camille's and Inès's: one meeting waits for Camille's confirmation, one took place this week that nobody has
    /// recorded, one is planned.
    void ofCamille(OrganisationId organisation, Pair pair, LocalDate today) {
        clock.at(Department.evening(today.minusDays(11)), () -> {
            var tutor = as(organisation, pair, pair.tutor(), Role.TUTOR);
            var met = arrangement(tutor, at(weekday(today.minusDays(14)), 18));
            meetings.recordUnplanned(tutor, UUID.randomUUID(), true, met, notes(tutor, new int[] {0, 5}, 1));
        });
        clock.at(Department.evening(today.minusDays(9)), () -> {
            var tutor = as(organisation, pair, pair.tutor(), Role.TUTOR);
            meetings.propose(tutor, UUID.randomUUID(), arrangement(tutor, at(weekday(today.minusDays(4)), 18)));
            meetings.propose(tutor, UUID.randomUUID(), arrangement(tutor, at(weekday(today.plusDays(16)), 18)));
        });
    }

    private static Arrangement arrangement(Accompaniment who, Instant beginsAt) {
        var rules = who.relationship().meetings();
        var modality = rules.modalities().contains(Modality.IN_PERSON)
                ? Modality.IN_PERSON
                : rules.modalities().stream().sorted().findFirst().orElse(Modality.VIDEO);
        return new Arrangement(
                beginsAt, rules.minutes(), modality, Words.in(Words.FRENCH).of("demo.place"));
    }

    private static Notes notes(Accompaniment who, int[] drawn, int note) {
        var known = who.relationship().topics().stream().map(Topic::code).toList();
        var topics = new ArrayList<String>();
        for (var number : drawn) if (!known.isEmpty()) topics.add(known.get(number % known.size()));
        return new Notes(
                topics.stream().distinct().toList(),
                Map.of(),
                Words.in(Words.FRENCH).of("demo.note." + note),
                "");
    }

    private Accompaniment as(OrganisationId organisation, Pair pair, ParticipantId participant, Role role) {
        var person = people.get(participants.get(participant).person());
        var account = person.account();
        if (account == null) throw new IllegalStateException("Nobody signs in as " + person.id());
        return accompaniments.of(pair.id(), user(organisation, account, person, role));
    }

    private static CurrentUser user(OrganisationId organisation, AccountId account, Person person, Role role) {
        return new CurrentUser(
                account,
                organisation,
                "",
                Department.ZONE,
                person.name(),
                String.valueOf(person.email()),
                null,
                role,
                Set.of());
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Department.ZONE).toInstant();
    }
}
