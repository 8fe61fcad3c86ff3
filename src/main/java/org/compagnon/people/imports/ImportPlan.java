package org.compagnon.people.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.compagnon.shared.Problem;

/// What a list would do, line by line, before anything is written.
///
/// @param lines the sound lines alone
/// @param problems everything wrong; a line that has one is not among the lines
/// @param remarks to be told, but no reason to refuse
/// @param gone who is on record and not on the list; nothing happens to them
/// @param writing does it, for all the lines; called in a transaction, at most once
public record ImportPlan(
        List<Line> lines, List<Problem> problems, List<Problem> remarks, List<String> gone, Runnable writing) {

    public ImportPlan {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
        gone = List.copyOf(gone);
    }

    /// What a line is, against what is on record.
    public enum Standing {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /// One line of the list and what it would change.
    public record Line(int line, String who, Standing standing, List<Change> changes) {
        public Line {
            changes = List.copyOf(changes);
        }

        public static Line added(int line, String who) {
            return new Line(line, who, Standing.NEW, List.of());
        }

        public static Line compared(int line, String who, List<Change> changes) {
            return new Line(line, who, changes.isEmpty() ? Standing.UNCHANGED : Standing.CHANGED, changes);
        }
    }

    /// What stood there and what would stand there; empty where nothing does.
    public record Change(String labelKey, String from, String to) {}

    public long count(Standing standing) {
        return lines.stream().filter(line -> line.standing() == standing).count();
    }

    /// Lines that wait for a correction.
    public Set<Integer> wrongLines(int headerLine) {
        var wrong = new HashSet<Integer>();
        for (var problem : problems) {
            var line = problem.line();
            if (line != null && line > headerLine) wrong.add(line);
        }
        return wrong;
    }

    /// Whether something is wrong with the list as such, so that not even its sound lines can be taken.
    public boolean isUnusable(int headerLine) {
        return problems.stream().anyMatch(problem -> {
            var line = problem.line();
            return line == null || line <= headerLine;
        });
    }

    /// Differs when the same list would do something else, because somebody changed the records meanwhile.
    public String fingerprint() {
        // Of texts alone: an enum's own hash differs from one process to the next.
        return Integer.toHexString(
                Objects.hash(lines.stream().map(Line::toString).toList(), problems.size()));
    }
}
