package org.compagnon.analysis.published;

import java.util.List;
import java.util.stream.Collectors;

/// Whether a printed test follows from the counts, and its p from its statistic.
sealed interface TestFinding extends Finding {

    /// One way to test the table, and what it gives.
    ///
    /// @param statistic below 0 for exact tests, which have none
    /// @param least where p was drawn and not computed, the interval in which it lies
    record Outcome(String name, double statistic, double p, double least, double most) {

        static Outcome of(String name, double statistic, double p) {
            return new Outcome(name, statistic, p, p, p);
        }
    }

    /// The counts give another statistic, or another p, by every test that is usual for such a table.
    ///
    /// @param named whether the publication says which test it was
    record TestNotOfCounts(
            Spot spot, Printed printed, StatedTest.Sign sign, boolean isP, boolean named, List<Outcome> outcomes)
            implements TestFinding {

        public TestNotOfCounts {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public Severity severity() {
            return named ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return isP ? "test-not-of-counts.p" : "test-not-of-counts.statistic";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.compared(sign, printed),
                    outcomes.stream()
                            .map(outcome -> said.term("test." + outcome.name()) + " "
                                    + (isP ? said.probability(outcome.p()) : said.value(outcome.statistic(), 3)))
                            .collect(Collectors.joining("; ")));
        }
    }

    /// The statistic and its degrees of freedom give another p.
    record PNotOfStatistic(
            Spot spot, String test, Printed statistic, Printed p, StatedTest.Sign sign, double truth, boolean oneSided)
            implements TestFinding {

        @Override
        public Severity severity() {
            return oneSided ? Severity.SUSPICIOUS : Severity.IMPOSSIBLE;
        }

        @Override
        public String name() {
            return oneSided ? "p-not-of-statistic.one-sided" : "p-not-of-statistic";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.term("test." + test), said.value(statistic), said.compared(sign, p), said.probability(truth));
        }
    }

    /// A table of so many groups and answers has other degrees of freedom.
    record DegreesNotOfTable(Spot spot, Printed degrees, int groups, int answers) implements TestFinding {

        @Override
        public Severity severity() {
            return Severity.SUSPICIOUS;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.value(degrees),
                    said.people(groups),
                    said.people(answers),
                    said.people((groups - 1L) * (answers - 1L)));
        }
    }
}
