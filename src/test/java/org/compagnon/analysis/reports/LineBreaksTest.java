package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A printed line ends where a reader expects it to.
class LineBreaksTest {

    private static String pieces(String text) {
        var breaks = new LineBreaks();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return String.join("|", List.copyOf(pieces));
    }

    @ParameterizedTest
    @CsvSource({
        "Pas d’accord du tout, Pas |d’accord |du |tout",
        "'−0,09 [−0,25 ; 0,07]', '−0,09 |[−0,25 ; 0,07]'",
        "test de Mann-Whitney, test |de |Mann-|Whitney",
        "de -3 à 2025-11-22, de |-3 |à |2025-11-22",
        "'', ''"
    })
    void after_a_space_or_a_hyphen_and_nowhere_else(String text, String said) {
        assertThat(pieces(text)).isEqualTo(said);
    }
}
