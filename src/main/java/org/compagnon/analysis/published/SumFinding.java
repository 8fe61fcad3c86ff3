package org.compagnon.analysis.published;

import java.util.List;

/// What all answers of an item come to.
///
/// `certain` says that each gave one answer: without that, several may have been allowed.
sealed interface SumFinding extends Finding {

    /// One answer each, and the counts come to more or fewer than the base.
    record AnswersOffBase(Spot spot, long answers, long base, long missing, boolean certain) implements SumFinding {

        @Override
        public Severity severity() {
            return certain ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return answers + missing > base ? "answers-off-base.above" : "answers-off-base.below";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.people(answers + missing), said.people(base), said.people(Math.abs(answers + missing - base)));
        }
    }

    /// One answer each, and no counts that are printed so come to the base.
    record PercentsOffBase(Spot spot, Span answers, long base, Printed total, boolean certain) implements SumFinding {

        @Override
        public Severity severity() {
            return certain ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(total), said.people(answers), said.people(base));
        }
    }

    /// One answer each, and the percentages come to more or less than 100 by more than rounding explains.
    record PercentsOffHundred(Spot spot, Printed total, double slack, int percentages, boolean cutOff, boolean certain)
            implements SumFinding {

        @Override
        public Severity severity() {
            return certain && !cutOff ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return cutOff ? "percents-off-hundred.cut-off" : "percents-off-hundred";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.people(percentages),
                    said.percent(total),
                    said.percent(slack, total.decimals() + 1),
                    said.percent(Math.abs(total.value() - 100), total.decimals()));
        }
    }

    /// Nothing says how many answers each gave; the total does.
    record ReadAsMultiple(Spot spot, Printed total) implements SumFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(total));
        }
    }

    /// Several answers were allowed, yet the percentages come to 100, as shares of mentions would.
    record MultipleMakesHundred(Spot spot, Printed total) implements SumFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(total));
        }
    }

    /// The answers do not come to the base, and nothing says whether each gave one.
    ///
    /// @param total in percent of the base
    /// @param near so near the base that it looks like a mistake
    record KindUnclear(Spot spot, Printed total, boolean near) implements SumFinding {

        @Override
        public Severity severity() {
            return near ? Severity.SUSPICIOUS : Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(total), said.percent(Math.abs(total.value() - 100), total.decimals()));
        }
    }

    /// The same in people.
    record KindUnclearOfCounts(Spot spot, long answers, long base, boolean near) implements SumFinding {

        @Override
        public Severity severity() {
            return near ? Severity.SUSPICIOUS : Severity.NOTE;
        }

        @Override
        public String name() {
            return "kind-unclear.counts";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.people(answers), said.people(base), said.people(Math.abs(base - answers)));
        }
    }
}
