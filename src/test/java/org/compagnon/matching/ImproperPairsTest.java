package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.Placements;
import org.compagnon.shared.Period;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule 6: a tutor never assesses their own tutee. A pair that has become improper is flagged at once.
class ImproperPairsTest extends YearToMatch {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Period SPRING = new Period(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 8, 31));

    @Autowired
    Repairs repairs;

    @Autowired
    StandingConflicts standingConflicts;

    @Autowired
    Pairs pairs;

    @Autowired
    Placements placements;

    @Autowired
    JdbcClient database;

    @Autowired
    Letters letters;

    @Test
    void a_later_placement_under_the_tutor_flags_the_pair_at_once_and_offers_a_repair() {
        var maud = year.tutor("Maud", 2);
        var paul = year.tutor("Paul", 2);
        var ines = year.tutee("Inès");
        year.prefer(ines, maud);
        matching.publish(matching.computed());
        assertThat(matching.standingTutorOf(ines)).isEqualTo(maud.id());

        placedUnder(maud, ines);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(flagged()).hasSize(1));
        var repair = year.in(() -> repairs.propose(year.edition, "main"));
        assertThat(repair.steps()).hasSize(1);
        assertThat(repair.steps().getFirst().tutorName()).isEqualTo("Paul Test");
        year.in(() -> repairs.apply(year.edition, "main", repair.token()));
        assertThat(matching.standingTutorOf(ines)).isEqualTo(paul.id());
        assertThat(flagged()).isEmpty();
        assertThat(endedReasons()).containsExactly(EndReason.CONFLICT_OF_INTEREST.name());
    }

    @Test
    void the_coordinators_are_told_once_by_mail_and_neither_who_nor_why() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        matching.publish(matching.computed());
        year.coordinator("Claire");
        matching.note(maud, ines, ConflictReason.CARE, TODAY.plusDays(30), null);
        matching.noteFamily(maud, ines);

        assertThat(year.in(() -> standingConflicts.of(year.edition)))
                .singleElement()
                .satisfies(
                        pair -> assertThat(pair.reasons()).containsExactly(ConflictReason.CARE, ConflictReason.FAMILY));
        assertThat(letters.of(year.organisation).stream()
                        .filter(letter -> letter.subject().contains("conflit d’intérêts"))
                        .filter(letter -> letter.to().equals(World.address("Claire"))))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("/matching/editions/" + year.edition)
                        .doesNotContain("Maud", "Inès", "soin", "famille"));
    }

    @Test
    void a_conflict_that_ended_before_today_tells_nobody() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        matching.publish(matching.computed());
        year.coordinator("Claire");
        matching.note(maud, ines, ConflictReason.CARE, null, TODAY.minusDays(1));

        assertThat(letters.of(year.organisation))
                .noneMatch(letter -> letter.subject().contains("conflit d’intérêts"));
    }

    @Test
    void a_placement_that_was_over_before_the_edition_is_no_conflict() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        year.in(() -> placements.record(
                year.organisation,
                ines.person(),
                maud.person(),
                null,
                "CHU",
                new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 4, 30))));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(countOfConflicts()).isOne());

        assertThat(matching.result(matching.computed()).placed()).isOne();
    }

    @Test
    void a_supervisor_known_by_name_alone_makes_no_conflict() {
        year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        year.in(() -> placements.record(year.organisation, ines.person(), null, "Dr Maud Test", "CHU", SPRING));

        assertThat(matching.result(matching.computed()).placed()).isOne();
    }

    private List<String> endedReasons() {
        return year.in(() -> pairs.of(year.edition)).stream()
                .filter(pair -> !pair.isStanding())
                .map(pair -> String.valueOf(pair.endReason()))
                .toList();
    }

    private List<PairId> flagged() {
        return year.in(() -> standingConflicts.of(year.edition)).stream()
                .map(StandingConflicts.Flagged::pair)
                .toList();
    }

    private void placedUnder(Someone supervisor, Someone tutee) {
        year.in(() -> placements.record(year.organisation, tutee.person(), supervisor.person(), null, "CHU", SPRING));
    }

    private int countOfConflicts() {
        return year.in(() -> database.sql("select count(*) from matching.conflict")
                .query(Integer.class)
                .single());
    }
}
