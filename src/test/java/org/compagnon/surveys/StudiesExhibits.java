package org.compagnon.surveys;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.study.StudyTemplate;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.WaveWorld;
import org.springframework.stereotype.Component;

/// What studies put behind their doors.
@Component
class StudiesExhibits implements Exhibits {

    private final WaveWorld waves;

    StudiesExhibits(WaveWorld waves) {
        this.waves = waves;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        return Map.of(
                "study", waves.study(waves.coordinator(organisation)).value().toString());
    }

    @Override
    public Map<String, String> plainVariables() {
        return Map.of("shipped", StudyTemplate.all().getFirst().key(), "program", "lss");
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        var text = Map.of("yaml", "study: x", "basedOn", "1");
        return Map.of(
                "/surveys/studies", text,
                "/surveys/studies/new/check", text,
                "/surveys/studies/{study}/text", text,
                "/surveys/studies/{study}/text/check", text,
                "/surveys/studies/{study}/text/changes", Map.of("from", "1", "to", "1"),
                "/surveys/templates/{shipped}", Map.of("code", "my-study"));
    }

    @Override
    public Map<String, Map<String, String>> files() {
        return Map.of("/surveys/studies/new/import", Map.of("file", StudyTemplate.empty()));
    }
}
