package org.compagnon.people.roster;

import static org.compagnon.people.roster.RosterColumns.CAPACITY;
import static org.compagnon.people.roster.RosterColumns.EMAIL;
import static org.compagnon.people.roster.RosterColumns.FAMILY_NAME;
import static org.compagnon.people.roster.RosterColumns.GIVEN_NAME;
import static org.compagnon.people.roster.RosterColumns.INTERESTS;
import static org.compagnon.people.roster.RosterColumns.LATITUDE;
import static org.compagnon.people.roster.RosterColumns.LONGITUDE;
import static org.compagnon.people.roster.RosterColumns.PHASES;
import static org.compagnon.people.roster.RosterColumns.TRAINED;
import static org.compagnon.people.roster.RosterColumns.TUTOR;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.compagnon.files.Cells;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;

/// The list of tutors, line by line.
final class TutorList {

    private final Reading reading;
    private final FirstSeen ids = new FirstSeen(TUTOR, "people.roster.id-twice");
    private final FirstSeen emails = new FirstSeen(EMAIL, "people.roster.email-twice");

    TutorList(ColumnMapping mapping) {
        this.reading = new Reading(mapping);
    }

    RosterRead<TutorRow> read() {
        var rows = new ArrayList<TutorRow>();
        for (var cells : reading) {
            var row = row(cells);
            if (cells.isSound()) rows.add(row);
        }
        return new RosterRead<>(rows, reading.problems(), reading.mapping().remarks(), reading.mapping());
    }

    private TutorRow row(Cells cells) {
        var id = cells.required(TUTOR);
        ids.check(cells, id);
        var email = cells.email(EMAIL).orElse("");
        emails.check(cells, email.toLowerCase(Locale.ROOT));
        cells.required(CAPACITY);
        return new TutorRow(
                cells.line(),
                id,
                cells.text(FAMILY_NAME),
                cells.text(GIVEN_NAME),
                email,
                cells.wholeNumber(CAPACITY).orElse(0),
                cells.place(LATITUDE, LONGITUDE).orElse(null),
                cells.list(INTERESTS),
                cells.yesOrNo(TRAINED).orElse(false),
                Set.copyOf(cells.list(PHASES)));
    }
}
