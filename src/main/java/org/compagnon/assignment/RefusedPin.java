package org.compagnon.assignment;

import java.util.Set;

/// A pin that cannot be kept, and why.
///
/// @param exclusions the rules that exclude the pair; none when only places are missing
/// @param kilometres between them, 0 if unknown
/// @param pinned how many are pinned to the tutor
/// @param places how many the tutor takes
public record RefusedPin(Pairing pair, Set<Exclusion> exclusions, double kilometres, int pinned, int places) {

    public RefusedPin {
        exclusions = Set.copyOf(exclusions);
    }

    /// Whether a rule excludes the pair; otherwise too many are pinned to the tutor.
    public boolean isExcluded() {
        return !exclusions.isEmpty();
    }

    /// Whether more are pinned to the tutor than they take.
    public boolean isCrowded() {
        return pinned > places;
    }
}
