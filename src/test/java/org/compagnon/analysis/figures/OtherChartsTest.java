package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.compagnon.analysis.figures.ResponseCurve.Population;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherChartsTest {

    private static Drawn drawn(Locale language, Chart chart) {
        return Figures.draw(new Figure(Notation.in(language), "Titre", "", "", "", chart), Size.DOUBLE_COLUMN)
                .getFirst()
                .drawn();
    }

    private static List<String> texts(Drawn drawn) {
        return Drawings.written(drawn).stream().map(Written::text).toList();
    }

    @Nested
    class Shares {

        private final ShareBars chart = new ShareBars(
                ShareBars.Of.RESPONDENTS,
                List.of(
                        new ShareBars.Bar("", "Thèse", Share.of(14, 71).within(new Interval(12.13, 30.45))),
                        new ShareBars.Bar("", "Stage", Share.of(7, 71)),
                        new ShareBars.Bar("", "Retenu", Share.withheld(Count.of(71))),
                        new ShareBars.Bar("", "Personne", Share.of(0, 0))));

        @Test
        void are_in_proportion() {
            var bars = ((DrawnShareBars) drawn(Words.FRENCH, chart)).bars();

            assertThat(bars.get(0).box().width())
                    .isCloseTo(2 * bars.get(1).box().width(), within(1e-9));
        }

        @Test
        void are_said_with_interval_and_base_in_both_languages() {
            assertThat(texts(drawn(Words.FRENCH, chart)))
                    .contains("19,7\u202f%", "[12,1–30,5]", "14\u202f/\u202f71", "% des répondants");
            assertThat(texts(drawn(Words.ENGLISH, chart)))
                    .contains("19.7%", "[12.1–30.5]", "14\u202f/\u202f71", "% of respondents");
        }

        @Test
        void withheld_or_of_nobody_have_no_bar() {
            var bars = (DrawnShareBars) drawn(Words.FRENCH, chart);

            assertThat(bars.bars()).hasSize(2);
            assertThat(bars.withheld()).hasSize(1);
            assertThat(bars.undefined()).extracting(Written::text).containsExactly("aucune réponse");
        }

        @Test
        void are_impossible_beyond_all() {
            assertThatThrownBy(() -> Share.published(100.5, Count.of(3))).hasMessageContaining("between 0 and 100");
            assertThatThrownBy(() -> Share.of(3, 9).within(new Interval(-1, 5)))
                    .hasMessageContaining("between 0 and 100");
        }
    }

    @Nested
    class Before_and_after {

        private final BeforeAfter chart = new BeforeAfter(
                "Avant",
                "Après",
                List.of(
                        new BeforeAfter.Item("", "Thèse", Share.of(82, 127), Share.of(14, 71)),
                        new BeforeAfter.Item("", "Égal", Share.of(1, 2), Share.of(1, 2))));

        @Test
        void the_same_share_stands_at_the_same_place_and_both_are_seen() {
            var dots = ((DrawnBeforeAfter) drawn(Words.FRENCH, chart))
                    .pairs()
                    .get(1)
                    .dots();

            assertThat(dots.get(0).x()).isEqualTo(dots.get(1).x());
            assertThat(dots.get(0).radius()).isGreaterThan(dots.get(1).radius());
        }

        @Test
        void bases_that_differ_stand_with_each_item() {
            assertThat(texts(drawn(Words.FRENCH, chart))).contains("127\u202f/\u202f71", "2\u202f/\u202f2");
        }

        @Test
        void one_base_for_all_stands_in_the_legend() {
            var same = new BeforeAfter("Avant", "Après", List.of(chart.items().getFirst()));

            assertThat(texts(drawn(Words.FRENCH, same)))
                    .contains("Avant (n\u00a0=\u00a0127)", "Après (n\u00a0=\u00a071)");
        }
    }

    @Nested
    class A_response_curve {

        private final LocalDate opened = LocalDate.of(2026, 9, 14);

        private final ResponseCurve chart = new ResponseCurve(
                opened,
                List.of(
                        new Population("Internes", 100, List.of(0L, 20L, 40L)),
                        new Population("Tuteurs", 50, List.of(10L, 20L, 21L))),
                List.of(opened.plusDays(1), opened.plusDays(30)));

        @Test
        void names_every_line_at_its_end() {
            assertThat(texts(drawn(Words.ENGLISH, chart)))
                    .contains("Internes", "Tuteurs", "40.0% (40\u202f/\u202f100)", "42.0% (21\u202f/\u202f50)");
        }

        @Test
        void ends_higher_where_more_answered() {
            var lines = ((DrawnResponseCurve) drawn(Words.FRENCH, chart)).lines();

            assertThat(lines.get(1).endY()).isLessThan(lines.get(0).endY());
        }

        @Test
        void marks_the_reminders_within_its_days() {
            assertThat(((DrawnResponseCurve) drawn(Words.FRENCH, chart)).reminders())
                    .extracting(DrawnResponseCurve.Reminder::told)
                    .containsExactly("Relance le 15 septembre 2026");
        }

        @Test
        void cannot_fall_nor_pass_those_invited() {
            assertThatThrownBy(() -> new Population("A", 9, List.of(3L, 2L))).hasMessageContaining("cannot follow");
            assertThatThrownBy(() -> new Population("A", 9, List.of(10L))).hasMessageContaining("9 invited");
        }
    }

    @Nested
    class Labels_at_the_ends_of_lines {

        @Test
        void stay_where_they_would_when_there_is_room() {
            assertThat(EndLabels.spread(new double[] {30, 70}, new double[] {10, 10}, 0, 100))
                    .containsExactly(30, 70);
        }

        @Test
        void part_where_they_would_touch() {
            var got = EndLabels.spread(new double[] {95, 95, 95}, new double[] {10, 10, 10}, 0, 100);

            assertThat(got).containsExactly(75, 85, 95);
        }
    }

    @Test
    void rows_too_many_for_a_slide_go_on_on_the_next() {
        var bars = IntStream.range(0, 60)
                .mapToObj(at -> new ShareBars.Bar("", "Option " + at, Share.of(at, 60)))
                .toList();
        var slides = Figures.draw(
                new Figure(Notation.in(Words.FRENCH), "Titre", "", "", "", new ShareBars(ShareBars.Of.ANSWERS, bars)),
                Size.SLIDE);

        assertThat(slides).hasSizeGreaterThan(1);
        assertThat(slides.stream()
                        .flatMap(slide -> texts(slide.drawn()).stream())
                        .filter(text -> text.startsWith("Option")))
                .hasSize(60);
        assertThat(texts(slides.getLast().drawn())).contains("Titre (%d/%d)".formatted(slides.size(), slides.size()));
    }
}
