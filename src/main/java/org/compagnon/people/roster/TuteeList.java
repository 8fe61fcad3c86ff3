package org.compagnon.people.roster;

import static org.compagnon.people.roster.RosterColumns.EMAIL;
import static org.compagnon.people.roster.RosterColumns.EXCLUDED;
import static org.compagnon.people.roster.RosterColumns.FAMILY_NAME;
import static org.compagnon.people.roster.RosterColumns.GIVEN_NAME;
import static org.compagnon.people.roster.RosterColumns.INTERESTS;
import static org.compagnon.people.roster.RosterColumns.LATITUDE;
import static org.compagnon.people.roster.RosterColumns.LONGITUDE;
import static org.compagnon.people.roster.RosterColumns.PHASE;
import static org.compagnon.people.roster.RosterColumns.PREFERENCES;
import static org.compagnon.people.roster.RosterColumns.TUTEE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compagnon.files.Cells;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// The list of tutees, line by line, their wishes checked against the tutors where these are known.
final class TuteeList {

    private final Reading reading;
    private final @Nullable Map<String, TutorRow> tutors;
    /// Tutors whose own line waits for a correction.
    private final Set<String> doubtful;
    private final List<Problem> remarks = new ArrayList<>();
    private final FirstSeen ids = new FirstSeen(TUTEE, "people.roster.id-twice");
    private final FirstSeen emails = new FirstSeen(EMAIL, "people.roster.email-twice");
    private final boolean numberedApart;

    TuteeList(ColumnMapping mapping, @Nullable List<TutorRow> tutors, Set<String> doubtful) {
        this.reading = new Reading(mapping);
        this.tutors = tutors == null ? null : byId(tutors);
        this.doubtful = doubtful;
        this.numberedApart = areNumberedApart();
    }

    RosterRead<TuteeRow> read() {
        var rows = new ArrayList<TuteeRow>();
        for (var cells : reading) {
            var row = row(cells);
            wishes(cells, row);
            if (cells.isSound()) rows.add(row);
        }
        remarks.addAll(0, reading.mapping().remarks());
        return new RosterRead<>(rows, reading.problems(), remarks, reading.mapping());
    }

    private TuteeRow row(Cells cells) {
        var id = cells.required(TUTEE);
        ids.check(cells, id);
        var email = cells.email(EMAIL).orElse("");
        emails.check(cells, email.toLowerCase(Locale.ROOT));
        return new TuteeRow(
                cells.line(),
                id,
                cells.text(FAMILY_NAME),
                cells.text(GIVEN_NAME),
                email,
                cells.text(PHASE),
                cells.place(LATITUDE, LONGITUDE).orElse(null),
                cells.list(INTERESTS),
                cells.list(PREFERENCES),
                cells.list(EXCLUDED));
    }

    private void wishes(Cells cells, TuteeRow tutee) {
        for (var wished : tutee.preferences()) {
            if (isThemselves(tutee, wished)) cells.problem(PREFERENCES, "people.roster.prefers-themselves", wished);
            else known(cells, PREFERENCES, wished);
            // A refusal excludes the pair, whatever was wished.
            if (tutee.excluded().contains(wished)) remark(cells, wished);
        }
        for (var declined : tutee.excluded())
            if (!tutee.preferences().contains(declined)) known(cells, EXCLUDED, declined);
    }

    private void remark(Cells cells, String wished) {
        var mapping = reading.mapping();
        remarks.add(Problem.at(
                mapping.table().file(),
                cells.line(),
                mapping.heading(PREFERENCES),
                "people.roster.preferred-and-excluded",
                wished));
    }

    private void known(Cells cells, Column column, String id) {
        if (tutors == null || tutors.containsKey(id) || doubtful.contains(id)) return;
        var separated = id.indexOf(',') >= 0 || id.indexOf(';') >= 0 || id.indexOf('/') >= 0;
        cells.problem(column, separated ? "people.roster.list-separator" : "people.roster.unknown-tutor", id);
    }

    private boolean isThemselves(TuteeRow tutee, String wished) {
        var tutor = tutors == null ? null : tutors.get(wished);
        if (tutor != null && SamePerson.surely(tutor, tutee)) return true;
        if (!wished.equals(tutee.id()) || tutee.id().isEmpty()) return false;
        return tutor == null ? !numberedApart : !numberedApart && !SamePerson.surelyNot(tutor, tutee);
    }

    /// Tutors 1, 2, 3 … and tutees 1, 2, 3 …: the same id then says nothing about who someone is.
    private boolean areNumberedApart() {
        if (tutors == null) return false;
        var tutees = 0;
        var alike = 0;
        for (var cells : reading) {
            tutees++;
            if (tutors.containsKey(cells.text(TUTEE))) alike++;
        }
        return alike > 1 && alike * 2 >= Math.min(tutees, tutors.size());
    }

    private static Map<String, TutorRow> byId(List<TutorRow> tutors) {
        var byId = new HashMap<String, TutorRow>(tutors.size() * 2);
        for (var tutor : tutors) byId.put(tutor.id(), tutor);
        return byId;
    }
}
