package org.compagnon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.compagnon.matching.Conflict;
import org.compagnon.matching.ConflictReason;
import org.compagnon.matching.Conflicts;
import org.compagnon.matching.Criteria;
import org.compagnon.matching.Publications;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.ScenarioResults;
import org.compagnon.matching.Scenarios;
import org.compagnon.pairs.Pair;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// Computes scenarios for the editions of [PairWorld], publishes them and notes conflicts of interest.
@TestComponent
public class MatchingWorld {

    private final Scenarios scenarios;
    private final ScenarioResults results;
    private final Publications publications;
    private final Conflicts conflicts;
    private final Pairs pairs;

    MatchingWorld(
            Scenarios scenarios, ScenarioResults results, Publications publications, Conflicts conflicts, Pairs pairs) {
        this.scenarios = scenarios;
        this.results = results;
        this.publications = publications;
        this.conflicts = conflicts;
        this.pairs = pairs;
    }

    /// The usual weights.
    public static Criteria criteria(@Nullable Double maxDistanceKm) {
        return new Criteria(100, 1, 20, 500, 30, false, maxDistanceKm);
    }

    public Matching of(Year year) {
        return new Matching(year, year.coordinator("Claire Coordination"));
    }

    /// The matching of one edition, in the hands of its coordinator.
    public final class Matching {

        private final Year year;
        private final World.Somebody coordinator;

        Matching(Year year, World.Somebody coordinator) {
            this.year = year;
            this.coordinator = coordinator;
        }

        public ScenarioId computed() {
            return computed(criteria(null));
        }

        public ScenarioId computed(Criteria criteria) {
            var scenario = year.in(() -> scenarios.create(year.edition, Definition.ONLY, "Essai", criteria));
            awaitComputed(scenario);
            return scenario;
        }

        public void awaitComputed(ScenarioId scenario) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            year.in(() -> scenarios.get(scenario)).status())
                    .isEqualTo(Scenario.Status.COMPUTED));
        }

        /// The key of the words that tell why.
        public String awaitFailed(ScenarioId scenario) {
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            year.in(() -> scenarios.get(scenario)).status())
                    .isEqualTo(Scenario.Status.FAILED));
            return Objects.requireNonNull(year.in(() -> scenarios.get(scenario)).failure());
        }

        public Scenario.Result result(ScenarioId scenario) {
            return Objects.requireNonNull(year.in(() -> scenarios.get(scenario)).result());
        }

        public String tutorOf(ScenarioId scenario, Someone tutee) {
            return year.in(() -> results.pairs(scenario, "", ScenarioResults.Sort.TUTEE, 1)).rows().stream()
                    .filter(row -> row.tutee().equals(tutee.id()))
                    .findFirst()
                    .orElseThrow()
                    .tutorName();
        }

        public void publish(ScenarioId scenario) {
            year.in(() -> publications.publish(scenario, coordinator.account()));
        }

        public @Nullable ParticipantId standingTutorOf(Someone tutee) {
            return year.in(() -> pairs.of(tutee.id())).stream()
                    .filter(Pair::isStanding)
                    .map(Pair::tutor)
                    .findFirst()
                    .orElse(null);
        }

        public void noteFamily(Someone tutor, Someone tutee) {
            note(tutor, tutee, ConflictReason.FAMILY, null, null);
        }

        /// A conflict of interest, as a coordinator notes it.
        public void note(
                Someone tutor,
                Someone tutee,
                ConflictReason reason,
                @Nullable LocalDate from,
                @Nullable LocalDate until) {
            year.in(() -> conflicts.note(
                    year.organisation, tutor.person(), tutee.person(), reason, Conflict.Source.HAND, from, until));
        }
    }
}
