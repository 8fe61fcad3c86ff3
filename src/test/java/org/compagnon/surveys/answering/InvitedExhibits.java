package org.compagnon.surveys.answering;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.WaveId;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// A door that leads nowhere: what an open wave shows before a ballot is drawn is for anybody who has its address.
@Component
class InvitedExhibits implements Exhibits {

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        return Map.of("wave", WaveId.fresh().toString());
    }
}
