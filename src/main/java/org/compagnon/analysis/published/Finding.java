package org.compagnon.analysis.published;

import java.util.List;
import java.util.Locale;

/// One thing found in published figures, with its numbers. The list of checks is what this seals.
public sealed interface Finding
        permits ShareFinding, BaseFinding, SumFinding, GroupFinding, HeadlineFinding, SummaryFinding, TestFinding {

    Spot spot();

    default Severity severity() {
        return Severity.IMPOSSIBLE;
    }

    /// Which check found it, and the end of the key of its sentence: its type, as keys are spelt.
    default String name() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// What stands at the places of its sentence and of its mend.
    List<Object> numbers(Said said);
}
