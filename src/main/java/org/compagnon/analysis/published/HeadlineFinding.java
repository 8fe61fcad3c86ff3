package org.compagnon.analysis.published;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a percentage of the text follows from the counts, and from which answers.
sealed interface HeadlineFinding extends Finding {

    /// It does. A share of an ordered scale needs its cut and its direction said.
    ///
    /// @param declared whether the publication says which answers it adds up
    /// @param others further answers that would be printed the same
    record HeadlineFollows(Spot spot, Printed headline, Gathered from, boolean declared, List<Gathered> others)
            implements HeadlineFinding {

        public HeadlineFollows {
            others = List.copyOf(others);
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public String name() {
            if (declared) return "headline-follows";
            return others.isEmpty() ? "headline-undeclared" : "headline-undeclared.several";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(headline),
                    from.labelled(said),
                    from.reckoned(said),
                    said.term("side." + from.side()),
                    labelled(others, said));
        }
    }

    /// Not from the answers it is said to add up, but from others.
    record HeadlineElsewhere(Spot spot, Printed headline, Gathered declared, List<Gathered> fitting)
            implements HeadlineFinding {

        public HeadlineElsewhere {
            fitting = List.copyOf(fitting);
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(headline),
                    declared.labelled(said),
                    declared.reckoned(said),
                    labelled(fitting, said),
                    fitting.getFirst().reckoned(said),
                    said.term("side." + fitting.getFirst().side()));
        }
    }

    /// From no neighbouring answers at all.
    record HeadlineFromNowhere(
            Spot spot, Printed headline, @Nullable Gathered declared, Gathered nearest) implements HeadlineFinding {

        @Override
        public String name() {
            if (declared == null) return "headline-from-nowhere";
            return declared.isSameAnswersAs(nearest)
                    ? "headline-from-nowhere.declared"
                    : "headline-from-nowhere.declared-farther";
        }

        @Override
        public List<Object> numbers(Said said) {
            var shown = declared == null ? nearest : declared;
            return List.of(
                    said.percent(headline),
                    nearest.labelled(said),
                    nearest.reckoned(said),
                    shown.labelled(said),
                    shown.reckoned(said));
        }
    }

    /// Only nearly: the sum of percentages already rounded, digits cut off, or rounded further than it is printed.
    record HeadlineNearly(Spot spot, Printed headline, Gathered from, Way way) implements HeadlineFinding {

        enum Way {
            SUM,
            CUT_OFF,
            COARSER
        }

        @Override
        public Severity severity() {
            return Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return switch (way) {
                case SUM -> "headline-nearly.sum";
                case CUT_OFF -> "headline-nearly.cut-off";
                case COARSER -> "headline-nearly.coarser";
            };
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(said.percent(headline), from.labelled(said), from.reckoned(said));
        }
    }

    /// Several answers allowed: fewer than the commonest of the answers alone, or more than all without overlap.
    record HeadlineOutsideUnion(Spot spot, Printed headline, List<String> answers, double least, double most)
            implements HeadlineFinding {

        public HeadlineOutsideUnion {
            answers = List.copyOf(answers);
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(headline),
                    said.quoted(String.join("+", answers)),
                    said.percent(least),
                    said.percent(most));
        }
    }

    private static String labelled(List<Gathered> sets, Said said) {
        return sets.stream().map(set -> set.labelled(said)).collect(Collectors.joining(", "));
    }
}
