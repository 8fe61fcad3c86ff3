package org.compagnon.analysis.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.compagnon.analysis.reports.Manuscript.Block;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Picture;
import org.compagnon.analysis.reports.Manuscript.Points;

/// Writes a manuscript as DOCX: named styles, so that a journal's template can take it over; tables whose heads repeat
/// on every page; figures with their words.
public final class WordFile {

    /// Between the margins of an A4 page.
    private static final double TEXT_WIDTH = 453.6;

    private final XWPFDocument document = new XWPFDocument();
    private final WordStyles styles;

    private WordFile(Manuscript manuscript) {
        styles = new WordStyles(document, manuscript.language());
        document.getProperties().getCoreProperties().setTitle(manuscript.title());
        document.getProperties().getCoreProperties().setCreator("Compagnon");
    }

    public static byte[] of(Manuscript manuscript) {
        var file = new WordFile(manuscript);
        file.paragraph(manuscript.title(), WordStyles.TITLE);
        manuscript.lede().forEach(line -> file.paragraph(line, WordStyles.SUBTITLE));
        manuscript.blocks().forEach(file::write);
        return file.bytes();
    }

    private void write(Block block) {
        switch (block) {
            case Heading heading -> paragraph(heading.text(), WordStyles.heading(heading.level()));
            case Paragraph paragraph -> paragraph(paragraph.text(), WordStyles.BODY);
            case Points points -> points.points().forEach(this::point);
            case Grid grid -> grid(grid);
            case Picture picture -> picture(picture);
        }
    }

    private XWPFParagraph paragraph(String text, String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private void point(String text) {
        paragraph(text, WordStyles.BODY).setNumID(styles.bullets());
    }

    private void grid(Grid grid) {
        paragraph(grid.caption(), WordStyles.CAPTION).setKeepNext(true);
        WordTable.add(document, grid, TEXT_WIDTH);
        paragraph(grid.note(), WordStyles.NOTE);
    }

    private void picture(Picture picture) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(WordStyles.BODY);
        paragraph.setKeepNext(true);
        var scale = Math.min(1, TEXT_WIDTH / picture.width());
        try {
            var drawn = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.png()),
                            PictureType.PNG,
                            "figure.png",
                            Units.toEMU(picture.width() * scale),
                            Units.toEMU(picture.height() * scale));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
            var inline =
                    paragraph.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setDescr(picture.alternative());
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        paragraph(picture.caption(), WordStyles.CAPTION);
    }

    private byte[] bytes() {
        try (document) {
            var written = new ByteArrayOutputStream();
            document.write(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
