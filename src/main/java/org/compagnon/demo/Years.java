package org.compagnon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.compagnon.accounts.AccountId;
import org.compagnon.demo.Opening.Joined;
import org.compagnon.pairs.Couple;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.Placements;
import org.compagnon.people.roster.HalfYear;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.Departure;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Form;
import org.compagnon.shared.OrganisationId;
import org.springframework.stereotype.Component;

/// The editions of the story: last year's from beginning to end, this year's up to today, and one between peers.
@InDemo
@Component
class Years {

    /// How many of a hundred accept the charter in time.
    private static final int ACCEPT = 97;

    private final StoryClock clock;
    private final Editions editions;
    private final Participants participants;
    private final Placements placements;
    private final Pairs pairs;
    private final Opening opening;
    private final Encounters encounters;

    Years(
            StoryClock clock,
            Editions editions,
            Participants participants,
            Placements placements,
            Pairs pairs,
            Opening opening,
            Encounters encounters) {
        this.clock = clock;
        this.editions = editions;
        this.participants = participants;
        this.placements = placements;
        this.pairs = pairs;
        this.opening = opening;
        this.encounters = encounters;
    }

    /// What an edition is told with: whose it is, who coordinates it, who there is, and the chance that draws.
    record Setting(
            OrganisationId organisation,
            AccountId coordinator,
            Company company,
            List<TutorRow> tutors,
            RandomGenerator chance) {}

    void finished(Setting setting, SchoolYear year, List<TuteeRow> cohort) {
        var joined = open(setting, year, cohort);
        begin(setting, year, joined, everybody(joined));
        encounters.ofAYear(setting.organisation(), joined.edition(), year.last(), setting.chance());
        clock.at(Department.noon(year.last().plusDays(20)), () -> editions.close(joined.edition()));
    }

    /// Some have not accepted the charter yet; a tutor has just left; a placement has just made a pair improper.
    EditionId underWay(Setting setting, SchoolYear year, List<TuteeRow> cohort, LocalDate today) {
        var joined = open(setting, year, cohort);
        var accepting = accepting(setting, joined, cohort);
        begin(setting, year, joined, accepting);
        encounters.ofAYear(setting.organisation(), joined.edition(), today, setting.chance());
        var camille = standing(joined, participant(joined, Persona.CAMILLE, setting, cohort));
        encounters.ofCamille(setting.organisation(), camille, today);
        trouble(setting, joined, camille, today);
        return joined.edition();
    }

    /// Yanis has not accepted the charter yet, nor have a few whom nobody plays; the other personas have, because their
    /// story goes on.
    private static List<ParticipantId> accepting(Setting setting, Joined joined, List<TuteeRow> cohort) {
        var accepting = new ArrayList<ParticipantId>();
        for (var tutor : setting.tutors())
            if (isPlayed(tutor.email()) || setting.chance().nextInt(100) < ACCEPT)
                accepting.add(Objects.requireNonNull(joined.tutors().get(tutor.id())));
        for (var tutee : cohort) {
            var accepts = isPlayed(tutee.email()) || setting.chance().nextInt(100) < ACCEPT;
            if (accepts && !tutee.email().equals(Persona.YANIS.email()))
                accepting.add(Objects.requireNonNull(joined.tutees().get(tutee.id())));
        }
        return accepting;
    }

    private static boolean isPlayed(String email) {
        return Persona.ALL.stream().anyMatch(persona -> persona.email().equals(email));
    }

    private Joined open(Setting setting, SchoolYear year, List<TuteeRow> cohort) {
        var told = new Joined[1];
        clock.at(Department.noon(year.first().minusMonths(2)), () -> {
            var edition = opening.open(
                    setting.organisation(),
                    Form.PERSONAL_TUTORING,
                    year,
                    year.first().plusDays(6));
            told[0] = opening.join(edition, setting.company(), setting.tutors(), cohort);
        });
        return told[0];
    }

    private void begin(Setting setting, SchoolYear year, Joined joined, List<ParticipantId> accepting) {
        clock.at(Department.noon(year.first().plusDays(2)), () -> opening.acceptCharters(accepting));
        clock.at(
                Department.noon(year.first().plusDays(9)),
                () -> opening.publish(joined.edition(), setting.coordinator()));
    }

    private static List<ParticipantId> everybody(Joined joined) {
        return Stream.concat(joined.tutors().values().stream(), joined.tutees().values().stream())
                .sorted(java.util.Comparator.comparing(ParticipantId::value))
                .toList();
    }

    private ParticipantId participant(Joined joined, Persona persona, Setting setting, List<TuteeRow> cohort) {
        var row = cohort.stream()
                .filter(one -> one.email().equals(persona.email()))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(joined.tutees().get(row.id()));
    }

    private Pair standing(Joined joined, ParticipantId tutee) {
        return pairs.standing(joined.edition()).stream()
                .filter(pair -> pair.tutee().equals(tutee))
                .findFirst()
                .orElseThrow();
    }

    private void trouble(Setting setting, Joined joined, Pair camille, LocalDate today) {
        var others = pairs.standing(joined.edition()).stream()
                .filter(pair ->
                        pair.status() == Pair.Status.ACTIVE && !pair.tutor().equals(camille.tutor()))
                .sorted(java.util.Comparator.comparing(pair ->
                        Objects.requireNonNull(participants.get(pair.tutee()).reference())))
                .toList();
        var leaving = others.stream()
                .filter(pair -> others.stream()
                                .filter(other -> other.tutor().equals(pair.tutor()))
                                .count()
                        >= 2)
                .findFirst()
                .orElseThrow()
                .tutor();
        clock.at(
                Department.noon(today.minusDays(3)),
                () -> participants.leave(leaving, today.minusDays(3), Departure.MOVED.name()));
        var improper = others.stream()
                .filter(pair -> !pair.tutor().equals(leaving))
                .findFirst()
                .orElseThrow();
        clock.at(Department.noon(today.minusDays(2)), () -> supervises(setting, improper, today));
    }

    private void supervises(Setting setting, Pair pair, LocalDate today) {
        placements.record(
                setting.organisation(),
                participants.get(pair.tutee()).person(),
                participants.get(pair.tutor()).person(),
                null,
                null,
                HalfYear.including(today).period());
    }

    /// Malo, accompanied last year, accompanies two of this year's.
    void betweenPeers(Setting setting, SchoolYear year, TuteeRow malo, List<TuteeRow> younger) {
        clock.at(Department.noon(year.first().plusDays(20)), () -> {
            var edition = opening.open(
                    setting.organisation(),
                    Form.NEAR_PEER_TUTORING,
                    year,
                    year.first().plusDays(30));
            var tutor = opening.joinPeer(edition, setting.company().tutee(malo.id()), younger.size());
            var tutees = opening.join(edition, setting.company(), List.of(), younger);
            opening.acceptCharters(Stream.concat(Stream.of(tutor), tutees.tutees().values().stream())
                    .toList());
            pairs.propose(
                    setting.organisation(),
                    edition,
                    tutees.tutees().values().stream()
                            .map(tutee -> new Couple(Definition.ONLY, tutor, tutee))
                            .toList());
        });
    }
}
