package org.compagnon.analysis.published;

import java.util.List;

/// Of whom the percentages are shares.
sealed interface BaseFinding extends Finding {

    enum Whom {
        RESPONDENTS,
        MENTIONS,
        OTHERS
    }

    /// Several answers allowed: the percentages follow the respondents, or the mentions, or another base than printed.
    ///
    /// @param base the one they follow
    /// @param stated the one that is printed
    /// @param count with its percentage, as an example
    record BaseFollowed(
            Spot spot, Whom whom, long base, long stated, long mentions, long count, Printed percent, Printed total)
            implements BaseFinding {

        @Override
        public Severity severity() {
            return whom == Whom.RESPONDENTS ? Severity.NOTE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return switch (whom) {
                case RESPONDENTS -> "follows-respondents";
                case MENTIONS -> "follows-mentions";
                case OTHERS -> "follows-others";
            };
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.people(base),
                    said.people(stated),
                    said.people(mentions),
                    said.people(count),
                    said.percent(percent),
                    said.percent(total),
                    said.share(count, stated));
        }
    }

    /// Fewer people than another table of the same population and wave: the item was filtered, or answers are missing.
    record SmallerBase(Spot spot, long base, long sample) implements BaseFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.people(base), said.people(sample), said.people(sample - base));
        }
    }

    /// The sizes at which every percentage is a whole number of people.
    ///
    /// @param sizes the few that fit between the least and the most that were tried
    /// @param next the first beyond those
    /// @param counts how many people each percentage then is, for the first size
    record BaseInferred(
            Spot spot, List<Long> sizes, long least, long most, long next, int percentages, List<Long> counts)
            implements BaseFinding {

        public BaseInferred {
            sizes = List.copyOf(sizes);
            counts = List.copyOf(counts);
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public String name() {
            return sizes.isEmpty()
                    ? "base-inferred.none"
                    : sizes.size() == 1 ? "base-inferred" : "base-inferred.several";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.people(percentages),
                    said.sizes(sizes),
                    said.people(least),
                    said.people(most),
                    said.people(next),
                    said.sizes(counts));
        }
    }

    /// The one base of which the counts are printed with these percentages.
    record BaseOfCounts(Spot spot, long base, int percentages) implements BaseFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.people(base), said.people(percentages));
        }
    }

    /// Counts are printed with percentages and without a base, and no one base fits all.
    record NoCommonBase(
            Spot spot, long count, Printed percent, Span bases, long other, Printed otherPercent, Span otherBases)
            implements BaseFinding {

        @Override
        public Severity severity() {
            return bases.isEmpty() ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return bases.isEmpty() ? "no-common-base.any" : "no-common-base";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.people(count),
                    said.percent(percent),
                    said.people(bases),
                    said.people(other),
                    said.percent(otherPercent),
                    said.people(otherBases));
        }
    }
}
