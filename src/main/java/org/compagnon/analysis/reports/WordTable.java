package org.compagnon.analysis.reports;

import java.math.BigInteger;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.compagnon.analysis.reports.Manuscript.Column;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.reports.Manuscript.Row;

/// One table of a written report, as journals set them: lines above, under the head and below, none between columns.
final class WordTable {

    /// From so many columns on, letters are smaller and a share may stand under its count.
    private static final int MANY_COLUMNS = 7;

    private static final double SMALL = 8;

    private final XWPFTable table;
    private final Grid grid;

    private WordTable(XWPFTable table, Grid grid) {
        this.table = table;
        this.grid = grid;
    }

    /// @param width in points
    static void add(XWPFDocument document, Grid grid, double width) {
        var made = new WordTable(document.createTable(1, grid.columns().size()), grid);
        made.table.setWidthType(TableWidthType.PCT);
        made.table.setWidth("100%");
        made.table.setTableAlignment(TableRowAlign.CENTER);
        made.rules();
        made.head();
        grid.rows().forEach(row -> made.line(made.table.createRow(), row));
        made.divide(width);
    }

    private void rules() {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "000000");
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 2, 0, "BBBBBB");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "auto");
    }

    private void head() {
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (var i = 0; i < grid.columns().size(); i++)
            fill(head.getCell(i), grid.columns().get(i), grid.columns().get(i).head(), true);
    }

    private void line(XWPFTableRow line, Row row) {
        line.setCantSplitRow(true);
        var columns = grid.columns();
        if (row.isHeading()) {
            fill(line.getCell(0), columns.getFirst(), row.cells().getFirst(), true);
            for (var i = columns.size() - 1; i > 0; i--) line.removeCell(i);
            line.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
            return;
        }
        for (var i = 0; i < columns.size(); i++)
            fill(line.getCell(i), columns.get(i), row.cells().get(i), false);
    }

    private void fill(XWPFTableCell cell, Column column, String text, boolean bold) {
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        if (column.isNumber()) paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var run = paragraph.createRun();
        run.setText(breakable(text));
        run.setBold(bold);
        if (isWide()) run.setFontSize(SMALL);
    }

    private boolean isWide() {
        return grid.columns().size() >= MANY_COLUMNS;
    }

    private String breakable(String text) {
        return isWide() ? text.replace("\u00a0(", " (") : text;
    }

    /// Room for the longest word of every column first, then for its longest text.
    private void divide(double width) {
        var wanted = IntStream.range(0, grid.columns().size())
                .mapToDouble(this::wanted)
                .toArray();
        var all = DoubleStream.of(wanted).sum();
        for (var row : table.getRows())
            if (row.getTableCells().size() == wanted.length)
                for (var column = 0; column < wanted.length; column++)
                    row.getCell(column).setWidth(String.valueOf(Math.round(width * 20 * wanted[column] / all)));
    }

    private double wanted(int column) {
        return Stream.concat(
                        Stream.of(grid.columns().get(column).head()),
                        grid.rows().stream().filter(row -> !row.isHeading()).map(row -> row.cells()
                                .get(column)))
                .map(this::breakable)
                .mapToDouble(WordTable::wanted)
                .max()
                .orElse(1);
    }

    /// In letters, with the margins of the cell.
    private static double wanted(String text) {
        var longestWord =
                Stream.of(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
        return 4 + longestWord + text.length() / 20.0;
    }
}
