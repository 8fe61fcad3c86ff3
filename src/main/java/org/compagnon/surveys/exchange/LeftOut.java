package org.compagnon.surveys.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// Collects what cannot be carried over: where it stands, why, and what to do.
final class LeftOut {

    private static final int LONGEST_QUOTE = 1_000;
    private static final int MOST = 500;

    private final String file;
    private final LinkedHashSet<Problem> found = new LinkedHashSet<>();

    LeftOut(String file) {
        this.file = file;
    }

    /// @param line 0 where the file has no lines to speak of
    /// @param question its code in the file; absent for the whole
    void note(int line, @Nullable String question, String reason, Object... details) {
        if (found.size() < MOST) found.add(problem(line, question, reason, details));
    }

    Problem problem(int line, @Nullable String question, String reason, Object... details) {
        var said = Stream.of(details)
                .map(String::valueOf)
                .map(LeftOut::quoted)
                .map(Object.class::cast)
                .toList();
        return new Problem(file, line == 0 ? null : line, question, "surveys.exchange." + reason, said);
    }

    private static String quoted(String said) {
        return said.length() <= LONGEST_QUOTE ? said : said.substring(0, LONGEST_QUOTE) + "…";
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
