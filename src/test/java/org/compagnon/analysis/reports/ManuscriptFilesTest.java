package org.compagnon.analysis.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.compagnon.analysis.figures.Figure;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.Notation;
import org.compagnon.analysis.figures.Share;
import org.compagnon.analysis.figures.ShareBars;
import org.compagnon.analysis.figures.Size;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Picture;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.reports.Manuscript.Row;
import org.junit.jupiter.api.Test;

/// One manuscript, two files that say the same.
class ManuscriptFilesTest {

    private static final String MEASURED = "L’intervalle : 83,6 % – 95,5 % (« n » = 91) & <b>";

    private final Manuscript manuscript = new Manuscript(
            Locale.FRENCH,
            "Rapport d’étude",
            List.of("Novembre 2026"),
            List.of(
                    new Heading(1, "Méthodes"),
                    new Paragraph(MEASURED),
                    new Points(List.of("un premier point", "un second")),
                    new Heading(2, "Tableaux"),
                    longGrid(),
                    picture()));

    private static Grid longGrid() {
        var rows = new ArrayList<>(List.of(Row.heading("Résidents")));
        IntStream.rangeClosed(1, 80)
                .mapToObj(i -> Row.of(List.of("Sujet " + i, String.valueOf(i))))
                .forEach(rows::add);
        return new Grid(
                "Tableau 1. Sujets abordés",
                List.of(new Column("Sujet", false), new Column("Mentions", true)),
                rows,
                "Base : 91 réponses.");
    }

    private static Picture picture() {
        var figure = new Figure(
                Notation.in(Locale.FRENCH),
                "",
                "",
                "",
                "",
                new ShareBars(ShareBars.Of.RESPONDENTS, List.of(new ShareBars.Bar("", "Thèse", Share.of(14, 71)))));
        var drawing = Figures.draw(figure, Size.PAGE).getFirst();
        return new Picture(
                "Figure 1. Motifs",
                "Thèse : 14 sur 71",
                drawing.png(),
                drawing.pdf(),
                drawing.width(),
                drawing.height());
    }

    @Test
    void the_written_one_opens_with_its_outline_table_and_figure() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(WordFile.of(manuscript)))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                    .contains(
                            "Title: Rapport d’étude",
                            "Heading1: Méthodes",
                            "BodyText: " + MEASURED,
                            "Heading2: Tableaux");
            assertThat(document.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRows()).hasSize(82);
                assertThat(table.getRow(1).getTableCells()).hasSize(1);
                assertThat(table.getRow(81).getCell(1).getText()).isEqualTo("80");
            });
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void the_printed_one_says_the_same_with_its_own_fonts() throws IOException {
        try (var document = Loader.loadPDF(PrintedFile.of(manuscript))) {
            // The font draws both apostrophes with one glyph; extraction names it by the other.
            var text = new PDFTextStripper().getText(document).replace('ʼ', '’');

            assertThat(text).contains("Rapport d’étude", MEASURED, "un second", "Sujet 80", "Figure 1. Motifs");
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages())
            for (COSName name : page.getResources().getFontNames())
                fonts.add(page.getResources().getFont(name));
        return fonts;
    }

    @Test
    void a_row_that_does_not_fit_its_table_is_refused() {
        assertThatThrownBy(() ->
                        new Grid("Tableau 2", List.of(new Column("Un", false)), List.of(Row.of(List.of("a", "b"))), ""))
                .hasMessageContaining("2 cells under 1 columns");
    }
}
