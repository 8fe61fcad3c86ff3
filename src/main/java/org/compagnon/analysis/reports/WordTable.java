package org.compagnon.analysis.reports;

import java.math.BigInteger;
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

    private static final double SMALL = 7.5;

    /// Beside the letters of a cell, in twentieths of a point.
    private static final int MARGIN = 50;

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
        made.table.setCellMargins(0, MARGIN, 0, MARGIN);
        made.rules();
        made.head();
        grid.rows().forEach(row -> made.line(made.table.createRow(), row));
        made.divide(width);
        made.keepTogether();
    }

    /// A short table stays on one page with its note; of a longer one no head stands alone, and no note.
    private void keepTogether() {
        var rows = table.getRows();
        for (var at = 0; at < rows.size(); at++)
            if (grid.isShort() || at < 2 || at == rows.size() - 1)
                rows.get(at).getTableCells().forEach(cell -> cell.getParagraphs()
                        .forEach(paragraph -> paragraph.setKeepNext(true)));
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
        run.setText(grid.fitted(text));
        run.setBold(bold);
        if (grid.isWide()) run.setFontSize(SMALL);
    }

    private void divide(double width) {
        var widths = grid.widths();
        for (var row : table.getRows())
            if (row.getTableCells().size() == widths.size())
                for (var column = 0; column < widths.size(); column++)
                    row.getCell(column).setWidth(String.valueOf(Math.round(width * 20 * widths.get(column) / 100)));
    }
}
