package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.compagnon.shared.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// What holds for every figure, of a real study or an impossible one, at every size and in both languages.
class EveryFigureTest {

    static Stream<Arguments> figures() {
        return Stream.of(Words.FRENCH, Words.ENGLISH).flatMap(EveryFigureTest::figures);
    }

    private static Stream<Arguments> figures(Locale language) {
        return Stream.concat(NantesFigures.in(language).entrySet().stream(), Extremes.in(language).entrySet().stream())
                .flatMap(figure -> Stream.of(Size.values())
                        .map(size -> Arguments.of(
                                figure.getKey() + ", " + language + ", " + size, figure.getValue(), size)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void nothing_stands_outside_and_no_words_overlap(String name, Figure figure, Size size) {
        for (var drawing : Figures.draw(figure, size)) {
            var written = Drawings.written(drawing.drawn());
            assertThat(written).allSatisfy(line -> {
                assertThat(line.left()).as(line.text()).isGreaterThanOrEqualTo(-.01);
                assertThat(line.right()).as(line.text()).isLessThanOrEqualTo(drawing.width() + .01);
                assertThat(line.top()).as(line.text()).isGreaterThanOrEqualTo(-.01);
                assertThat(line.bottom()).as(line.text()).isLessThanOrEqualTo(drawing.height() + .01);
            });
            assertThat(overlapping(written)).isEmpty();
        }
    }

    private static List<String> overlapping(List<Written> written) {
        var found = new ArrayList<String>();
        for (var one = 0; one < written.size(); one++)
            for (var other = one + 1; other < written.size(); other++)
                if (overlap(written.get(one), written.get(other)))
                    found.add(
                            written.get(one).text() + " / " + written.get(other).text());
        return found;
    }

    /// From the baseline to the top of the capitals: what hangs below it may reach into the line’s own leading.
    private static boolean overlap(Written one, Written other) {
        return one.left() < other.right() - .01
                && other.left() < one.right() - .01
                && one.y() - Lettering.CAPITALS * one.size() < other.y() - .01
                && other.y() - Lettering.CAPITALS * other.size() < one.y() - .01;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void every_mark_lies_inside_and_says_what_it_is(String name, Figure figure, Size size) {
        for (var drawing : Figures.draw(figure, size)) {
            var svg = svg(drawing);
            var rectangles = svg.getElementsByTagName("rect");
            for (var at = 0; at < rectangles.getLength(); at++) {
                var box = (org.w3c.dom.Element) rectangles.item(at);
                var left = Double.parseDouble(box.getAttribute("x"));
                var top = Double.parseDouble(box.getAttribute("y"));
                assertThat(left).isGreaterThanOrEqualTo(-.01);
                assertThat(top).isGreaterThanOrEqualTo(-.01);
                assertThat(left + Double.parseDouble(box.getAttribute("width")))
                        .isLessThanOrEqualTo(drawing.width() + .02);
                assertThat(top + Double.parseDouble(box.getAttribute("height")))
                        .isLessThanOrEqualTo(drawing.height() + .02);
            }
            var groups = svg.getElementsByTagName("g");
            for (var at = 0; at < groups.getLength(); at++) {
                var group = (org.w3c.dom.Element) groups.item(at);
                if (group.getAttribute("class").startsWith("mark"))
                    assertThat(group.getElementsByTagName("title").item(0).getTextContent())
                            .isNotBlank();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void it_is_well_formed_and_can_be_read_aloud(String name, Figure figure, Size size) {
        for (var drawing : Figures.draw(figure, size)) {
            var root = svg(drawing).getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo("figure-title figure-desc");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .contains(".")
                    .doesNotContain("analysis.");
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
        }
    }

    static Document svg(Drawing drawing) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.svg())));
        } catch (Exception malformed) {
            throw new AssertionError(malformed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void it_is_as_large_as_its_place(String name, Figure figure, Size size) {
        var drawings = Figures.draw(figure, size);
        assertThat(drawings).allSatisfy(drawing -> {
            assertThat(drawing.width()).isEqualTo(size.width());
            assertThat(drawing.height()).isLessThanOrEqualTo(size.height() + .01);
            if (size == Size.SLIDE) assertThat(drawing.height()).isEqualTo(540);
        });
        if (size == Size.PAGE || size == Size.PHONE) assertThat(drawings).hasSize(1);
    }
}
