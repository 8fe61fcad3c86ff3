package org.compagnon.analysis;

import java.util.Locale;
import org.compagnon.statistics.TestOutcome;

/// What tests are called in files: `mann_whitney`.
final class Names {

    private Names() {}

    static String of(TestOutcome outcome) {
        return outcome.test().name().toLowerCase(Locale.ROOT);
    }
}
