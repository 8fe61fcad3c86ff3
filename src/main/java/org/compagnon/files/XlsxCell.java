package org.compagnon.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/// A spreadsheet's cell as its owner would type it into a CSV file.
final class XlsxCell {

    /// "0000": an id shown with its leading zeros.
    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final Pattern NOT_THE_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[dmyj]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_LETTER = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);

    /// A spreadsheet shows no more digits than these, and stores noise behind them.
    private static final MathContext SHOWN = new MathContext(15);

    private XlsxCell() {}

    static String text(Cell cell, boolean from1904) {
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> isDate(cell) ? date(raw, from1904) : number(raw, format(cell));
            case BOOLEAN -> raw.equals("1") || raw.equalsIgnoreCase("true") ? "true" : "false";
            case STRING -> Objects.requireNonNullElse(cell.asString(), "");
            case FORMULA, ERROR -> raw;
        };
    }

    static String formula(Cell cell) {
        var formula = cell.getFormula();
        return formula == null || formula.isEmpty() ? "=…" : "=" + formula;
    }

    /// 47.218399999999997 was typed 47.2184, and 12.0 is 12.
    private static String number(String raw, String format) {
        var plain = new BigDecimal(raw).round(SHOWN).stripTrailingZeros().toPlainString();
        if (!ZEROS.matcher(format).matches() || plain.startsWith("-") || plain.contains(".")) return plain;
        return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
    }

    private static boolean isDate(Cell cell) {
        var id = Objects.requireNonNullElse(cell.getDataFormatId(), 0);
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) return true;
        if (id < 164) return false;
        var format = NOT_THE_DATE.matcher(format(cell)).replaceAll("");
        return DATE_LETTER.matcher(format).find() || TIME_LETTER.matcher(format).find();
    }

    private static String format(Cell cell) {
        return Objects.requireNonNullElse(cell.getDataFormatString(), "");
    }

    /// "2026-11-02", or with its hour when it has one; an hour alone is "14:30".
    private static String date(String raw, boolean from1904) {
        var days = Double.parseDouble(raw);
        if (days < 0 || days > 2_958_465) return number(raw, "");
        var minutes = Math.round((days - Math.floor(days)) * 24 * 60);
        var hour = LocalTime.MIDNIGHT.plusMinutes(minutes);
        if (days < 1 && minutes > 0) return hour.toString();
        // Excel's calendar has a 29 February 1900 that never was.
        var first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        var moment = first.plusDays((long) Math.floor(days)).atStartOfDay().plus(Duration.ofMinutes(minutes));
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
