package org.compagnon.analysis.web;

import java.util.Locale;
import java.util.Optional;
import org.compagnon.analysis.results.Basis;

/// How far the results of a study have come, as one reader may know it.
public enum Standing {
    NOTHING_YET,
    HELD,
    OUTDATED,
    PUBLISHED,
    NOT_PUBLISHED,
    WITHDRAWN;

    /// @param current what results stand on now; only whoever holds the study learns of it
    /// @param withdrawn whether what was published was taken back
    static Standing of(boolean held, Optional<Basis> current, Optional<Basis> published, boolean withdrawn) {
        if (withdrawn) return WITHDRAWN;
        if (!held) return published.isPresent() ? PUBLISHED : NOT_PUBLISHED;
        if (current.isEmpty()) return NOTHING_YET;
        if (published.isEmpty()) return HELD;
        return published.equals(current) ? PUBLISHED : OUTDATED;
    }

    public String key() {
        return "analysis.results.standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The colour of its tag.
    public String tone() {
        return switch (this) {
            case PUBLISHED -> "tag good";
            case OUTDATED, WITHDRAWN -> "tag warn";
            case NOTHING_YET, HELD, NOT_PUBLISHED -> "tag";
        };
    }
}
