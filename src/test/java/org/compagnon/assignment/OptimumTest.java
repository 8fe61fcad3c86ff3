package org.compagnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OptimumTest {

    @BeforeAll
    static void load() {
        OrTools.load();
    }

    @Test
    void agrees_with_an_independent_solver_on_random_instances() {
        for (var seed = 0; seed < 600; seed++) {
            var instance = RandomInstance.of(new Random(seed));
            var flow = Search.solve(instance, Progress.SILENT);
            var totals = Totals.of(flow);

            assertThat(new OrTools.Answer(totals.placed(), totals.pairCost() + totals.loadCost()))
                    .as("seed %d", seed)
                    .isEqualTo(OrTools.solve(OrTools.flow(instance)));
            assertThat(Proof.holds(flow)).as("seed %d proved", seed).isTrue();
        }
    }

    @Test
    void agrees_with_every_assignment_tried_one_by_one() {
        for (var seed = 0; seed < 300; seed++) {
            var instance = RandomInstance.small(new Random(seed));
            var totals = Totals.of(Search.solve(instance, Progress.SILENT));

            assertThat(new BruteForce(instance).best())
                    .as("seed %d", seed)
                    .isEqualTo(new BruteForce.Value(
                            totals.placed(), totals.separated(), totals.pairCost() + totals.loadCost()));
        }
    }

    @Test
    void reaches_the_same_optimum_from_any_prices_and_any_standing_pairs() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var instance = RandomInstance.of(random);
            var flow = new Flow(instance);
            for (var tutor = 0; tutor < instance.tutors; tutor++)
                flow.price[tutor] = random.nextInt(3) == 0 ? 0 : random.nextLong(1000 * instance.scale);
            for (var tutee = 0; tutee < instance.tutees; tutee++) {
                var edge = instance.rowStart[tutee]
                        + random.nextInt(instance.rowStart[tutee + 1] - instance.rowStart[tutee]);
                if (flow.hasRoom(instance.tutor[edge])) flow.place(tutee, edge);
            }
            Search.settle(flow, Progress.SILENT);

            assertThat(Proof.holds(flow)).as("seed %d", seed).isTrue();
            assertThat(flow.edgeOf).as("seed %d", seed).isEqualTo(Search.solve(instance, Progress.SILENT).edgeOf);
        }
    }

    @Test
    void the_proof_refuses_any_other_assignment() {
        var refused = 0;
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var instance = RandomInstance.of(random);
            var flow = Search.solve(instance, Progress.SILENT);
            var tutee = random.nextInt(instance.tutees);
            var edge =
                    instance.rowStart[tutee] + random.nextInt(instance.rowStart[tutee + 1] - instance.rowStart[tutee]);
            if (edge == flow.edgeOf[tutee]) continue;
            var tampered = flow.edgeOf.clone();
            tampered[tutee] = edge;

            assertThat(Proof.holds(instance, tampered, flow.price))
                    .as("seed %d", seed)
                    .isFalse();
            refused++;
        }
        assertThat(refused).isGreaterThan(200);
    }

    @Test
    void the_proof_refuses_prices_that_prove_nothing() {
        for (var seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var instance = RandomInstance.of(random);
            var flow = Search.solve(instance, Progress.SILENT);
            var free = Arrays.stream(new int[][] {flow.count})
                    .flatMapToInt(Arrays::stream)
                    .toArray();
            for (var tutor = 0; tutor < instance.tutors; tutor++) {
                if (free[tutor] == instance.capacity[tutor]) continue;
                var price = flow.price.clone();
                price[tutor] += instance.step + 1;
                assertThat(Proof.holds(instance, flow.edgeOf, price)).isFalse();
            }
        }
    }

    @Test
    void refuses_costs_whose_sums_would_not_be_exact() {
        assertThatThrownBy(() -> Instance.draft(new int[] {1, 1}, 1)
                        .tutee(1)
                        .pair(0, 1L << 60)
                        .tutee(2)
                        .pair(1, 1L << 61)
                        .done())
                .isInstanceOf(CostsTooLarge.class);
        assertThatThrownBy(() -> Instance.draft(new int[] {Integer.MAX_VALUE}, 1L << 60)
                        .tutee(1)
                        .pair(0, 1)
                        .tutee(2)
                        .pair(0, 1)
                        .done())
                .isInstanceOf(CostsTooLarge.class);
    }
}
