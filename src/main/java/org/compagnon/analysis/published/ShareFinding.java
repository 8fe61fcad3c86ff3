package org.compagnon.analysis.published;

import java.util.List;

/// What a percentage, a count and a base say of each other.
sealed interface ShareFinding extends Finding {

    /// No whole number of people out of the base is printed so (GRIM, for shares).
    ///
    /// @param around the whole numbers on either side
    /// @param fitting what explains it, where it was rounded further than its neighbours or cut off
    record PercentOfNobody(Spot spot, Printed percent, long base, Fit.How how, Span around, long fitting)
            implements ShareFinding {

        @Override
        public Severity severity() {
            return how.severity();
        }

        @Override
        public String name() {
            return how.of("percent-of-nobody");
        }

        @Override
        public List<Object> numbers(Said said) {
            var places = Math.max(1, percent.decimals());
            return List.of(
                    said.percent(percent),
                    said.people(base),
                    said.people(around.least()),
                    said.share(around.least(), base, places),
                    said.people(around.most()),
                    said.share(around.most(), base, places),
                    said.people(fitting),
                    said.share(fitting, base, places + 1));
        }
    }

    /// The percentage printed beside a count is not that count's.
    record PercentNotOfCount(Spot spot, Printed percent, long count, long base, Fit.How how) implements ShareFinding {

        @Override
        public Severity severity() {
            return how.severity();
        }

        @Override
        public String name() {
            return how.of("percent-not-of-count");
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(percent),
                    said.people(count),
                    said.people(base),
                    said.share(count, base, Math.max(2, percent.decimals() + 1)),
                    said.share(count, base, percent.decimals()));
        }
    }

    /// Exactly between two, and not rounded up: half to even, as some programs do.
    record TieRounded(Spot spot, Printed percent, long count, long base) implements ShareFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(percent),
                    said.people(count),
                    said.people(base),
                    said.share(count, base, percent.decimals() + 1),
                    said.share(count, base, percent.decimals()));
        }
    }

    record ShareAboveHundred(Spot spot, Printed percent) implements ShareFinding {

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(percent));
        }
    }

    record CountAboveBase(Spot spot, long count, long base) implements ShareFinding {

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.people(count), said.people(base));
        }
    }

    /// Every percentage of a table ends in the same zeros, and some fit their base only without them.
    record ZerosAppended(Spot spot, int printed, int meant, int percentages) implements ShareFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.people(percentages), said.people(printed), said.people(meant));
        }
    }
}
