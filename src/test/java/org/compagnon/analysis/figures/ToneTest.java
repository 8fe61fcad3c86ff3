package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.testing.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

    private static final String STYLES = Sources.text(Path.of("src/main/resources/static/compagnon-figures.css"));

    private static Stream<Tone> levels() {
        return Stream.of(Tone.values())
                .filter(tone -> tone == Tone.NEUTRAL || tone.name().matches("(AGAINST|FAVOURING)_."));
    }

    /// CIE L*: 0 black, 100 white.
    private static double lightness(Tone tone) {
        var luminance = tone.luminance();
        return luminance > .008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }

    @Test
    void every_level_of_a_scale_is_told_from_every_other_in_grey() {
        var lightnesses = levels().mapToDouble(ToneTest::lightness).sorted().toArray();

        for (var at = 1; at < lightnesses.length; at++)
            assertThat(lightnesses[at] - lightnesses[at - 1]).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void both_sides_darken_outwards(int size) {
        var scale =
                Scale.of(IntStream.range(0, size).mapToObj(Integer::toString).toList());
        var tones = scale.tones().stream().map(ToneTest::lightness).toList();
        var half = size / 2;

        assertThat(tones.subList(0, half)).isSorted();
        assertThat(tones.subList(size - half, size).reversed()).isSorted();
        assertThat(scale.tones()).doesNotHaveDuplicates();
    }

    /// The contrast WCAG 2.2 asks for at level AA.
    @Test
    void what_is_written_on_a_level_is_legible() {
        assertThat(levels())
                .allSatisfy(tone -> assertThat(tone.contrast(tone.legible())).isGreaterThan(4.5));
        assertThat(List.of(Tone.TEXT, Tone.MUTED))
                .allSatisfy(tone -> assertThat(tone.contrast(Tone.PAPER)).isGreaterThan(4.5));
    }

    /// What WCAG 2.2 asks of parts that are no text.
    @Test
    void lines_and_bars_stand_out_from_the_paper() {
        assertThat(List.of(Tone.LINE_1, Tone.LINE_2, Tone.LINE_3, Tone.LINE_4, Tone.AXIS))
                .allSatisfy(tone -> assertThat(tone.contrast(Tone.PAPER)).isGreaterThan(3));
    }

    @Test
    void a_light_page_has_the_tones_of_the_print() {
        var light = STYLES.substring(STYLES.indexOf(":root {"), STYLES.indexOf("@media"));

        assertThat(Tone.values())
                .allSatisfy(tone -> assertThat(light).contains(tone.property() + ": " + tone.print() + ";"));
        assertThat(levels()).allSatisfy(tone -> assertThat(light)
                .contains(on(tone) + ": " + tone.legible().print() + ";"));
    }

    @Test
    void a_dark_page_has_every_tone_too() {
        var dark = STYLES.substring(STYLES.indexOf("prefers-color-scheme: dark"));

        assertThat(Tone.values()).allSatisfy(tone -> assertThat(dark).contains(tone.property() + ": #"));
        assertThat(levels()).allSatisfy(tone -> assertThat(dark).contains(on(tone) + ": #"));
    }

    private static String on(Tone tone) {
        return "--figure-on-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
