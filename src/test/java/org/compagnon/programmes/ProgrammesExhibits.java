package org.compagnon.programmes;

import java.util.Map;
import org.compagnon.programmes.definition.Template;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// What programmes puts behind its doors.
@Component
class ProgrammesExhibits implements Exhibits {

    private final EditionWorld editions;
    private final Definitions definitions;

    ProgrammesExhibits(EditionWorld editions, Definitions definitions) {
        this.editions = editions;
        this.definitions = definitions;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var edition = editions.edition(organisation, "programmes");
        var participant = editions.tutee(organisation, edition, "Inès Martin");
        return Map.of(
                "edition", edition.toString(),
                "participant", participant.toString(),
                "definition", definitions.byKey("tutoring").orElseThrow().id().toString());
    }

    @Override
    public Map<String, String> plainVariables() {
        return Map.of("format", "csv", "template", Template.all().getFirst().key());
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of(
                "/programmes/editions/{edition}/settings", Map.of("version", "0"),
                "/programmes/editions/{edition}/participants/{participant}", Map.of("version", "0"),
                "/programmes/editions/{edition}/participants/{participant}/departure",
                        Map.of("lastDay", "2026-11-02", "reason", "OTHER"),
                "/programmes/mine/{participant}/ranking", Map.of("move", "ADD", "tutor", "{participant}"),
                "/programmes/mine/{participant}/declined", Map.of("tutor", "{participant}"),
                "/programmes/definitions/{definition}", Map.of("yaml", "programme: x", "basedOn", "1"),
                "/programmes/definitions/{definition}/check", Map.of("yaml", "programme: x"),
                "/programmes/definitions/{definition}/changes", Map.of("from", "1", "to", "1"),
                "/programmes/definitions/{definition}/apply",
                        Map.of("edition", "{edition}", "number", "1", "from", "2026-12-01"));
    }
}
