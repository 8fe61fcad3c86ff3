package org.compagnon.pairs;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// What must be said to end a pair; the pairs themselves are among the things of meetings.
@Component
class PairsExhibits implements Exhibits {

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        return Map.of();
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of("/pairs/{pair}/end", Map.of("on", "2026-11-30", "reason", "OTHER"));
    }
}
