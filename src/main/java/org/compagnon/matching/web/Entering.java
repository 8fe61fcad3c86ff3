package org.compagnon.matching.web;

import org.compagnon.accounts.CurrentUser;
import org.compagnon.matching.Scenario;
import org.compagnon.matching.ScenarioId;
import org.compagnon.matching.Scenarios;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.springframework.stereotype.Component;

/// Lets a coordinator in where they coordinate: another organisation's editions do not exist for them.
@Component
class Entering {

    private final Editions editions;
    private final Scenarios scenarios;

    Entering(Editions editions, Scenarios scenarios) {
        this.editions = editions;
        this.scenarios = scenarios;
    }

    Edition edition(EditionId id, CurrentUser user) {
        var edition = editions.get(id);
        user.mustActIn(id.value());
        return edition;
    }

    Scenario scenario(ScenarioId id, CurrentUser user) {
        var scenario = scenarios.get(id);
        user.mustActIn(scenario.edition().value());
        return scenario;
    }
}
