package org.compagnon.people.roster;

import static org.compagnon.people.roster.RosterColumns.OF_TUTEE;
import static org.compagnon.people.roster.RosterColumns.OF_TUTOR;
import static org.compagnon.people.roster.RosterColumns.REASON;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;
import org.compagnon.shared.Problem;

/// The lists whose lines name a tutor and a tutee: conflicts of interest, and who accompanies whom today.
final class PairLists {

    private PairLists() {}

    static RosterRead<ConflictRow> conflicts(ColumnMapping mapping) {
        var reading = new Reading(mapping);
        var rows = new ArrayList<ConflictRow>();
        for (var cells : reading) {
            var row = new ConflictRow(
                    cells.line(), cells.required(OF_TUTOR), cells.required(OF_TUTEE), cells.text(REASON));
            if (cells.isSound()) rows.add(row);
        }
        return new RosterRead<>(rows, reading.problems(), mapping.remarks(), mapping);
    }

    static RosterRead<CurrentPairRow> currentPairs(ColumnMapping mapping) {
        var reading = new Reading(mapping);
        var tutees = new FirstSeen(OF_TUTEE, "people.roster.tutee-paired-twice");
        var rows = new ArrayList<CurrentPairRow>();
        for (var cells : reading) {
            var row = new CurrentPairRow(cells.line(), cells.required(OF_TUTOR), cells.required(OF_TUTEE));
            tutees.check(cells, row.tuteeId());
            if (cells.isSound()) rows.add(row);
        }
        return new RosterRead<>(rows, reading.problems(), mapping.remarks(), mapping);
    }

    static <T> RosterRead<T> remarkUnknown(
            RosterRead<T> read,
            ToIntFunction<T> line,
            Function<T, String> tutor,
            Function<T, String> tutee,
            List<TutorRow> tutors,
            List<TuteeRow> tutees,
            String tutorNotListed) {
        var knownTutors = new HashSet<String>();
        for (var known : tutors) knownTutors.add(known.id());
        var knownTutees = new HashSet<String>();
        for (var known : tutees) knownTutees.add(known.id());

        var remarks = new ArrayList<>(read.remarks());
        for (var row : read.rows()) {
            remark(read, remarks, line.applyAsInt(row), OF_TUTOR, tutor.apply(row), knownTutors, tutorNotListed);
            remark(
                    read,
                    remarks,
                    line.applyAsInt(row),
                    OF_TUTEE,
                    tutee.apply(row),
                    knownTutees,
                    "people.roster.tutee-not-listed");
        }
        return new RosterRead<>(read.rows(), read.problems(), remarks, read.mapping());
    }

    private static void remark(
            RosterRead<?> read,
            List<Problem> remarks,
            int line,
            Column column,
            String id,
            Set<String> known,
            String key) {
        if (known.contains(id)) return;
        remarks.add(
                Problem.at(read.mapping().table().file(), line, read.mapping().heading(column), key, id));
    }
}
