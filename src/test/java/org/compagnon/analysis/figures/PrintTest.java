package org.compagnon.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A figure leaves as a file that is the same on every machine.
class PrintTest {

    private static final Map<String, Figure> FRENCH = NantesFigures.in(Words.FRENCH);

    private static Drawing scales(Size size) {
        return Figures.draw(Objects.requireNonNull(FRENCH.get("scales")), size).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"COLUMN, 85", "DOUBLE_COLUMN, 174", "SLIDE, 338.6667"})
    void a_page_is_as_wide_as_its_place_in_millimetres(Size size, double millimetres) throws IOException {
        try (var document = Loader.loadPDF(scales(size).pdf())) {
            var page = document.getPage(0).getMediaBox();

            assertThat(page.getWidth() / 72 * 25.4).isCloseTo(millimetres, within(.001));
        }
    }

    @ParameterizedTest
    @CsvSource({"COLUMN, 1004, 11811", "DOUBLE_COLUMN, 2055, 11811", "SLIDE, 1920, 5669"})
    void pixels_are_as_many_as_announced_and_say_how_large_they_are(Size size, int width, int perMetre)
            throws IOException {
        var png = scales(size).png();

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
        assertThat(pixelsPerMetre(png)).isEqualTo(perMetre);
    }

    @Test
    void a_slide_is_16_to_9() throws IOException {
        var slide = ImageIO.read(new ByteArrayInputStream(scales(Size.SLIDE).png()));

        assertThat(slide.getHeight()).isEqualTo(1080);
    }

    private static int pixelsPerMetre(byte[] png) {
        var text = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1);
        return java.nio.ByteBuffer.wrap(png).getInt(text.indexOf("pHYs") + 4);
    }

    @Test
    void the_svg_states_millimetres() {
        assertThat(scales(Size.COLUMN).svg()).contains("width=\"85mm\"").contains("@font-face");
    }

    @ParameterizedTest
    @EnumSource
    void fonts_are_inside_and_the_words_can_be_copied(Size size) throws IOException {
        try (var document = Loader.loadPDF(scales(size).pdf())) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames())
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .hasSize(2);
            assertThat(resources.getXObjectNames()).isEmpty();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ce que le tutorat apporte, et ce qu’il coûte", "Plutôt d’accord", "91,2\u202f%");
        }
    }

    @Test
    void a_screen_reader_is_told_what_the_figure_shows() throws IOException {
        try (var document = Loader.loadPDF(scales(Size.COLUMN).pdf())) {
            var catalog = document.getDocumentCatalog();
            var figure = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().getFirst();

            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(figure.getStructureType()).isEqualTo("Figure");
            assertThat(figure.getAlternateDescription()).contains("Internes (n\u00a0=\u00a091)");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Ce que le tutorat");
        }
    }

    @Test
    void the_same_figure_gives_the_same_bytes() {
        assertThat(scales(Size.COLUMN).pdf()).isEqualTo(scales(Size.COLUMN).pdf());
        assertThat(scales(Size.COLUMN).png()).isEqualTo(scales(Size.COLUMN).png());
        assertThat(scales(Size.COLUMN).svg()).isEqualTo(scales(Size.COLUMN).svg());
    }

    @Test
    void several_drawings_make_one_document() throws IOException {
        var drawings = FRENCH.values().stream()
                .map(figure -> Figures.draw(figure, Size.COLUMN).getFirst())
                .toList();
        try (var document = Loader.loadPDF(Figures.pdf(drawings))) {
            assertThat(document.getNumberOfPages()).isEqualTo(drawings.size());
            assertThat(document.getPage(2).getCOSObject().getInt(COSName.STRUCT_PARENTS))
                    .isEqualTo(2);
        }
    }

    @Test
    void every_figure_can_be_printed_even_with_letters_that_the_font_lacks() {
        for (var figure : Extremes.in(Words.ENGLISH).values())
            assertThat(Figures.pdf(Figures.draw(figure, Size.COLUMN))).isNotEmpty();
    }

    /// All that is drawn on paper is read from the SVG: an element nobody draws must not be lost in silence.
    @Test
    void an_element_that_nobody_draws_is_refused() throws IOException {
        try (var document = new PDDocument();
                var content = new PDPageContentStream(document, new PDPage())) {
            assertThatThrownBy(() -> new SvgOnPaper(content, Map.of(), 1).draw("<svg><image/></svg>"))
                    .hasMessage("Nothing draws a <image> on paper");
        }
    }

    /// A server often has no font at all, and Java’s own text then fails.
    @Test
    void it_prints_on_a_machine_without_fonts(@TempDir Path folder) throws Exception {
        var noFonts = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
                        .formatted(folder.resolve("none"), folder.resolve("cache")));
        var java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutFonts.class.getName(),
                folder.resolve("figure.png").toString());
        java.environment().put("FONTCONFIG_FILE", noFonts.toString());
        var process = java.redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("figure.png")))
                .isEqualTo(scales(Size.COLUMN).png());
    }

    /// Writes one figure, in a process of its own.
    static final class WithoutFonts {

        public static void main(String[] arguments) throws IOException {
            Files.write(Path.of(arguments[0]), scales(Size.COLUMN).png());
        }
    }
}
