package org.compagnon.analysis.published;

import java.util.List;

/// One thing found in published figures, with its numbers. The list of checks is what this seals.
public sealed interface Finding
        permits ShareFinding, BaseFinding, SumFinding, GroupFinding, HeadlineFinding, SummaryFinding, TestFinding {

    Spot spot();

    Severity severity();

    /// Which check found it, and the end of the key of its sentence.
    String name();

    /// What stands at the places of its sentence and of its mend.
    List<Object> numbers(Said said);
}
