package org.compagnon.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.Period;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// Rules 5 and 9 as pairs keep them, on a real database.
@InTheHouse
@RecordApplicationEvents
class PairsModuleTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    Pairs pairs;

    @Autowired
    PairStore store;

    @Autowired
    PairsOfPerson pairsOfPerson;

    @Autowired
    Participants participants;

    @Autowired
    Editions editions;

    @Autowired
    ApplicationEvents events;

    Year year;
    Someone maud;
    Someone ines;

    @BeforeEach
    void an_edition_with_maud_who_tutors_and_ines() {
        year = pairWorld.year(world.organisation("Nantes"));
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
    }

    @Nested
    class Rule_9_a_pair_starts {

        @Test
        void when_both_have_accepted_the_charter() {
            var pair = year.propose(maud, ines);
            year.accept(maud);
            assertThat(year.get(pair).status()).isEqualTo(Pair.Status.PROPOSED);

            year.accept(ines);

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(year.get(pair).status()).isEqualTo(Pair.Status.ACTIVE));
            assertThat(year.get(pair).beganOn()).isEqualTo(TODAY);
        }

        @Test
        void at_once_when_both_had_accepted_before_they_were_brought_together() {
            var pair = year.pair(maud, ines);

            assertThat(year.get(pair).status()).isEqualTo(Pair.Status.ACTIVE);
            assertThat(events.stream(PairBegan.class))
                    .containsExactly(new PairBegan(year.organisation, year.edition, pair, TODAY));
        }

        @Test
        void only_once_the_tutor_is_trained_where_the_definition_says_so() {
            var strict = pairWorld.year(
                    world.organisation("Angers"), text -> text.replace("required: false", "required: true"));
            var novice = strict.tutor("Paul", 1, false);
            var pair = strict.pair(novice, strict.tutee("Lise"));
            assertThat(strict.get(pair).status()).isEqualTo(Pair.Status.PROPOSED);

            strict.train(novice);

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(strict.get(pair).status()).isEqualTo(Pair.Status.ACTIVE));
        }

        @Test
        void not_before_its_edition_does() {
            var next = pairWorld.year(
                    world.organisation("Brest"),
                    "2027",
                    new Period(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 12, 31)),
                    text -> text);

            var pair = next.pair(next.tutor("Anne", 1), next.tutee("Tom"));

            assertThat(next.get(pair).beganOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        }

        @Test
        void and_until_then_both_are_told_what_is_missing() {
            year.propose(maud, ines);
            year.accept(ines);

            var mauds = year.in(() -> pairsOfPerson.of(maud.person())).getFirst();
            var relationship = year.in(() -> relationship());

            assertThat(mauds.otherName()).isEqualTo("Inès Test");
            assertThat(mauds.missing(relationship)).containsExactly(Beginning.TUTORS_CHARTER);
        }
    }

    private Relationship relationship() {
        return editions.get(year.edition).relationship("main");
    }

    @Nested
    class Rule_5_is_kept_whoever_proposes {

        @Test
        void no_tutor_exceeds_the_capacity_they_gave() {
            year.propose(maud, ines);
            year.propose(maud, year.tutee("Camille"));
            var third = year.tutee("Noé");

            assertThatThrownBy(() -> year.propose(maud, third)).hasMessage("pairs.rule.no-place-left");
        }

        @Test
        void a_tutee_has_one_tutor_at_a_time() {
            year.propose(maud, ines);
            var paul = year.tutor("Paul", 3);

            assertThatThrownBy(() -> year.propose(paul, ines)).hasMessage("pairs.rule.has-a-tutor-already");
        }

        @Test
        void a_proposal_of_several_is_kept_whole_or_not_at_all() {
            var camille = year.tutee("Camille");

            assertThatThrownBy(() -> year.in(() -> pairs.propose(
                            year.organisation,
                            year.edition,
                            List.of(
                                    new Couple("main", maud.id(), camille.id()),
                                    new Couple("main", ines.id(), maud.id())))))
                    .hasMessage("pairs.rule.not-on-that-side");
            assertThat(year.in(() -> pairs.of(year.edition))).isEmpty();
        }

        @Test
        void whoever_has_left_is_not_brought_together_with_anybody() {
            year.in(() -> participants.leave(maud.id(), TODAY, "MOVED"));

            assertThatThrownBy(() -> year.propose(maud, ines)).hasMessage("pairs.rule.has-left");
        }
    }

    @Test
    void whoever_leaves_the_edition_leaves_their_pairs() {
        var pair = year.pair(maud, ines);

        year.in(() -> participants.leave(maud.id(), LocalDate.of(2026, 11, 30), "MOVED"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(year.get(pair).isStanding()).isFalse());
        assertThat(year.get(pair).endReason()).isEqualTo("TUTOR_LEFT");
        assertThat(year.get(pair).endedOn()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void ending_a_pair_tells_the_other_rooms_why_in_a_code() {
        var pair = year.pair(maud, ines);

        year.in(() -> pairs.end(pair, TODAY, EndReason.TUTEE_ASKED));

        assertThat(events.stream(PairEnded.class))
                .containsExactly(new PairEnded(year.organisation, year.edition, pair, TODAY, "TUTEE_ASKED"));
    }

    @Test
    void a_pause_keeps_its_days() {
        var pair = year.pair(maud, ines);

        year.in(() -> pairs.pause(pair, TODAY));
        assertThat(year.get(pair).status()).isEqualTo(Pair.Status.PAUSED);
        year.in(() -> pairs.resume(pair, TODAY.plusDays(20)));

        assertThat(year.get(pair).status()).isEqualTo(Pair.Status.ACTIVE);
        assertThat(year.in(() -> pairs.pausesOf(pair))).containsExactly(new Pause(TODAY, TODAY.plusDays(20)));
    }

    @Test
    void of_two_changes_at_once_the_second_is_told() {
        var pair = year.get(year.pair(maud, ines));
        year.in(() -> store.save(pair.paused()));

        assertThatThrownBy(() -> year.in(() -> {
                    store.save(pair.ended(TODAY, EndReason.OTHER));
                    return "";
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
