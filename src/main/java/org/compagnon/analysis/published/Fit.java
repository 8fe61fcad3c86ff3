package org.compagnon.analysis.published;

/// How a printed ratio can come from whole numbers: by rounding, by rounding a tie down, by rounding further than its
/// neighbours, by cutting digits off, or not at all.
///
/// @param as what it stands for: the number as printed, or without the zeros that were only appended
/// @param counts the whole numbers that come into question: those that explain it, and those on either side where none
/// does by rounding alone
/// @param fitting the first that explains it; 0 where none does
record Fit(How how, Printed as, Span counts, long fitting) {

    enum How {
        USUAL,
        TIE,
        COARSER,
        CUT_OFF,
        NONE;

        /// What another way of rounding explains may be a habit of the authors.
        Severity severity() {
            return this == NONE ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        /// The sentence of that name, in the wording for what explains the number.
        String of(String name) {
            return switch (this) {
                case COARSER -> name + ".coarser";
                case CUT_OFF -> name + ".cut-off";
                case USUAL, TIE, NONE -> name;
            };
        }
    }

    /// @param allowed which whole numbers come into question: 0 to the base, or the one count that was printed
    static Fit of(Printed printed, long scale, long whole, Span allowed) {
        var usual = within(printed.numeratorsHalfUp(scale, whole), allowed);
        if (!usual.isEmpty())
            return new Fit(How.USUAL, printed, within(printed.numerators(scale, whole), allowed), usual.least());
        var tie = within(printed.numerators(scale, whole), allowed);
        if (!tie.isEmpty()) return new Fit(How.TIE, printed, tie, tie.least());
        var around = within(printed.neighbours(scale, whole), allowed);
        for (var coarser = printed.coarser();
                coarser.isPresent();
                coarser = coarser.get().coarser()) {
            var fitting = within(coarser.get().numerators(scale, whole), allowed);
            if (!fitting.isEmpty()) return new Fit(How.COARSER, coarser.get(), fitting.or(around), fitting.least());
        }
        for (var as = printed; ; as = as.coarser().get()) {
            var fitting = within(as.numeratorsCutOff(scale, whole), allowed);
            if (!fitting.isEmpty()) return new Fit(How.CUT_OFF, as, fitting.or(around), fitting.least());
            if (as.coarser().isEmpty()) return new Fit(How.NONE, printed, around, 0);
        }
    }

    /// With what cutting digits off would explain as well.
    Span orCutOff(long base) {
        return counts.or(within(as.numeratorsCutOff(100, base), new Span(0, base)));
    }

    boolean isExact() {
        return how == How.USUAL || how == How.TIE;
    }

    boolean isPossible() {
        return how != How.NONE;
    }

    private static Span within(Span span, Span allowed) {
        return span.within(allowed.least(), allowed.most());
    }
}
