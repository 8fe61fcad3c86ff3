package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Words;

/// What the author of a definition is told, in English: the words that a test can quote.
final class Told {

    private Told() {}

    /// That the author is told this and nothing else.
    static void isTold(String text, String expected) {
        assertThat(about(text)).singleElement().asString().contains(expected);
    }

    static List<String> about(String text) {
        return about(() -> DefinitionReader.read("programme.yaml", text));
    }

    static List<String> aboutMatching(String text) {
        return about(() -> DefinitionReader.matchingOf("programme.yaml", text));
    }

    private static List<String> about(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        var refused = catchThrowableOfType(InputRefused.class, reading);
        if (refused == null) return List.of();
        var french = Words.in(Words.FRENCH);
        refused.problems().forEach(problem -> problem.in(french));
        var english = Words.in(Words.ENGLISH);
        return refused.problems().stream().map(problem -> problem.in(english)).toList();
    }
}
