package org.compagnon.programmes.definition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether people meet two by two, in groups, or either; with the sizes that a group may have.
public record Setting(Set<Kind> kinds, @Nullable Sizes group) {

    public Setting {
        kinds = Set.copyOf(kinds);
    }

    /// Individual or group.
    public enum Kind implements Worded {
        INDIVIDUAL,
        GROUP
    }

    /// How many of each side make a group.
    public record Sizes(Range tutors, Range tutees) {}

    /// From a smallest to a largest number, both included.
    public record Range(int min, int max) {

        public boolean includes(int number) {
            return min <= number && number <= max;
        }
    }

    public boolean allowsIndividual() {
        return kinds.contains(Kind.INDIVIDUAL);
    }
}
