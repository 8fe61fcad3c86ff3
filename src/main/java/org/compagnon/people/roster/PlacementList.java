package org.compagnon.people.roster;

import static org.compagnon.people.roster.RosterColumns.FROM;
import static org.compagnon.people.roster.RosterColumns.HALF_YEAR;
import static org.compagnon.people.roster.RosterColumns.SITE;
import static org.compagnon.people.roster.RosterColumns.SUPERVISOR_EMAIL;
import static org.compagnon.people.roster.RosterColumns.SUPERVISOR_ID;
import static org.compagnon.people.roster.RosterColumns.SUPERVISOR_NAME;
import static org.compagnon.people.roster.RosterColumns.TUTEE_EMAIL;
import static org.compagnon.people.roster.RosterColumns.TUTEE_ID;
import static org.compagnon.people.roster.RosterColumns.UNTIL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.files.Cells;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;
import org.compagnon.shared.Period;
import org.compagnon.shared.Problem;

/// The list of placements, line by line: a tutee, a supervisor, a site, and a half-year or two dates.
final class PlacementList {

    private final Reading reading;
    private final Map<PlacementRow, Integer> seen = new HashMap<>();

    PlacementList(ColumnMapping mapping) {
        this.reading = new Reading(mapping);
    }

    RosterRead<PlacementRow> read() {
        var missing = missingColumns();
        var rows = new ArrayList<PlacementRow>();
        if (missing.isEmpty())
            for (var cells : reading) {
                var row = row(cells);
                if (row.isPresent() && cells.isSound()) rows.add(row.get());
            }
        var problems = new ArrayList<>(missing);
        problems.addAll(reading.problems());
        return new RosterRead<>(rows, problems, reading.mapping().remarks(), reading.mapping());
    }

    /// None of them is required alone, but one of each kind is.
    private List<Problem> missingColumns() {
        var missing = new ArrayList<Problem>();
        if (!hasOneOf(TUTEE_ID, TUTEE_EMAIL)) missing.add(missing(TUTEE_ID, "people.roster.placement.no-tutee-column"));
        if (!hasOneOf(SUPERVISOR_ID, SUPERVISOR_EMAIL, SUPERVISOR_NAME))
            missing.add(missing(SUPERVISOR_ID, "people.roster.placement.no-supervisor-column"));
        if (!hasOneOf(HALF_YEAR) && !(hasOneOf(FROM) && hasOneOf(UNTIL)))
            missing.add(missing(HALF_YEAR, "people.roster.placement.no-period-column"));
        return missing;
    }

    private boolean hasOneOf(Column... columns) {
        for (var column : columns) if (reading.mapping().has(column)) return true;
        return false;
    }

    private Problem missing(Column column, String key) {
        var table = reading.mapping().table();
        return Problem.at(table.file(), table.headerLine(), column.name(), key, String.join(", ", table.headers()));
    }

    private Optional<PlacementRow> row(Cells cells) {
        var tutee = new PersonReference(
                cells.text(TUTEE_ID), cells.email(TUTEE_EMAIL).orElse(""), "");
        if (tutee.isEmpty() && cells.isSound())
            cells.problem(present(TUTEE_ID, TUTEE_EMAIL), "people.roster.placement.no-tutee");
        var supervisor = new PersonReference(
                cells.text(SUPERVISOR_ID), cells.email(SUPERVISOR_EMAIL).orElse(""), cells.text(SUPERVISOR_NAME));
        if (supervisor.isEmpty() && cells.isSound())
            cells.problem(
                    present(SUPERVISOR_ID, SUPERVISOR_EMAIL, SUPERVISOR_NAME), "people.roster.placement.no-supervisor");
        ownSupervisor(cells, tutee, supervisor);
        var period = period(cells);
        if (period.isEmpty()) return Optional.empty();
        var row = new PlacementRow(cells.line(), tutee, supervisor, cells.text(SITE), period.get());
        var before = seen.putIfAbsent(new PlacementRow(0, tutee, supervisor, row.site(), row.period()), cells.line());
        if (before != null)
            cells.problem(present(TUTEE_ID, TUTEE_EMAIL), "people.roster.placement.twice", before.toString());
        return Optional.of(row);
    }

    private void ownSupervisor(Cells cells, PersonReference tutee, PersonReference supervisor) {
        if (!tutee.email().isEmpty() && tutee.email().equalsIgnoreCase(supervisor.email()))
            cells.problem(SUPERVISOR_EMAIL, "people.roster.placement.own-supervisor", tutee.email());
    }

    private Optional<Period> period(Cells cells) {
        var halfYear = cells.text(HALF_YEAR);
        if (!halfYear.isEmpty()) {
            var read = HalfYear.read(halfYear).map(HalfYear::period);
            if (read.isEmpty()) cells.problem(HALF_YEAR, "people.roster.placement.half-year", halfYear);
            return read;
        }
        var from = cells.date(FROM);
        var until = cells.date(UNTIL);
        if (from.isEmpty() || until.isEmpty()) {
            if (cells.isSound()) cells.problem(present(HALF_YEAR, FROM, UNTIL), "people.roster.placement.no-period");
            return Optional.empty();
        }
        if (until.get().isBefore(from.get())) {
            cells.problem(UNTIL, "people.roster.placement.ends-before-it-begins", cells.text(UNTIL), cells.text(FROM));
            return Optional.empty();
        }
        return Optional.of(new Period(from.get(), until.get()));
    }

    private Column present(Column... columns) {
        for (var column : columns) if (reading.mapping().has(column)) return column;
        return columns[0];
    }
}
