package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compagnon.matching.Conflict.Source;
import org.compagnon.matching.Explained.Other;
import org.compagnon.matching.ScenarioResults.Sort;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.EndReason;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.PairId;
import org.compagnon.pairs.Pairs;
import org.compagnon.people.Placements;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rules 4 to 8 in the words of the domain, on a real database.
@InTheHouse
class MatchingModuleTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final Period SPRING = new Period(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 8, 31));

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ScenarioStore store;

    @Autowired
    ScenarioResults results;

    @Autowired
    Explanations explanations;

    @Autowired
    Publications publications;

    @Autowired
    Repairs repairs;

    @Autowired
    Conflicts conflicts;

    @Autowired
    StandingConflicts standingConflicts;

    @Autowired
    Unaccompanied unaccompanied;

    @Autowired
    Computing computing;

    @Autowired
    Pairs pairs;

    @Autowired
    Placements placements;

    @Autowired
    Participants participants;

    @Autowired
    Wishes wishes;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient database;

    @Autowired
    Letters letters;

    Year year;
    World.Somebody claire;

    @BeforeEach
    void an_edition_and_its_coordinator() {
        year = pairWorld.year(world.organisation("Nantes"));
        claire = year.coordinator("Claire Coordination");
    }

    @Nested
    class Rule_4_in_a_mandatory_edition_every_eligible_tutee_has_a_tutor {

        @Test
        void those_without_one_are_shown_each_with_the_reason() {
            year.tutor("Maud", 1);
            year.tutee("Camille");
            year.tutee("Inès");
            var scenario = computed();

            assertThat(result(scenario).unplaced()).isEqualTo(1);
            var without = year.in(() -> results.unplaced(scenario, 10)).getFirst();
            assertThat(without.noTutorAtAll()).isFalse();
            assertThat(without.rivals()).isEqualTo(2);
            assertThat(without.places()).isEqualTo(1);
        }

        @Test
        void with_what_would_help() {
            year.tutor("Maud", 1);
            year.tutee("Camille");
            year.tutee("Inès");
            var scenario = computed();

            assertThat(year.in(() -> results.remedies(scenario)))
                    .extracting(ScenarioResults.Remedy::kind, ScenarioResults.Remedy::tutorName)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("ONE_MORE_PLACE", "Maud Test"));
        }

        @Test
        void until_it_is_solved() {
            var maud = year.tutor("Maud", 1);
            var ines = year.tutee("Inès");
            assertThat(year.in(() -> unaccompanied.of(year.edition, "main"))).hasSize(1);

            year.propose(maud, ines);

            assertThat(year.in(() -> unaccompanied.of(year.edition, "main"))).isEmpty();
        }
    }

    @Nested
    class Rule_5_no_pair_stands {

        @Test
        void against_a_conflict_of_interest() {
            var maud = year.tutor("Maud", 3);
            var paul = year.tutor("Paul", 3);
            var ines = year.tutee("Inès");
            year.prefer(ines, maud, paul);
            noteFamily(maud, ines);

            assertThat(tutorOf(computed(), ines)).isEqualTo("Paul Test");
        }

        @Test
        void against_a_refusal() {
            var maud = year.tutor("Maud", 3);
            var ines = year.tutee("Inès");
            year.decline(ines, maud);

            assertThat(result(computed()).placed()).isZero();
        }

        @Test
        void beyond_the_capacity_a_tutor_gave() {
            year.tutor("Maud", 2);
            for (var name : List.of("Inès", "Camille", "Noé")) year.tutee(name);

            assertThat(result(computed()).placed()).isEqualTo(2);
        }

        @Test
        void beyond_the_distance_limit() {
            year.tutorAt("Maud", 3, 47.2184, -1.5536);
            year.tuteeAt("Inès", 48.1173, -1.6778);

            assertThat(result(computed(criteria(30.0))).placed()).isZero();
            assertThat(result(computed(criteria(120.0))).placed()).isOne();
        }

        @Test
        void and_a_hand_that_pins_cannot_make_one_stand() {
            var maud = year.tutor("Maud", 3);
            year.tutor("Paul", 3);
            var ines = year.tutee("Inès");
            noteFamily(maud, ines);
            var scenario = computed();

            assertThatThrownBy(() -> year.in(() -> {
                        scenarios.rule(scenario, new Ruling(maud.id(), ines.id(), Ruling.Kind.PINNED));
                        return "";
                    }))
                    .hasMessage("matching.rule.pair-not-admissible");
        }
    }

    @Nested
    class Rule_6_a_tutor_never_assesses_their_own_tutee {

        @Test
        void a_later_placement_under_the_tutor_flags_the_pair_at_once_and_offers_a_repair() {
            var maud = year.tutor("Maud", 2);
            var paul = year.tutor("Paul", 2);
            var ines = year.tutee("Inès");
            year.prefer(ines, maud);
            publish(computed());
            assertThat(standingTutorOf(ines)).isEqualTo(maud.id());

            placedUnder(maud, ines);

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(flagged()).hasSize(1));
            var repair = year.in(() -> repairs.propose(year.edition, "main"));
            assertThat(repair.steps()).hasSize(1);
            assertThat(repair.steps().getFirst().tutorName()).isEqualTo("Paul Test");
            year.in(() -> repairs.apply(year.edition, "main", repair.token()));
            assertThat(standingTutorOf(ines)).isEqualTo(paul.id());
            assertThat(flagged()).isEmpty();
            assertThat(endedReasons()).containsExactly(EndReason.CONFLICT_OF_INTEREST.name());
        }

        @Test
        void the_coordinators_are_told_once_by_mail_and_neither_who_nor_why() {
            var maud = year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            publish(computed());
            year.coordinator("Claire");
            world.in(year.organisation, () -> {
                conflicts.note(
                        year.organisation,
                        maud.person(),
                        ines.person(),
                        ConflictReason.CARE,
                        Source.HAND,
                        TODAY.plusDays(30),
                        null);
                return "";
            });
            noteFamily(maud, ines);

            assertThat(year.in(() -> standingConflicts.of(year.edition)))
                    .singleElement()
                    .satisfies(pair ->
                            assertThat(pair.reasons()).containsExactly(ConflictReason.CARE, ConflictReason.FAMILY));
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
            publish(computed());
            year.coordinator("Claire");
            world.in(year.organisation, () -> {
                conflicts.note(
                        year.organisation,
                        maud.person(),
                        ines.person(),
                        ConflictReason.CARE,
                        Source.HAND,
                        null,
                        TODAY.minusDays(1));
                return "";
            });

            assertThat(letters.of(year.organisation))
                    .noneMatch(letter -> letter.subject().contains("conflit d’intérêts"));
        }

        @Test
        void a_placement_that_was_over_before_the_edition_is_no_conflict() {
            var maud = year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            year.in(() -> {
                placements.record(
                        year.organisation,
                        ines.person(),
                        maud.person(),
                        null,
                        "CHU",
                        new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 4, 30)));
                return "";
            });
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(countOfConflicts()).isOne());

            assertThat(result(computed()).placed()).isOne();
        }

        @Test
        void a_supervisor_known_by_name_alone_makes_no_conflict() {
            year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            year.in(() -> {
                placements.record(year.organisation, ines.person(), null, "Dr Maud Test", "CHU", SPRING);
                return "";
            });

            assertThat(result(computed()).placed()).isOne();
        }
    }

    @Nested
    class Rule_7_an_assignment_is {

        @Test
        void optimal_for_the_stated_criteria_and_proved_so() {
            var maud = year.tutor("Maud", 1);
            var paul = year.tutor("Paul", 1);
            var ines = year.tutee("Inès");
            var camille = year.tutee("Camille");
            year.prefer(ines, maud, paul);
            year.prefer(camille, maud);
            var scenario = computed();

            assertThat(result(scenario).proved()).isTrue();
            // Inès second with Paul (100) and Camille first beats Inès first and Camille unwished (100): both cost one
            // rank; the tie is broken by the ids, the same each time.
            assertThat(result(scenario).totalCost()).isEqualTo(100);
            var again = computed();
            assertThat(tutorOf(again, ines)).isEqualTo(tutorOf(scenario, ines));
        }

        @Test
        void explained_what_each_criterion_contributed_and_what_the_next_best_tutor_would_have_cost_overall() {
            var maud = year.tutor("Maud", 1);
            var paul = year.tutor("Paul", 1);
            var ines = year.tutee("Inès");
            year.prefer(ines, paul, maud);
            var scenario = computed();

            var explained = year.in(() -> explanations.of(scenarios.get(scenario), ines.id()))
                    .orElseThrow();

            assertThat(explained.tutor()).isNotNull().satisfies(tutor -> {
                assertThat(tutor.name()).isEqualTo("Paul Test");
                assertThat(tutor.wished()).isEqualTo(1);
                assertThat(tutor.preferenceCost()).isZero();
                assertThat(tutor.nextBest()).isEqualTo("Maud Test");
                assertThat(tutor.withoutIt()).isEqualTo(new Explained.Overall(0, 100));
            });
            assertThat(explained.others()).extracting(Other::name).containsExactly("Maud Test");
        }

        @Test
        void never_published_without_the_coordinators_decision() {
            year.tutor("Maud", 1);
            year.tutee("Inès");
            computed();

            assertThat(year.in(() -> pairs.of(year.edition))).isEmpty();
        }

        @Test
        void published_once_and_everybody_is_told() {
            var maud = year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            var camille = year.tutee("Camille");
            var scenario = computed();
            publish(scenario);

            assertThat(standingTutorOf(ines)).isEqualTo(maud.id());
            assertThat(standingTutorOf(camille)).isEqualTo(maud.id());
            assertThat(mails()).hasSize(3);
            assertThat(mails())
                    .filteredOn(text -> text.contains("Inès Test") && text.contains("Camille Test"))
                    .hasSizeGreaterThanOrEqualTo(1);
            assertThatThrownBy(() -> publish(scenario)).hasMessage("matching.rule.published-already");
            assertThat(mails()).hasSize(3);
        }

        @Test
        void not_published_when_people_changed_since_it_was_computed() {
            var maud = year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            var scenario = computed();
            noteFamily(maud, ines);

            assertThatThrownBy(() -> publish(scenario)).hasMessage("matching.rule.stale");
            assertThat(year.in(() -> pairs.of(year.edition))).isEmpty();
            assertThat(year.in(() -> publications.of(year.edition))).isEmpty();
        }

        @Test
        void published_by_one_of_two_coordinators_who_publish_at_once_and_the_other_is_told() throws Exception {
            for (var number = 1; number <= 10; number++) {
                year.tutor("Maud " + (char) ('A' + number), 2);
                year.tutee("Inès " + (char) ('A' + number));
            }
            var scenario = computed();
            var other = computed();

            try (var two = Executors.newFixedThreadPool(2)) {
                Callable<String> one = () -> attempt(scenario);
                Callable<String> another = () -> attempt(other);
                var answers = two.invokeAll(List.of(one, another)).stream()
                        .map(MatchingModuleTest::answer)
                        .toList();
                assertThat(answers).containsExactlyInAnyOrder("published", "matching.rule.published-already");
            }
            assertThat(year.in(() -> pairs.of(year.edition))).hasSize(10);
        }

        private String attempt(ScenarioId scenario) {
            try {
                publish(scenario);
                return "published";
            } catch (RuleBroken refused) {
                return refused.key();
            }
        }
    }

    @Nested
    class Rule_8_a_repair_after_a_departure {

        @Test
        void changes_as_few_standing_pairs_as_possible_first_and_costs_least_second() {
            var maud = year.tutor("Maud", 1);
            var paul = year.tutor("Paul", 2);
            var ines = year.tutee("Inès");
            var camille = year.tutee("Camille");
            year.prefer(ines, maud);
            year.prefer(camille, paul);
            publish(computed());
            leaves(maud);

            var repair = year.in(() -> repairs.propose(year.edition, "main"));

            assertThat(repair.kept()).isOne();
            assertThat(repair.steps()).singleElement().satisfies(step -> {
                assertThat(step.tuteeName()).isEqualTo("Inès Test");
                assertThat(step.ended()).isNull();
                assertThat(step.tutorName()).isEqualTo("Paul Test");
            });
        }

        @Test
        void places_a_late_arrival_without_separating_anybody() {
            year.tutor("Maud", 1);
            year.tutor("Paul", 1);
            year.tutee("Inès");
            publish(computed());
            year.tutee("Camille");

            var repair = year.in(() -> repairs.propose(year.edition, "main"));

            assertThat(repair.kept()).isOne();
            assertThat(repair.steps()).extracting(Repair.Step::tuteeName).containsExactly("Camille Test");
        }

        @Test
        void is_not_carried_out_when_something_changed_since_it_was_seen() {
            var maud = year.tutor("Maud", 1);
            year.tutor("Paul", 1);
            year.tutee("Inès");
            publish(computed());
            year.tutee("Camille");
            var seen = year.in(() -> repairs.propose(year.edition, "main"));
            leaves(maud);

            assertThatThrownBy(() -> year.in(() -> repairs.apply(year.edition, "main", seen.token())))
                    .hasMessage("matching.rule.repair-outdated");
        }

        @Test
        void does_not_bring_together_again_those_who_asked_to_part() {
            var maud = year.tutor("Maud", 2);
            var ines = year.tutee("Inès");
            publish(computed());
            year.in(() -> {
                pairs.end(pairs.of(ines.id()).getFirst().id(), TODAY, EndReason.TUTEE_ASKED);
                return "";
            });

            var repair = year.in(() -> repairs.propose(year.edition, "main"));

            assertThat(repair.changesNothing()).isTrue();
            assertThat(repair.waiting()).hasSize(1);
            assertThat(maud).isNotNull();
        }
    }

    @Nested
    class What_a_tutee_confided {

        @Test
        void cannot_be_read_off_what_the_coordinator_is_told() {
            year.tutorAt("Maud", 2, 47.2184, -1.5536);
            var refused = year.tutorAt("Paul", 2, 47.2184, -1.5536);
            var far = year.tutorAt("Anne", 2, 43.6, 1.44);
            var ines = year.tuteeAt("Inès", 47.2184, -1.5536);
            var camille = year.tuteeAt("Camille", 47.2184, -1.5536);
            for (var tutor : List.of("Maud", "Paul")) assertThat(tutor).isNotBlank();
            var maud = year.in(() -> participants.named(year.edition)).stream()
                    .filter(one -> one.name().equals("Maud Test"))
                    .findFirst()
                    .orElseThrow();
            // Inès declines both who are near; Camille has a conflict with both.
            year.in(() -> {
                wishes.decline(ines.id(), java.util.Set.of(maud.id(), refused.id()));
                for (var tutor : List.of(maud.participant().person(), refused.person()))
                    conflicts.note(
                            year.organisation, tutor, camille.person(), ConflictReason.FAMILY, Source.HAND, null, null);
                return far;
            });

            var scenario = computed(criteria(50.0));
            var told = year.in(() -> results.unplaced(scenario, 10));

            assertThat(told).hasSize(2);
            assertThat(told)
                    .extracting(one -> List.of(
                            one.noTutorAtAll(),
                            one.tooFar(),
                            one.notTrained(),
                            one.otherPhase(),
                            one.rivals(),
                            one.tutors(),
                            one.places()))
                    .containsOnly(List.of(true, 1, 0, 0, 0, 3, 0L));
            assertThat(year.in(() -> results.remedies(scenario)))
                    .extracting(ScenarioResults.Remedy::tutorName)
                    .containsOnly("Anne Test");
        }

        @Test
        void does_not_stand_in_the_clear_beside_the_scenario() {
            var maud = year.tutor("Maud", 1);
            var ines = year.tutee("Inès");
            year.decline(ines, maud);
            var scenario = computed();

            var people = year.in(() -> store.inputs(scenario)).orElseThrow();

            assertThat(new String(people, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("Maud");
        }
    }

    @Nested
    class A_scenario {

        @Test
        void keeps_a_pinned_pair_and_does_without_a_forbidden_one() {
            var maud = year.tutor("Maud", 1);
            var paul = year.tutor("Paul", 1);
            var ines = year.tutee("Inès");
            var camille = year.tutee("Camille");
            year.prefer(ines, maud);
            year.prefer(camille, paul);
            var scenario = computed();

            year.in(() -> {
                scenarios.rule(scenario, new Ruling(paul.id(), ines.id(), Ruling.Kind.PINNED));
                return "";
            });
            awaitComputed(scenario);
            assertThat(tutorOf(scenario, ines)).isEqualTo("Paul Test");
            assertThat(tutorOf(scenario, camille)).isEqualTo("Maud Test");

            year.in(() -> {
                scenarios.release(scenario, paul.id(), ines.id());
                scenarios.rule(scenario, new Ruling(maud.id(), camille.id(), Ruling.Kind.FORBIDDEN));
                return "";
            });
            awaitComputed(scenario);
            assertThat(tutorOf(scenario, ines)).isEqualTo("Maud Test");
        }

        @Test
        void tells_what_moving_a_tutee_by_hand_would_cost_before_it_is_decided() {
            var maud = year.tutor("Maud", 1);
            var paul = year.tutor("Paul", 1);
            var ines = year.tutee("Inès");
            var camille = year.tutee("Camille");
            year.prefer(ines, maud, paul);
            year.prefer(camille, paul, maud);
            var scenario = computed();

            var move = year.in(() -> explanations.move(scenarios.get(scenario), ines.id(), paul.id()));

            assertThat(move.cost()).isEqualTo(200);
            assertThat(move.others()).containsExactly(new Explanations.Moved("Camille Test", "Paul Test", "Maud Test"));
            assertThat(tutorOf(scenario, ines)).isEqualTo("Maud Test");
        }

        @Test
        void that_a_killed_process_left_unfinished_is_computed_by_the_next_one() throws Exception {
            year.tutor("Maud", 1);
            year.tutee("Inès");
            var scenario = ScenarioId.fresh();
            year.in(() -> {
                store.add(
                        year.organisation,
                        scenario,
                        year.edition,
                        "main",
                        "Interrompu",
                        criteria(null),
                        java.time.Instant.EPOCH);
                return "";
            });

            computing.resume();

            awaitComputed(scenario);
            assertThat(result(scenario).placed()).isOne();
        }

        @Test
        void knows_that_people_changed_since_it_was_computed() {
            year.tutor("Maud", 1);
            var ines = year.tutee("Inès");
            var scenario = computed();
            assertThat(year.in(() -> scenarios.isStale(scenarios.get(scenario))))
                    .isFalse();

            year.in(() -> {
                participants.leave(ines.id(), TODAY, "MOVED");
                return "";
            });

            assertThat(year.in(() -> scenarios.isStale(scenarios.get(scenario))))
                    .isTrue();
        }

        @Test
        void prefers_the_tutor_of_last_year() {
            var before = pairWorld.year(
                    year.organisation,
                    "2025-2026",
                    new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 8, 31)),
                    text -> text);
            var maud = before.tutor("Maud", 1);
            var ines = before.tutee("Inès");
            before.pair(maud, ines);
            year.again(maud, 2);
            year.tutor("Paul", 2);
            var again = year.again(ines, 0);

            assertThat(tutorOf(computed(), again)).isEqualTo("Maud Test");
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Criteria criteria(@org.jspecify.annotations.Nullable Double maxDistanceKm) {
        return new Criteria(100, 1, 20, 500, 30, false, maxDistanceKm);
    }

    private ScenarioId computed() {
        return computed(criteria(null));
    }

    private ScenarioId computed(Criteria criteria) {
        var scenario = year.in(() -> scenarios.create(year.edition, "main", "Essai", criteria));
        awaitComputed(scenario);
        return scenario;
    }

    private void awaitComputed(ScenarioId scenario) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        year.in(() -> scenarios.get(scenario)).status())
                .isEqualTo(Scenario.Status.COMPUTED));
    }

    private Scenario.Result result(ScenarioId scenario) {
        return java.util.Objects.requireNonNull(
                year.in(() -> scenarios.get(scenario)).result());
    }

    private String tutorOf(ScenarioId scenario, Someone tutee) {
        return year.in(() -> results.pairs(scenario, "", Sort.TUTEE, 1)).rows().stream()
                .filter(row -> row.tutee().equals(tutee.id()))
                .findFirst()
                .orElseThrow()
                .tutorName();
    }

    private void publish(ScenarioId scenario) {
        year.in(() -> publications.publish(scenario, claire.account()));
    }

    private org.compagnon.programmes.@org.jspecify.annotations.Nullable ParticipantId standingTutorOf(Someone tutee) {
        return year.in(() -> pairs.of(tutee.id())).stream()
                .filter(Pair::isStanding)
                .map(Pair::tutor)
                .findFirst()
                .orElse(null);
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

    private void noteFamily(Someone tutor, Someone tutee) {
        year.in(() -> {
            conflicts.note(
                    year.organisation, tutor.person(), tutee.person(), ConflictReason.FAMILY, Source.HAND, null, null);
            return "";
        });
    }

    private void placedUnder(Someone supervisor, Someone tutee) {
        year.in(() -> {
            placements.record(year.organisation, tutee.person(), supervisor.person(), null, "CHU", SPRING);
            return "";
        });
    }

    private int countOfConflicts() {
        return year.in(() -> database.sql("select count(*) from matching.conflict")
                .query(Integer.class)
                .single());
    }

    private void leaves(Someone tutor) {
        year.in(() -> {
            participants.leave(tutor.id(), TODAY, "MOVED");
            return "";
        });
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(year.in(() -> pairs.of(tutor.id())))
                .noneMatch(Pair::isStanding));
    }

    private List<String> mails() {
        return letters.of(year.organisation).stream()
                .filter(letter -> !letter.subject().contains("invit"))
                .map(Letters.Letter::text)
                .toList();
    }
}
