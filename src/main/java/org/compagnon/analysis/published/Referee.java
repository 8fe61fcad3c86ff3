package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Judges published tables as a careful referee does: each by itself, and against the others of the same people.
public final class Referee {

    private Referee() {}

    /// What was judged, and what was found: in the order of the tables, the gravest first.
    public record Opinion(List<PublishedTable> tables, List<Finding> findings) {

        public Opinion {
            tables = List.copyOf(tables);
            findings = List.copyOf(findings);
        }

        public List<Finding> about(PublishedTable table) {
            return findings.stream()
                    .filter(finding -> finding.spot().subject().equals(table.subject()))
                    .toList();
        }

        public long count(Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        public boolean isPossible() {
            return count(Severity.IMPOSSIBLE) == 0;
        }
    }

    public static Opinion judge(List<PublishedTable> tables) {
        var all = tables.stream().map(Judged::new).toList();
        var findings = new ArrayList<Finding>();
        for (var judged : all) {
            var checks = List.of(
                    new ShareCheck(basesOfTheSamePeople(all, judged)),
                    new SumCheck(),
                    new HeadlineCheck(),
                    new GroupCheck(),
                    new SummaryCheck(),
                    new TestCheck(),
                    new BaseCheck(all));
            findings.addAll(checks.stream()
                    .flatMap(check -> check.of(judged).stream())
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList());
        }
        return new Opinion(tables, findings);
    }

    private static List<Long> basesOfTheSamePeople(List<Judged> all, Judged judged) {
        return all.stream()
                .map(Judged::table)
                .filter(other ->
                        other.subject().asksTheSamePeopleAs(judged.table().subject()))
                .flatMap(other -> other.parts().stream())
                .map(Part::base)
                .filter(Objects::nonNull)
                .map(Figure::people)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
