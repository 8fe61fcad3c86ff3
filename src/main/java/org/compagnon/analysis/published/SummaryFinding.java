package org.compagnon.analysis.published;

import java.util.List;

/// Whether a mean, a standard deviation and a median can be those of whole numbers on a scale.
sealed interface SummaryFinding extends Finding {

    /// No sum of whole numbers gives that mean (GRIM).
    ///
    /// @param answers how many numbers were averaged: respondents, times the items of a scale
    record MeanOfNobody(Spot spot, Printed mean, long answers, Fit.How how, Span sums, long fitting)
            implements SummaryFinding {

        @Override
        public Severity severity() {
            return how.severity();
        }

        @Override
        public String name() {
            return how.of("mean-of-nobody");
        }

        @Override
        public List<Object> numbers(Said said) {
            var places = Math.max(2, mean.decimals());
            return List.of(
                    said.value(mean),
                    said.people(answers),
                    said.people(sums.least()),
                    said.value(Printed.rounded(1, sums.least(), answers, places)),
                    said.people(sums.most()),
                    said.value(Printed.rounded(1, sums.most(), answers, places)),
                    said.people(fitting),
                    said.value(Printed.rounded(1, fitting, answers, places + 1)));
        }
    }

    /// Below the lowest or above the highest value.
    record OffTheScale(Spot spot, Which which, Printed value, Printed lowest, Printed highest)
            implements SummaryFinding {

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.term("which." + which), said.value(value), said.value(lowest), said.value(highest));
        }
    }

    enum Which {
        MEAN,
        SD,
        MEDIAN,
        MIN,
        MAX
    }

    /// No whole numbers on the scale have that mean and that spread (GRIMMER); wider or narrower than any, or between.
    record SpreadOfNobody(Spot spot, Printed sd, Printed mean, long answers, double least, double most)
            implements SummaryFinding {

        @Override
        public String name() {
            if (sd.value() > most) return "spread-of-nobody.wider";
            return sd.value() < least ? "spread-of-nobody.narrower" : "spread-of-nobody";
        }

        @Override
        public List<Object> numbers(Said said) {
            var places = Math.max(2, sd.decimals());
            return List.of(
                    said.value(sd),
                    said.value(mean),
                    said.people(answers),
                    said.value(least, places),
                    said.value(most, places));
        }
    }

    /// A median of whole numbers is a whole number, or halfway between two when they are even in number.
    record MedianOfNobody(Spot spot, Printed median, long answers) implements SummaryFinding {

        @Override
        public String name() {
            return answers % 2 == 0 ? "median-of-nobody.even" : "median-of-nobody.odd";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.value(median), said.people(answers));
        }
    }

    /// A median is never farther from the mean than the standard deviation.
    record MedianTooFar(Spot spot, Printed median, Printed mean, Printed sd) implements SummaryFinding {

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.value(median), said.value(mean), said.value(sd));
        }
    }

    /// The counts of the same table give another one.
    record SummaryNotOfCounts(Spot spot, Which which, Printed printed, double truth) implements SummaryFinding {

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.term("which." + which),
                    said.value(printed),
                    said.value(truth, Math.max(2, printed.decimals() + 1)));
        }
    }
}
