package org.compagnon.matching;

import java.time.Instant;
import org.compagnon.programmes.EditionId;

/// What a coordinator decided: this scenario became the pairs of an edition.
public record Publication(
        EditionId edition, String relationship, ScenarioId scenario, Instant at, String by, int pairs) {}
