package org.compagnon.statistics;

import java.util.Optional;

/// Whether two answers go together, by the test that the counts allow: chi-square when every expected count is at
/// least 5, else exact.
///
/// Source of the limit: W. G. Cochran (1954), *Some methods for strengthening the common χ² tests*, Biometrics 10,
/// 417–451, <https://doi.org/10.2307/3001616>, in its strict form.
public final class Association {

    private static final double ENOUGH = 5;

    private Association() {}

    /// @return empty when fewer than two rows or two columns hold anybody
    public static Optional<TestOutcome> test(ContingencyTable table) {
        return table.smallestExpected() >= ENOUGH ? ChiSquare.test(table) : FisherExact.test(table);
    }
}
