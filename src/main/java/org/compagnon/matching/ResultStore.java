package org.compagnon.matching;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.compagnon.assignment.Assignment;
import org.compagnon.assignment.Diagnosis;
import org.compagnon.assignment.Exclusion;
import org.compagnon.assignment.Pair;
import org.compagnon.assignment.Remedy;
import org.compagnon.database.Vault;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what a computation found, whole or not at all.
@Repository
class ResultStore {

    /// Remedies are worked out for this many; the others' come with their own page.
    static final int WITH_REMEDIES = 40;

    private static final int TUTORS_NAMED = 8;

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Vault vault;

    ResultStore(JdbcClient database, JdbcOperations batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    /// @return false when the computation had been overtaken by another, and nothing was kept
    @Transactional
    boolean keep(
            OrganisationId organisation,
            Scenario scenario,
            Situations.People people,
            Assignment found,
            int milliseconds,
            Instant now) {
        var id = scenario.id().value();
        var current = database.sql("""
                update matching.scenario set status = 'COMPUTED', inputs = :inputs, tutees = :tutees, tutors = :tutors,
                    pair_cost = :pairCost, load_cost = :loadCost, proved = :proved, milliseconds = :milliseconds,
                    computed_at = :now, settled = :tutees, of_tutees = :tutees
                where id = :id and attempt = :attempt and status = 'COMPUTING'
                """)
                .param("inputs", vault.seal(people.digest(), id), Types.BINARY)
                .param("tutees", people.tutees().size())
                .param("tutors", people.tutors().size())
                .param("pairCost", found.pairCost())
                .param("loadCost", found.loadCost())
                .param("proved", found.provedOptimal())
                .param("milliseconds", milliseconds)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("attempt", scenario.attempt())
                .update();
        if (current == 0) return false;
        clear(id);
        keepPairs(organisation, id, people, found.pairs());
        keepUnplaced(organisation, id, people, found);
        return true;
    }

    private void clear(UUID id) {
        for (var table : List.of("scenario_pair", "scenario_unplaced", "scenario_remedy"))
            database.sql("delete from matching." + table + " where scenario = :id")
                    .param("id", id)
                    .update();
    }

    private void keepPairs(OrganisationId organisation, UUID id, Situations.People people, List<Pair> pairs) {
        batches.batchUpdate("""
                insert into matching.scenario_pair (scenario, tutee, organisation, tutor, cost, preference, wished,
                    wishes, distance_km, unshared, interests, continuity)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, pairs, 1000, (row, pair) -> {
            var tutor = people.tutor(pair.tutorId());
            var tutee = people.tutee(pair.tuteeId());
            var wishes = people.wishesOf(pair.tuteeId());
            var wished = wishes.indexOf(pair.tutorId());
            var known = tutor.latitude() != null && tutee.latitude() != null;
            row.setObject(1, id);
            row.setObject(2, tutee.id().value());
            row.setObject(3, organisation.value());
            row.setObject(4, tutor.id().value());
            row.setLong(5, pair.cost().cost());
            row.setInt(6, pair.cost().preference());
            row.setObject(7, wished < 0 ? null : wished + 1, Types.INTEGER);
            row.setInt(8, wishes.size());
            row.setObject(9, known ? pair.cost().distanceKm() : null, Types.INTEGER);
            row.setInt(10, pair.cost().unsharedInterests());
            row.setInt(11, tutee.participant().interests().size());
            row.setInt(12, pair.cost().continuity());
        });
    }

    private void keepUnplaced(OrganisationId organisation, UUID id, Situations.People people, Assignment found) {
        var unplaced = found.unplaced();
        batches.batchUpdate("""
                insert into matching.scenario_unplaced (scenario, tutee, organisation, reason, too_far, not_trained,
                    other_phase, rivals, tutors, places)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, unplaced, 1000, (row, diagnosis) -> {
            row.setObject(1, id);
            row.setObject(2, people.tutee(diagnosis.tuteeId()).id().value());
            row.setObject(3, organisation.value());
            switch (diagnosis) {
                case Diagnosis.NoAdmissibleTutor none -> {
                    var excluded = none.tutorsExcluded();
                    row.setString(4, "NO_ADMISSIBLE_TUTOR");
                    row.setInt(5, excluded.getOrDefault(Exclusion.TOO_FAR, 0));
                    row.setInt(6, excluded.getOrDefault(Exclusion.NOT_TRAINED, 0));
                    row.setInt(7, excluded.getOrDefault(Exclusion.PHASE_NOT_ACCEPTED, 0));
                    row.setInt(8, 0);
                    row.setInt(9, people.tutors().size());
                    row.setLong(10, 0);
                }
                case Diagnosis.CapacityShortage shortage -> {
                    row.setString(4, "CAPACITY_SHORTAGE");
                    for (var unused = 5; unused <= 7; unused++) row.setInt(unused, 0);
                    row.setInt(8, shortage.tutees().size());
                    row.setInt(9, shortage.tutors().size());
                    row.setLong(10, shortage.capacity());
                }
            }
        });
        var remedies = new ArrayList<KeptRemedy>();
        unplaced.stream()
                .limit(WITH_REMEDIES)
                .forEach(diagnosis ->
                        remedies.addAll(kept(people, diagnosis.tuteeId(), found.remedies(diagnosis.tuteeId()))));
        batches.batchUpdate("""
                insert into matching.scenario_remedy (scenario, tutee, number, organisation, kind, tutor, for_tutee, kilometres)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, remedies, 1000, (row, remedy) -> {
            row.setObject(1, id);
            row.setObject(2, remedy.tutee());
            row.setInt(3, remedy.number());
            row.setObject(4, organisation.value());
            row.setString(5, remedy.kind());
            row.setObject(6, remedy.tutor());
            row.setObject(7, remedy.forTutee());
            row.setDouble(8, remedy.kilometres());
        });
    }

    /// One thing that would help, as a row.
    private record KeptRemedy(UUID tutee, int number, String kind, UUID tutor, UUID forTutee, double kilometres) {}

    private static List<KeptRemedy> kept(Situations.People people, String unplaced, List<Remedy> remedies) {
        var tutee = people.tutee(unplaced).id().value();
        var kept = new ArrayList<KeptRemedy>();
        for (var remedy : remedies) {
            switch (remedy) {
                case Remedy.OneMorePlace place ->
                    place.tutorIds().stream()
                            .limit(TUTORS_NAMED)
                            .forEach(tutor -> kept.add(new KeptRemedy(
                                    tutee,
                                    kept.size(),
                                    "ONE_MORE_PLACE",
                                    people.tutor(tutor).id().value(),
                                    tutee,
                                    0)));
                case Remedy.RuleLifted lifted ->
                    kept.add(new KeptRemedy(
                            tutee,
                            kept.size(),
                            lifted.rule().name(),
                            people.tutor(lifted.tutorId()).id().value(),
                            people.tutee(lifted.tuteeId()).id().value(),
                            lifted.kilometres()));
            }
        }
        return kept;
    }
}
