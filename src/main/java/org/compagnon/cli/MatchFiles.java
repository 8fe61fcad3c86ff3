package org.compagnon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.compagnon.assignment.Limits;
import org.compagnon.assignment.Pairing;
import org.compagnon.assignment.Place;
import org.compagnon.assignment.Situation;
import org.compagnon.assignment.Tutee;
import org.compagnon.assignment.Tutor;
import org.compagnon.assignment.Weights;
import org.compagnon.files.Coordinates;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.people.roster.Roster;
import org.compagnon.people.roster.RosterRead;
import org.compagnon.people.roster.TuteeRow;
import org.compagnon.people.roster.TutorRow;
import org.compagnon.programmes.definition.DefinitionReader;
import org.compagnon.programmes.definition.Matching;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the files of a `match` and tells every problem of all of them at once.
final class MatchFiles {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    Situation read(
            Path programme,
            Path tutors,
            Path tutees,
            @Nullable Path conflicts,
            @Nullable Path current,
            boolean repair) {
        var matching = reading(
                () -> DefinitionReader.matchingOf(programme.toString(), DefinitionText.of(programme)),
                Matching.UNSTATED);
        var tutorsRead = read(tutors, Roster::tutors);
        var tutorRows = rows(tutorsRead);
        var tuteeRows = rows(read(
                tutees, table -> tutorsRead.isEmpty() ? Roster.tutees(table) : Roster.tutees(table, tutorsRead.get())));
        var conflictRows = conflicts == null
                ? List.<Pairing>of()
                : rows(read(conflicts, table -> Roster.conflicts(table, tutorRows, tuteeRows))).stream()
                        .map(row -> new Pairing(row.tutorId(), row.tuteeId()))
                        .toList();
        var currentRows = current == null
                ? List.<Pairing>of()
                : rows(read(current, table -> Roster.currentPairs(table, tutorRows, tuteeRows))).stream()
                        .map(row -> new Pairing(row.tutorId(), row.tuteeId()))
                        .toList();
        if (!problems.isEmpty()) throw new InputRefused(problems);
        return new Situation(
                tutorRows.stream().map(MatchFiles::tutor).toList(),
                tuteeRows.stream().map(MatchFiles::tutee).toList(),
                weights(matching.weights()),
                limits(matching),
                conflictRows,
                currentRows,
                List.of(),
                List.of(),
                repair);
    }

    /// What was noticed in passing and stops nothing.
    List<Problem> remarks() {
        return remarks;
    }

    private interface ListReader<R> {
        RosterRead<R> read(Table table);
    }

    /// Nothing where the file cannot be read at all.
    private <R> Optional<RosterRead<R>> read(Path file, ListReader<R> reader) {
        return reading(
                () -> {
                    var read = reader.read(Tables.read(file, org.compagnon.files.Limits.COMMAND_LINE));
                    problems.addAll(read.problems());
                    remarks.addAll(read.remarks());
                    return Optional.of(read);
                },
                Optional.empty());
    }

    private static <R> List<R> rows(Optional<RosterRead<R>> read) {
        return read.map(RosterRead::rows).orElse(List.of());
    }

    private <T> T reading(Supplier<T> file, T otherwise) {
        try {
            return file.get();
        } catch (InputRefused refused) {
            problems.addAll(refused.problems());
            return otherwise;
        }
    }

    private static Weights weights(Matching.Weights stated) {
        return new Weights(
                stated.preference(), stated.distance(), stated.interests(), stated.continuity(), stated.balance());
    }

    private static Limits limits(Matching matching) {
        var furthest = matching.maxDistanceKm();
        return new Limits(matching.requireTrained(), furthest.isPresent() ? furthest.getAsDouble() : null);
    }

    private static Tutor tutor(TutorRow row) {
        return new Tutor(
                row.id(),
                row.capacity(),
                place(row.place()),
                new HashSet<>(row.interests()),
                row.trained(),
                row.phases());
    }

    private static Tutee tutee(TuteeRow row) {
        return new Tutee(
                row.id(),
                row.phase(),
                place(row.place()),
                new HashSet<>(row.interests()),
                row.preferences(),
                new HashSet<>(row.excluded()));
    }

    private static @Nullable Place place(@Nullable Coordinates place) {
        return place == null ? null : new Place(place.latitude(), place.longitude());
    }
}
