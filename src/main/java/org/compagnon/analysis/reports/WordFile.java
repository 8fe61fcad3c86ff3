package org.compagnon.analysis.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.compagnon.analysis.reports.Manuscript.Block;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Heading;
import org.compagnon.analysis.reports.Manuscript.Paragraph;
import org.compagnon.analysis.reports.Manuscript.Picture;
import org.compagnon.analysis.reports.Manuscript.Points;
import org.compagnon.analysis.reports.Manuscript.Row;

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
        var table = document.createTable(1, grid.columns().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        rules(table);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var i = 0; i < grid.columns().size(); i++)
            fill(
                    head.getCell(i),
                    grid.columns().get(i).head(),
                    grid.columns().get(i).isNumber(),
                    true);
        grid.rows().forEach(row -> line(table.createRow(), row, grid.columns()));
        paragraph(grid.note(), WordStyles.NOTE);
    }

    /// As journals set them: lines above, under the head and below, none between columns.
    private static void rules(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 2, 0, "BBBBBB");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    }

    private static void line(XWPFTableRow line, Row row, List<Column> columns) {
        line.setCantSplitRow(true);
        if (row.isHeading()) {
            fill(line.getCell(0), row.cells().getFirst(), false, true);
            for (var i = columns.size() - 1; i > 0; i--) line.removeCell(i);
            line.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
            return;
        }
        for (var i = 0; i < columns.size(); i++)
            fill(line.getCell(i), row.cells().get(i), columns.get(i).isNumber(), false);
    }

    private static void fill(XWPFTableCell cell, String text, boolean isNumber, boolean bold) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        if (isNumber) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
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
