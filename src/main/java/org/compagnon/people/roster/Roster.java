package org.compagnon.people.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Reading;
import org.compagnon.files.Table;

/// Reads the department's lists. Each by its own headings, or by a mapping that somebody stated.
///
/// Lists that name persons are checked against the lists of those persons where these are at hand.
public final class Roster {

    private Roster() {}

    public static RosterRead<TutorRow> tutors(Table table) {
        return tutors(ColumnMapping.proposed(table, RosterColumns.OF_TUTORS));
    }

    public static RosterRead<TutorRow> tutors(ColumnMapping mapping) {
        return new TutorList(mapping).read();
    }

    /// Without a list of tutors, so that preferences are not checked against one.
    public static RosterRead<TuteeRow> tutees(Table table) {
        return tutees(ColumnMapping.proposed(table, RosterColumns.OF_TUTEES));
    }

    public static RosterRead<TuteeRow> tutees(Table table, List<TutorRow> tutors) {
        return tutees(ColumnMapping.proposed(table, RosterColumns.OF_TUTEES), tutors);
    }

    public static RosterRead<TuteeRow> tutees(ColumnMapping mapping) {
        return new TuteeList(mapping, null, Set.of()).read();
    }

    public static RosterRead<TuteeRow> tutees(ColumnMapping mapping, List<TutorRow> tutors) {
        return new TuteeList(mapping, tutors, Set.of()).read();
    }

    /// A tutor whose own line is told to be wrong is not told to be unknown as well.
    public static RosterRead<TuteeRow> tutees(Table table, RosterRead<TutorRow> tutors) {
        var mapping = ColumnMapping.proposed(table, RosterColumns.OF_TUTEES);
        if (!tutors.has(RosterColumns.TUTOR)) return tutees(mapping);
        var named = new HashSet<String>();
        for (var cells : new Reading(tutors.mapping())) named.add(cells.text(RosterColumns.TUTOR));
        return new TuteeList(mapping, tutors.rows(), named).read();
    }

    public static RosterRead<ConflictRow> conflicts(Table table) {
        return conflicts(ColumnMapping.proposed(table, RosterColumns.OF_CONFLICTS));
    }

    public static RosterRead<ConflictRow> conflicts(ColumnMapping mapping) {
        return PairLists.conflicts(mapping);
    }

    /// Lists of conflicts are kept from year to year: persons who are not on this year's lists are remarked upon.
    public static RosterRead<ConflictRow> conflicts(Table table, List<TutorRow> tutors, List<TuteeRow> tutees) {
        var read = conflicts(table);
        return PairLists.remarkUnknown(
                read,
                ConflictRow::line,
                ConflictRow::tutorId,
                ConflictRow::tuteeId,
                tutors,
                tutees,
                "people.roster.tutor-not-listed");
    }

    public static RosterRead<CurrentPairRow> currentPairs(Table table) {
        return currentPairs(ColumnMapping.proposed(table, RosterColumns.OF_PAIRS));
    }

    public static RosterRead<CurrentPairRow> currentPairs(ColumnMapping mapping) {
        return PairLists.currentPairs(mapping);
    }

    /// A tutor who left is no mistake, but the reason for a repair: remarked upon. Whoever comes after them costs the
    /// change of tutor all the same.
    public static RosterRead<CurrentPairRow> currentPairs(Table table, List<TutorRow> tutors, List<TuteeRow> tutees) {
        var read = currentPairs(table);
        return PairLists.remarkUnknown(
                read,
                CurrentPairRow::line,
                CurrentPairRow::tutorId,
                CurrentPairRow::tuteeId,
                tutors,
                tutees,
                "people.roster.current-tutor-not-listed");
    }

    public static RosterRead<PlacementRow> placements(Table table) {
        return placements(ColumnMapping.proposed(table, RosterColumns.OF_PLACEMENTS));
    }

    public static RosterRead<PlacementRow> placements(ColumnMapping mapping) {
        return new PlacementList(mapping).read();
    }
}
