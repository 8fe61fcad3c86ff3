package org.compagnon.programmes.definition;

import java.util.Set;

/// So many meetings per period, held in one of these modalities; for everybody, or for the phases named.
public record Minimum(int meetings, PeriodKind per, DueDates due, Set<Modality> modalities, Set<String> phases) {

    public Minimum {
        modalities = Set.copyOf(modalities);
        phases = Set.copyOf(phases);
    }

    public boolean concerns(String phase) {
        return phases.isEmpty() || phases.contains(phase);
    }
}
