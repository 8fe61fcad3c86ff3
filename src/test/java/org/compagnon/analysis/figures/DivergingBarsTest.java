package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.compagnon.analysis.figures.DivergingBars.Row;
import org.compagnon.analysis.figures.DrawnDivergingBars.Segment;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DivergingBarsTest {

    private static final List<String> LEVELS = List.of("Non", "Plutôt non", "Neutre", "Plutôt oui", "Oui");

    private static DrawnDivergingBars drawn(Scale scale, Row... rows) {
        return drawn(Size.DOUBLE_COLUMN, scale, rows);
    }

    private static DrawnDivergingBars drawn(Size size, Scale scale, Row... rows) {
        var figure =
                new Figure(Notation.in(Words.FRENCH), "Titre", "", "", "", new DivergingBars(scale, List.of(rows)));
        return (DrawnDivergingBars) Figures.draw(figure, size).getFirst().drawn();
    }

    private static List<Segment> row(DrawnDivergingBars drawn, int row) {
        return drawn.segments().stream().filter(segment -> segment.row() == row).toList();
    }

    /// The darkest line of the grid stands at 0.
    private static double centre(DrawnDivergingBars drawn) {
        return drawn.sheet().grid().stream()
                .filter(line -> line.tone() == Tone.AXIS)
                .findFirst()
                .orElseThrow()
                .x1();
    }

    @Nested
    class A_bar {

        @ParameterizedTest
        @EnumSource
        void is_as_long_as_any_other_whatever_its_base(Size size) {
            var drawn = drawn(size, Scale.of(LEVELS), Row.of("91", 3, 5, 26, 32, 25), Row.of("3", 1, 0, 1, 0, 1));

            assertThat(length(row(drawn, 0))).isCloseTo(length(row(drawn, 1)), within(1e-9));
        }

        private double length(List<Segment> segments) {
            return segments.stream()
                    .mapToDouble(segment -> segment.box().width())
                    .sum();
        }

        @Test
        void has_no_gap_between_its_levels() {
            var segments = row(drawn(Scale.of(LEVELS), Row.of("91", 3, 5, 26, 32, 25)), 0);

            for (var at = 1; at < segments.size(); at++)
                assertThat(segments.get(at).box().x())
                        .isCloseTo(segments.get(at - 1).box().right(), within(1e-9));
        }

        @Test
        void shares_its_length_as_the_answers_are_shared() {
            var segments = row(drawn(Scale.of(LEVELS), Row.of("91", 3, 5, 26, 32, 25)), 0);

            assertThat(segments.get(3).box().width() / segments.get(0).box().width())
                    .isCloseTo(32 / 3.0, within(1e-9));
        }

        @Test
        void shows_nothing_where_nobody_answered_so() {
            var segments = row(drawn(Scale.of(LEVELS), Row.of("", 0, 1, 24, 28, 25)), 0);

            assertThat(segments).extracting(Segment::series).containsExactly(1, 2, 3, 4);
        }
    }

    @Nested
    class The_centre {

        @Test
        void halves_the_neutral_level_of_an_odd_scale() {
            var drawn = drawn(Scale.of(LEVELS), Row.of("", 3, 5, 26, 32, 25));
            var neutral = row(drawn, 0).get(2).box();

            assertThat(neutral.x() + neutral.width() / 2).isCloseTo(centre(drawn), within(1e-9));
        }

        @Test
        void parts_an_even_scale() {
            var drawn = drawn(Scale.of(List.of("a", "b", "c", "d")), Row.of("", 1, 2, 3, 4));

            assertThat(row(drawn, 0).get(2).box().x()).isCloseTo(centre(drawn), within(1e-9));
        }

        @Test
        void stands_where_the_study_cuts() {
            var drawn = drawn(Scale.cutAfter(LEVELS, 1), Row.of("", 1, 2, 3, 4, 5));

            assertThat(row(drawn, 0).get(1).box().x()).isCloseTo(centre(drawn), within(1e-9));
        }

        @Test
        void is_the_same_for_all_rows() {
            var drawn = drawn(Scale.of(LEVELS), Row.of("", 9, 0, 2, 0, 0), Row.of("", 0, 0, 4, 0, 9));
            var one = row(drawn, 0).get(1).box();
            var other = row(drawn, 1).get(0).box();

            assertThat(one.x() + one.width() / 2).isCloseTo(other.x() + other.width() / 2, within(1e-9));
        }
    }

    @Nested
    class What_may_not_be_told {

        private final Count none = Count.WITHHELD;

        @Test
        void is_hatched_where_it_lies_together_on_one_side() {
            var row = new Row(
                    "", "PA1", List.of(none, none, Count.of(6), Count.of(9), Count.of(7)), Count.of(29), Count.of(0));
            var drawn = drawn(Scale.of(LEVELS), row);

            assertThat(drawn.segments()).extracting(Segment::series).containsExactly(2, 3, 4);
            assertThat(drawn.withheld()).singleElement().satisfies(part -> {
                assertThat(part.hatched().box().width()
                                / drawn.segments().getFirst().box().width())
                        .isCloseTo(7 / 6.0, within(1e-9));
                assertThat(part.reason()).extracting(Written::text).isEqualTo("n\u00a0<\u00a05");
            });
        }

        @Test
        void hides_the_whole_row_where_its_place_is_unknown() {
            var row = new Row(
                    "", "PA2", List.of(Count.of(5), none, Count.of(6), none, Count.of(7)), Count.of(24), Count.of(0));
            var drawn = drawn(Scale.of(LEVELS).positive(4, 5), row);

            assertThat(drawn.segments()).isEmpty();
            assertThat(drawn.withheld()).hasSize(1);
            assertThat(drawn.sheet().written())
                    .extracting(Written::text)
                    .contains("n.\u00a0p.")
                    .doesNotContain("0,0\u202f%");
        }

        @Test
        void says_so_in_the_legend() {
            var row = new Row("", "Autre", List.of(none, none, none, none, none), none, none);

            assertThat(drawn(Scale.of(LEVELS), row)
                            .sheet()
                            .legend()
                            .getLast()
                            .label()
                            .getFirst()
                            .text())
                    .isEqualTo("Non publié (n\u00a0<\u00a05)");
        }
    }

    @Test
    void nobody_s_answers_are_no_zero() {
        var drawn = drawn(Scale.of(LEVELS).positive(4, 5), Row.of("Personne", 0, 0, 0, 0, 0));

        assertThat(drawn.segments()).isEmpty();
        assertThat(drawn.undefined()).extracting(Written::text).containsExactly("aucune réponse");
        assertThat(drawn.sheet().written()).extracting(Written::text).doesNotContain("0,0\u202f%");
    }

    @Test
    void the_legend_follows_the_scale() {
        assertThat(drawn(Scale.of(LEVELS), Row.of("", 1, 1, 1, 1, 1)).sheet().legend())
                .extracting(key -> key.label().getFirst().text())
                .containsExactlyElementsOf(LEVELS);
    }

    @Test
    void the_positive_share_names_its_levels() {
        var drawn = drawn(Scale.of(LEVELS).positive(1, 2), Row.of("Le temps", 14, 47, 11, 4, 2));

        assertThat(drawn.sheet().written())
                .extracting(Written::text)
                .contains("78,2\u202f%", "Part positive\u00a0: de «\u00a0Non\u00a0» à «\u00a0Plutôt non\u00a0».");
    }

    @Test
    void it_says_in_words_what_it_shows() {
        assertThat(drawn(Scale.of(LEVELS), Row.of("Le temps", 14, 47, 11, 4, 2))
                        .sheet()
                        .description())
                .contains("Le temps (n\u00a0=\u00a078)", "Non\u00a0: 17,9\u202f%", "Oui\u00a0: 2,6\u202f%");
    }

    @Test
    void counts_that_do_not_make_the_base_are_refused() {
        assertThatThrownBy(() -> new Row("", "A", List.of(Count.of(1), Count.of(2)), Count.of(4), Count.of(0)))
                .hasMessage("The counts of “A” add up to 3, not to its base 4");
    }

    @Test
    void rows_of_another_scale_are_refused() {
        assertThatThrownBy(() -> new DivergingBars(Scale.of(LEVELS), List.of(Row.of("A", 1, 2))))
                .hasMessage("“A” has 2 counts on a scale of 5 levels");
    }
}
