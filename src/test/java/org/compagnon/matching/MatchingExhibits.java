package org.compagnon.matching;

import java.time.Instant;
import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.PairWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the assignment puts behind its doors.
@Component
class MatchingExhibits implements Exhibits {

    private final PairWorld pairWorld;
    private final ScenarioStore scenarios;
    private final Conflicts conflicts;
    private final JdbcClient database;

    MatchingExhibits(PairWorld pairWorld, ScenarioStore scenarios, Conflicts conflicts, JdbcClient database) {
        this.pairWorld = pairWorld;
        this.scenarios = scenarios;
        this.conflicts = conflicts;
        this.database = database;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var year = pairWorld.year(
                organisation,
                "Affectation",
                EditionWorld.YEAR,
                text -> text.replace("programme: tutoring", "programme: assigned"));
        var maud = year.tutor("Maud Exposée", 1);
        var ines = year.tutee("Inès Exposée");
        var scenario = ScenarioId.fresh();
        scenarios.add(
                organisation,
                scenario,
                year.edition,
                "main",
                "Exposé",
                new Criteria(1, 1, 1, 1, 1, false, null),
                Instant.EPOCH);
        conflicts.note(
                organisation, maud.person(), ines.person(), ConflictReason.FAMILY, Conflict.Source.HAND, null, null);
        var conflict = database.sql("select id::text from matching.conflict where tutor = :tutor")
                .param("tutor", maud.person().value())
                .query(String.class)
                .single();
        return Map.of(
                "scenario", scenario.toString(),
                "conflict", conflict,
                "participant", ines.id().toString());
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of(
                "/matching/editions/{edition}/scenarios", Map.of("relationship", "main", "name", "Essai"),
                "/matching/editions/{edition}/conflicts",
                        Map.of("tutor", "{participant}", "tutee", "{participant}", "reason", "FAMILY"),
                "/matching/editions/{edition}/repair", Map.of("relationship", "main", "token", "x"),
                "/matching/scenarios/{scenario}/rulings",
                        Map.of("tutor", "{participant}", "tutee", "{participant}", "ruling", "PINNED"),
                "/matching/scenarios/{scenario}/change", Map.of("name", "Essai"),
                "/matching/scenarios/{scenario}/copy", Map.of("name", "Essai"),
                "/matching/scenarios/{scenario}/tutees/{participant}/move", Map.of("tutor", "{participant}"));
    }
}
