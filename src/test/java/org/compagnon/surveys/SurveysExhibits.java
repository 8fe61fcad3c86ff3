package org.compagnon.surveys;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.WaveWorld;
import org.springframework.stereotype.Component;

/// What surveys puts behind its doors. The wave is not open: an open one’s public pages are everybody’s.
@Component
class SurveysExhibits implements Exhibits {

    private final WaveWorld surveys;

    SurveysExhibits(WaveWorld surveys) {
        this.surveys = surveys;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var maud = surveys.coordinator(organisation);
        var study = surveys.study(maud, WaveWorld.STUDY.replace("study: suivi", "study: waves"), false);
        var wave = surveys.prepared(maud, study, "before");
        return Map.of("study", study.toString(), "wave", wave.toString());
    }

    @Override
    public Map<String, String> plainVariables() {
        return Map.of("column", "remarks", "mailKind", "invitation", "language", "fr");
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        var uuid = "00000000-0000-4000-8000-000000000001";
        var version = Map.of("version", "0");
        return Map.of(
                "/surveys/studies/{study}/waves", Map.of("of", "intern/one_year"),
                "/surveys/studies/{study}/custody", Map.of("researcher", uuid),
                "/surveys/waves/{wave}/days", version,
                "/surveys/waves/{wave}/opening", version,
                "/surveys/waves/{wave}/closing", version,
                "/surveys/waves/{wave}/give-up", version,
                "/surveys/waves/{wave}/population/add", Map.of("source", "{edition}:TUTEE:"),
                "/surveys/waves/{wave}/population/remove", Map.of("source", uuid),
                "/surveys/waves/{wave}/reminder", Map.of("form", uuid));
    }
}
