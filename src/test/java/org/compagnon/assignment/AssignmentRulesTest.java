package org.compagnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.assignment.People.situation;
import static org.compagnon.assignment.People.tutee;
import static org.compagnon.assignment.People.tutor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignmentRulesTest {

    @Nested
    class Rule_4_those_without_a_tutor_are_shown_each_with_the_reason {

        @Test
        void nobody_admissible_names_how_many_tutors_each_rule_excludes() {
            var untrained = new Tutor("Maud", 2, null, Set.of(), false, Set.of("PA1"));
            var supervisor = tutor("Inès", 2);
            var situation = Situation.of(
                            List.of(untrained, supervisor),
                            List.of(tutee("Camille")),
                            People.NANTES,
                            new Limits(true, null))
                    .withConflicts(List.of(new Pairing("Inès", "Camille")));

            var assignment = Solver.solve(situation);

            assertThat(assignment.unplaced())
                    .containsExactly(new Diagnosis.NoAdmissibleTutor(
                            "Camille",
                            Map.of(
                                    Exclusion.CONFLICT_OF_INTEREST, 1,
                                    Exclusion.PHASE_NOT_ACCEPTED, 1,
                                    Exclusion.NOT_TRAINED, 1)));
            assertThat(assignment.remedies("Camille")).isEmpty();
        }

        @Test
        void a_shortage_is_proved_by_tutees_and_all_their_tutors_with_fewer_places() {
            for (var seed = 0; seed < 300; seed++) {
                var situation = People.random(new Random(seed), 14, 8);
                var candidates = new Candidates(situation);
                for (var diagnosis : Solver.solve(situation).unplaced()) {
                    if (!(diagnosis instanceof Diagnosis.CapacityShortage shortage)) continue;
                    assertThat(shortage.tutees()).contains(shortage.tuteeId());
                    assertThat((long) shortage.tutees().size()).isGreaterThan(shortage.capacity());
                    assertThat(shortage.tutors().stream()
                                    .mapToLong(id -> candidates
                                            .tutors
                                            .get(candidates.tutor(id))
                                            .capacity())
                                    .sum())
                            .isEqualTo(shortage.capacity());
                    for (var id : shortage.tutees())
                        for (var tutor : situation.tutors())
                            if (candidates.exclusions(candidates.tutee(id), candidates.tutor(tutor.id())) == 0)
                                assertThat(shortage.tutors()).contains(tutor.id());
                }
            }
        }

        @Test
        void every_remedy_gives_one_more_tutee_a_tutor_and_none_lifts_a_conflict_or_a_refusal() {
            var tried = 0;
            for (var seed = 0; seed < 100; seed++) {
                var situation = People.random(new Random(seed), 14, 8);
                var assignment = Solver.solve(situation);
                for (var diagnosis : assignment.unplaced()) {
                    for (var remedy : assignment.remedies(diagnosis.tuteeId())) {
                        switch (remedy) {
                            case Remedy.OneMorePlace(var tutors) -> {
                                for (var id : tutors)
                                    assertThat(Solver.solve(withOneMorePlace(situation, id))
                                                    .placed())
                                            .isEqualTo(assignment.placed() + 1);
                            }
                            case Remedy.RuleLifted lifted ->
                                assertThat(lifted.rule().mayBeLifted()).isTrue();
                        }
                        tried++;
                    }
                }
            }
            assertThat(tried).isGreaterThan(100);
        }

        private static Situation withOneMorePlace(Situation situation, String id) {
            return situation.withTutors(situation.tutors().stream()
                    .map(one -> !one.id().equals(id)
                            ? one
                            : new Tutor(
                                    id, one.capacity() + 1, one.place(), one.interests(), one.trained(), one.phases()))
                    .toList());
        }
    }

    @Nested
    class Rule_5_no_tutor_exceeds_their_capacity_and_no_pair_stands_against_a_rule {

        @Test
        void whatever_the_situation() {
            for (var seed = 0; seed < 300; seed++) {
                var situation = People.random(new Random(seed), 14, 8);
                var assignment = Solver.solve(situation);
                assertThat(assignment.loads()).allMatch(load -> load.tutees() <= load.capacity());
                for (var pair : assignment.pairs()) {
                    var tutor = find(situation.tutors(), Tutor::id, pair.tutorId());
                    var tutee = find(situation.tutees(), Tutee::id, pair.tuteeId());
                    assertThat(situation.conflicts()).doesNotContain(pair.pairing());
                    assertThat(tutee.excluded()).doesNotContain(tutor.id());
                    assertThat(tutor.accepts(tutee.phase())).isTrue();
                    assertThat(tutor.trained() || !situation.limits().requireTrained())
                            .isTrue();
                    assertThat(kilometres(tutor.place(), tutee.place())).isLessThanOrEqualTo(limit(situation.limits()));
                }
            }
        }

        private static <P> P find(List<P> people, Function<P, String> name, String id) {
            return people.stream()
                    .filter(one -> name.apply(one).equals(id))
                    .findAny()
                    .orElseThrow();
        }

        private static double kilometres(@Nullable Place one, @Nullable Place other) {
            return one == null || other == null ? 0 : one.kilometresTo(other);
        }

        private static double limit(Limits limits) {
            var limit = limits.maxDistanceKm();
            return limit == null ? Double.MAX_VALUE : limit;
        }

        @Test
        void a_pair_that_a_rule_excludes_cannot_be_pinned() {
            var situation = situation(List.of(tutor("Inès", 1)), List.of(tutee("Camille")))
                    .withConflicts(List.of(new Pairing("Inès", "Camille")))
                    .pinning(new Pairing("Inès", "Camille"));

            assertThatThrownBy(() -> Solver.solve(situation)).isInstanceOf(PinRefused.class);
        }

        @Test
        void a_tutor_cannot_be_pinned_to_more_tutees_than_they_take() {
            var situation = situation(List.of(tutor("Inès", 1)), List.of(tutee("Camille"), tutee("Léa")))
                    .pinning(new Pairing("Inès", "Camille"))
                    .pinning(new Pairing("Inès", "Léa"));

            assertThatThrownBy(() -> Solver.solve(situation)).isInstanceOf(PinRefused.class);
            assertThat(Solver.refusedPins(situation))
                    .extracting(pin -> pin.pair().tuteeId(), RefusedPin::isExcluded, RefusedPin::pinned)
                    .containsExactly(tuple("Camille", false, 2), tuple("Léa", false, 2));
        }

        @Test
        void of_several_pins_those_that_cannot_be_kept_are_told_each_with_its_reason() {
            var situation = situation(
                            List.of(tutor("Inès", 3), tutor("Maud", 1)),
                            List.of(tutee("Camille"), tutee("Léa"), tutee("Yanis")))
                    .withConflicts(List.of(new Pairing("Inès", "Léa")))
                    .pinning(new Pairing("Inès", "Camille"))
                    .pinning(new Pairing("Inès", "Léa"))
                    .pinning(new Pairing("Maud", "Yanis"));

            assertThat(Solver.refusedPins(situation))
                    .extracting(RefusedPin::pair, RefusedPin::exclusions, RefusedPin::isCrowded)
                    .containsExactly(tuple(new Pairing("Inès", "Léa"), Set.of(Exclusion.CONFLICT_OF_INTEREST), false));
        }
    }

    @Nested
    class Rule_7_optimal_reproducible_explained {

        @Test
        void the_same_input_in_any_row_order_gives_the_same_pairs() {
            for (var seed = 0; seed < 100; seed++) {
                var random = new Random(seed);
                var situation = manyTies(random);
                var shuffled = situation
                        .withTutors(shuffled(situation.tutors(), random))
                        .withTutees(shuffled(situation.tutees(), random))
                        .withCurrent(shuffled(situation.current(), random));

                assertThat(Solver.solve(shuffled).pairs())
                        .isEqualTo(Solver.solve(situation).pairs());
            }
        }

        /// Everybody alike: the cost leaves all to the ties.
        private static Situation manyTies(Random random) {
            var situation = People.random(random, 20, 12);
            return situation.withCriteria(new Weights(0, 0, 1, 0, random.nextInt(2)), Limits.NONE);
        }

        private static <E> List<E> shuffled(List<E> list, Random random) {
            var copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            return copy;
        }

        @Test
        void each_assignment_is_proved() {
            for (var seed = 0; seed < 300; seed++)
                assertThat(Solver.solve(People.random(new Random(seed), 14, 8)).provedOptimal())
                        .isTrue();
        }

        @Test
        void what_doing_without_a_pair_would_cost_is_what_computing_without_it_gives() {
            for (var seed = 0; seed < 60; seed++) {
                var situation = People.random(new Random(seed), 14, 8);
                if (seed % 3 == 0) situation = situation.asRepair();
                var assignment = Solver.solve(situation);
                for (var pair : assignment.pairs()) {
                    var without = Solver.solve(situation.withForbidden(List.of(pair.pairing())));
                    var explanation = assignment.explain(pair.tuteeId());

                    assertThat(explanation.withoutIt())
                            .as("seed %d, %s", seed, pair)
                            .isEqualTo(counting(lostAnyway(situation, pair), difference(assignment, without)));
                    assertThat(
                                    explanation.nextBest() == null
                                            ? null
                                            : explanation.nextBest().tutorId())
                            .isEqualTo(without.pairOf(pair.tuteeId())
                                    .map(Pair::tutorId)
                                    .orElse(null));
                    assertThat(explanation.preferenceCost()
                                    + explanation.distanceCost()
                                    + explanation.interestsCost()
                                    + explanation.continuityCost())
                            .isEqualTo(pair.cost().cost());
                }
            }
        }

        /// Once forbidden, a standing pair is no longer one that a repair could keep; doing without it separates
        /// all the
        /// same.
        private static int lostAnyway(Situation situation, Pair pair) {
            return situation.repair() && situation.current().contains(pair.pairing()) ? 1 : 0;
        }

        private static Change counting(int separated, Change change) {
            return new Change(change.placed(), change.separated() + separated, change.cost());
        }

        @Test
        void what_another_tutor_would_cost_is_what_computing_with_that_pair_pinned_gives() {
            var compared = 0;
            for (var seed = 0; seed < 40; seed++) {
                var situation = People.random(new Random(seed), 14, 8);
                var assignment = Solver.solve(situation);
                for (var tutee : situation.tutees()) {
                    for (var alternative : assignment.alternatives(tutee.id())) {
                        var pinned = situation.pinning(new Pairing(alternative.tutorId(), tutee.id()));

                        assertThat(alternative.overall())
                                .as("seed %d, %s with %s", seed, tutee.id(), alternative.tutorId())
                                .isEqualTo(difference(assignment, Solver.solve(pinned)));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(500);
        }

        private static Change difference(Assignment before, Assignment after) {
            return new Change(
                    after.placed() - before.placed(),
                    after.separated() - before.separated(),
                    after.totalCost() - before.totalCost());
        }
    }

    @Nested
    class Rule_8_a_repair_separates_as_few_as_possible_first_and_costs_least_second {

        @Test
        void keeps_a_standing_pair_that_a_new_computation_would_break() {
            var situation = situation(
                            List.of(tutor("Inès", 1), tutor("Maud", 1)),
                            List.of(tutee("Camille", "Inès", "Maud"), tutee("Léa", "Inès", "Maud")))
                    .withCriteria(new Weights(100, 1, 20, 0, 30), Limits.NONE)
                    .withCurrent(List.of(new Pairing("Maud", "Camille"), new Pairing("Inès", "Léa")));

            var repaired = Solver.solve(situation.asRepair());

            assertThat(repaired.pairs()).extracting(Pair::pairing).containsExactlyElementsOf(situation.current());
            assertThat(repaired.separated()).isZero();
        }

        @Test
        void starting_from_the_standing_assignment_changes_nothing_but_the_time() {
            for (var seed = 0; seed < 200; seed++) {
                var random = new Random(seed);
                var before = Solver.solve(People.random(random, 20, 12));
                var departed = Set.of("t" + random.nextInt(6), "t" + random.nextInt(6, 12));
                var after = before.situation()
                        .withTutors(before.situation().tutors().stream()
                                .filter(one -> !departed.contains(one.id()))
                                .toList())
                        .withCurrent(before.pairs().stream().map(Pair::pairing).toList())
                        .asRepair();

                var warm = Solver.solve(after, before, Progress.SILENT);
                var cold = Solver.solve(after);

                assertThat(warm.provedOptimal()).isTrue();
                assertThat(warm.pairs()).as("seed %d", seed).isEqualTo(cold.pairs());
            }
        }
    }

    @Nested
    class While_it_computes {

        @Test
        void it_tells_how_far_it_is() {
            var last = new HashSet<Integer>();
            Solver.solve(People.random(new Random(1), 14, 8), (done, of) -> last.add(done * 100 / of));

            assertThat(last).contains(100);
        }

        @Test
        void it_may_be_stopped() {
            assertThatThrownBy(() -> Solver.solve(People.random(new Random(1), 14, 8), (_, _) -> {
                        throw new CancellationException();
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
