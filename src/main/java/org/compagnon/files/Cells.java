package org.compagnon.files;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One line under its columns. Each reading of a cell that cannot be read adds a problem and gives nothing.
public final class Cells {

    private final Reading reading;
    private final Row row;
    private boolean sound = true;

    Cells(Reading reading, Row row) {
        this.reading = reading;
        this.row = row;
    }

    /// As an editor or a spreadsheet counts.
    public int line() {
        return row.line();
    }

    public Row row() {
        return row;
    }

    /// Whether everything read of this line so far could be read.
    public boolean isSound() {
        return sound;
    }

    /// What stands there; empty when nothing does or the file has no such column.
    public String text(Column column) {
        var position = reading.mapping().position(column);
        return position.isPresent() ? row.cell(position.getAsInt()) : "";
    }

    /// The same, told as a problem when it is empty.
    public String required(Column column) {
        var text = text(column);
        if (text.isEmpty()) {
            sound = false;
            // A missing column is told once, at the header.
            if (reading.mapping().has(column)) problem(column, "files.cell.empty");
        }
        return text;
    }

    /// A whole number from 0.
    public OptionalInt wholeNumber(Column column) {
        var text = text(column);
        if (text.isEmpty()) return OptionalInt.empty();
        var number = Values.wholeNumber(text);
        if (number.isPresent()) return number;
        var meant = Values.wholeNumberMeant(text);
        if (Values.isBelowZero(text)) problem(column, "files.number.below-zero", text);
        else if (meant.isPresent()) problem(column, "files.number.in-words", text, Integer.toString(meant.getAsInt()));
        else problem(column, "files.number.not-whole", text);
        return OptionalInt.empty();
    }

    public OptionalDouble decimal(Column column) {
        var text = text(column);
        if (text.isEmpty()) return OptionalDouble.empty();
        var number = Values.decimal(text);
        if (number.isEmpty()) problem(column, "files.number.not-decimal", text);
        return number;
    }

    /// `2026-11-02` or `02/11/2026`.
    public Optional<LocalDate> date(Column column) {
        var text = text(column);
        if (text.isEmpty()) return Optional.empty();
        var day = Values.date(text);
        if (day.isPresent()) return day;
        Values.dateMeant(text)
                .ifPresentOrElse(
                        meant -> problem(column, "files.date.order", text, Values.slashed(meant), meant.toString()),
                        () -> problem(
                                column,
                                Values.looksLikeADate(text) ? "files.date.impossible" : "files.date.form",
                                text));
        return day;
    }

    public Optional<Boolean> yesOrNo(Column column) {
        var text = text(column);
        if (text.isEmpty()) return Optional.empty();
        var answer = Values.yesOrNo(text);
        if (answer.isEmpty()) problem(column, "files.yes-or-no", text);
        return answer;
    }

    /// What stands between the `|` of the cell, without blanks and without repetition.
    public List<String> list(Column column) {
        var text = text(column);
        if (text.isEmpty()) return List.of();
        if (text.indexOf('|') < 0) return List.of(text);
        var entries = new LinkedHashSet<String>();
        for (var from = 0; from <= text.length(); ) {
            var bar = text.indexOf('|', from);
            var until = bar < 0 ? text.length() : bar;
            var entry = CellText.clean(text.substring(from, until));
            if (!entry.isEmpty()) entries.add(entry);
            from = until + 1;
        }
        return List.copyOf(entries);
    }

    public Optional<String> email(Column column) {
        var text = text(column);
        if (text.isEmpty()) return Optional.empty();
        if (Values.isEmail(text)) return Optional.of(text);
        problem(column, Values.holdsSeveralEmails(text) ? "files.email.several" : "files.email.form", text);
        return Optional.empty();
    }

    /// Where someone is; nothing when neither number is given.
    public Optional<Coordinates> place(Column latitude, Column longitude) {
        var north = decimal(latitude);
        var east = decimal(longitude);
        if (north.isEmpty() || east.isEmpty()) {
            if (text(latitude).isEmpty() && !text(longitude).isEmpty())
                problem(latitude, "files.place.half", text(longitude));
            if (text(longitude).isEmpty() && !text(latitude).isEmpty())
                problem(longitude, "files.place.half", text(latitude));
            return Optional.empty();
        }
        var latitudeIsOne = Math.abs(north.getAsDouble()) <= 90;
        var longitudeIsOne = Math.abs(east.getAsDouble()) <= 180;
        if (!latitudeIsOne && Math.abs(north.getAsDouble()) <= 180 && Math.abs(east.getAsDouble()) <= 90) {
            problem(
                    latitude,
                    "files.place.swapped",
                    text(latitude),
                    text(longitude),
                    reading.mapping().heading(longitude));
            return Optional.empty();
        }
        if (!latitudeIsOne) problem(latitude, "files.place.latitude", text(latitude));
        if (!longitudeIsOne) problem(longitude, "files.place.longitude", text(longitude));
        if (!latitudeIsOne || !longitudeIsOne) return Optional.empty();

        var place = new Coordinates(north.getAsDouble(), east.getAsDouble());
        reading.place(this, latitude, longitude, place);
        return Optional.of(place);
    }

    /// Adds a problem of the room's own to that cell.
    public void problem(Column column, String key, Object... details) {
        sound = false;
        reading.problem(line(), column, key, details);
    }
}
