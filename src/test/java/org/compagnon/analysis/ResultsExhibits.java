package org.compagnon.analysis;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// What addresses of results name besides a study, which `surveys` exhibits.
@Component
class ResultsExhibits implements Exhibits {

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        return Map.of();
    }

    @Override
    public Map<String, String> plainVariables() {
        return Map.of("item", "useful", "document", "pdf", "table", "csv", "drawing", "svg", "curve", "before");
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of(
                "/analysis/studies/{study}/publication", Map.of("version", "1", "waves", "1", "steps", "0"),
                "/analysis/studies/{study}/publication/withdrawal", Map.of("number", "1"));
    }
}
