package org.compagnon.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.compagnon.shared.InputRefused;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the first sheet of an XLSX as text, and tells the cells that do not say what they show.
final class XlsxReading {

    private static final int MOST_COLUMNS = 300;

    private final String file;
    private final TableBuilder builder;
    private final boolean from1904;
    private int firstLine;

    private XlsxReading(String file, boolean from1904, Limits limits) {
        this.file = file;
        this.builder = new TableBuilder(file, limits);
        this.from1904 = from1904;
    }

    static Table read(String file, byte[] content, Limits limits) {
        var unpacked = XlsxPackage.checked(file, content, limits);
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(unpacked.styled(), true))) {
            var sheets = workbook.getSheets().toList();
            if (sheets.isEmpty()) throw Tables.refused(file, "files.xlsx.damaged");
            return new XlsxReading(file, workbook.isDate1904(), limits).table(sheets, unpacked.merged());
        } catch (InputRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            // Whatever stumbles in a broken workbook, and however, its owner can only save it again.
            throw Tables.refused(file, "files.xlsx.damaged");
        }
    }

    private Table table(List<Sheet> sheets, List<MergedCells> merged) throws IOException {
        try (var rows = sheets.getFirst().openStream()) {
            rows.forEach(this::line);
        }
        if (firstLine == 0) throw nothingOn(sheets);
        merged.forEach(this::merged);
        return builder.build();
    }

    private void line(Row row) {
        for (var i = MOST_COLUMNS; i < row.getCellCount(); i++)
            if (!row.getCellText(i).isBlank()) throw Tables.refused(file, "files.too-wide");
        var cells = new String[Math.min(row.getCellCount(), MOST_COLUMNS)];
        var blank = true;
        for (var i = 0; i < cells.length; i++) {
            var cell = row.getOptionalCell(i).orElse(null);
            var text = cell == null ? "" : XlsxCell.text(cell, from1904);
            cells[i] = text;
            blank &= text.isBlank();
            if (cell == null) continue;
            var at = Heading.letters(i) + row.getRowNum();
            switch (cell.getType()) {
                case FORMULA -> {
                    builder.problem(
                            row.getRowNum(),
                            builder.column(i),
                            "files.xlsx.formula",
                            at,
                            XlsxCell.formula(cell),
                            text.isEmpty() ? "?" : text);
                    blank = false;
                }
                case ERROR -> builder.problem(row.getRowNum(), builder.column(i), "files.xlsx.error", at, text);
                default -> {}
            }
        }
        if (blank) return;
        if (firstLine == 0) firstLine = row.getRowNum();
        builder.add(row.getRowNum(), cells);
    }

    private void merged(MergedCells cells) {
        if (cells.firstLine() <= firstLine && cells.lastLine() >= firstLine)
            builder.problem(firstLine, null, "files.xlsx.merged-header", cells.range());
        else if (cells.firstLine() > firstLine)
            builder.problem(cells.firstLine(), null, "files.xlsx.merged", cells.range());
    }

    private InputRefused nothingOn(List<Sheet> sheets) throws IOException {
        var first = sheets.getFirst().getName();
        for (var other : sheets.subList(1, sheets.size())) {
            try (var rows = other.openStream()) {
                if (rows.anyMatch(row -> row.stream()
                        .anyMatch(cell ->
                                cell != null && !XlsxCell.text(cell, from1904).isBlank())))
                    return Tables.refused(file, "files.xlsx.empty-first-sheet", first, other.getName());
            }
        }
        return Tables.refused(file, "files.xlsx.empty-sheet", first);
    }
}
