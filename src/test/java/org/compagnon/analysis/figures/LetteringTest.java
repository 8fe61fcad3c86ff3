package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

class LetteringTest {

    /// Source Sans: 497 of 1,000 units for every figure, 249 for the comma.
    @Test
    void measures_as_the_font_says() {
        assertThat(Lettering.REGULAR.width("78,2", 10)).isCloseTo((3 * 497 + 249) / 100.0, within(1e-9));
    }

    @Test
    void breaks_between_words_and_loses_none() {
        var lines = Lettering.REGULAR.wrap("un deux trois quatre cinq six", 10, 60);

        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> Lettering.REGULAR.width(line, 10) <= 60);
        assertThat(String.join(" ", lines)).isEqualTo("un deux trois quatre cinq six");
    }

    @Test
    void breaks_a_word_that_no_line_can_hold() {
        var lines = Lettering.REGULAR.wrap("a".repeat(40), 10, 60);

        assertThat(lines).allMatch(line -> Lettering.REGULAR.width(line, 10) <= 60);
        assertThat(String.join("", lines)).isEqualTo("a".repeat(40));
    }

    @Test
    void does_not_part_a_number_from_its_percent_sign() {
        assertThat(Lettering.REGULAR.wrap("plus de 78,2\u202f%", 10, 55)).containsExactly("plus de", "78,2\u202f%");
    }

    @Test
    void leaves_out_what_no_drawing_may_hold() {
        assertThat(Lettering.clean(" a\u0000b\n\tc\ud800 ")).isEqualTo("ab c");
    }

    @Test
    void knows_what_is_printed_in_both_languages_and_marks_what_it_cannot() {
        assertThat(Lettering.REGULAR.known("Œuvre «\u00a0n\u00a0<\u00a05\u00a0», 78,2\u202f% – ≥"))
                .doesNotContain("?");
        assertThat(Lettering.REGULAR.known("中")).isEqualTo("?");
    }

    @Test
    void percentages_are_written_as_each_language_writes_them_and_rounded_half_up_once() {
        var half = new BigDecimal("2.25");

        assertThat(Notation.in(Words.FRENCH).percent(half)).isEqualTo("2,3\u202f%");
        assertThat(Notation.in(Words.ENGLISH).percent(half)).isEqualTo("2.3%");
        assertThat(new Notation(Words.FRENCH, 2, 5, .95).percent(Share.of(14, 71)))
                .isEqualTo("19,72\u202f%");
        assertThat(new Notation(Words.FRENCH, 0, 5, .95).percent(Share.of(61, 78)))
                .isEqualTo("78\u202f%");
        assertThat(new Notation(Words.FRENCH, 1, 10, .95).withheld()).isEqualTo("n\u00a0<\u00a010");
        assertThat(List.of(
                        Notation.in(Words.FRENCH).confidenceLevel(),
                        new Notation(Words.ENGLISH, 1, 5, .999).confidenceLevel()))
                .containsExactly("95\u202f%", "99.9%");
    }
}
