package org.compagnon.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Where pairs are too many to hold, the result is the one that all pairs together would give.
class ShortlistTest {

    @Test
    void gives_the_pairs_that_all_candidates_would_give() {
        for (var seed = 0; seed < 150; seed++) {
            var situation = situation(seed);
            var all = Solver.solve(situation);
            var some = Shortlist.solve(new Candidates(situation), 2, Progress.SILENT);

            assertThat(some.provedOptimal()).as("seed %d", seed).isTrue();
            assertThat(some.placed()).as("seed %d", seed).isEqualTo(all.placed());
            assertThat(some.separated()).as("seed %d", seed).isEqualTo(all.separated());
            assertThat(some.totalCost()).as("seed %d", seed).isEqualTo(all.totalCost());
        }
    }

    @Test
    void explains_as_all_candidates_would() {
        for (var seed = 0; seed < 30; seed++) {
            var situation = situation(seed);
            var all = Solver.solve(situation);
            var some = Shortlist.solve(new Candidates(situation), 2, Progress.SILENT);
            for (var pair : some.pairs())
                if (all.pairs().contains(pair))
                    assertThat(some.explain(pair.tuteeId()).withoutIt())
                            .as("seed %d, %s", seed, pair)
                            .isEqualTo(all.explain(pair.tuteeId()).withoutIt());
        }
    }

    @Test
    void proves_a_shortage_among_all_candidates() {
        var proved = 0;
        for (var seed = 0; seed < 150; seed++) {
            var situation = situation(seed);
            var candidates = new Candidates(situation);
            for (var diagnosis : Shortlist.solve(candidates, 2, Progress.SILENT).unplaced()) {
                if (!(diagnosis instanceof Diagnosis.CapacityShortage shortage)) continue;
                assertThat((long) shortage.tutees().size()).isGreaterThan(shortage.capacity());
                for (var id : shortage.tutees())
                    candidates.eachAdmissible(candidates.tutee(id), tutor -> assertThat(shortage.tutors())
                            .contains(candidates.tutors.get(tutor).id()));
                proved++;
            }
        }
        assertThat(proved).isGreaterThan(20);
    }

    private static Situation situation(int seed) {
        var situation = People.random(new Random(seed), 30, 20)
                .withCriteria(People.NANTES, Limits.NONE)
                .withForbidden(List.of(new Pairing("t1", "r1")));
        return seed % 3 == 0 ? situation.asRepair() : situation;
    }
}
