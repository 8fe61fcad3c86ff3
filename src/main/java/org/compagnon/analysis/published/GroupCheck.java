package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Can the figures of everybody come from those of the groups, and of whoever stands in no group?
///
/// A share of everybody is a mean of the groups' shares weighted by their bases, so it lies between the lowest and the
/// highest. With bases, each group is a whole number of people, and those in no group must be between 0 and all of
/// them.
final class GroupCheck implements Check {

    @Override
    public List<Finding> of(Judged judged) {
        var findings = new ArrayList<Finding>();
        var overall = judged.table().overall();
        if (overall.isEmpty()) return findings;
        for (var breakdown :
                judged.table().groups().map(Part::breakdown).distinct().toList()) {
            var groups = judged.table()
                    .groups()
                    .filter(part -> part.breakdown().equals(breakdown))
                    .toList();
            if (groups.size() > 1) new OfBreakdown(judged, overall.get(), groups, findings).judge();
        }
        return findings;
    }

    /// Everybody and the groups of one breakdown under this question.
    private static final class OfBreakdown {

        private final Judged judged;
        private final Part overall;
        private final List<Part> groups;
        private final List<Finding> findings;
        private final Basis total;
        private final List<Basis> bases;

        OfBreakdown(Judged judged, Part overall, List<Part> groups, List<Finding> findings) {
            this.judged = judged;
            this.overall = overall;
            this.groups = groups;
            this.findings = findings;
            this.total = judged.basis(overall);
            this.bases = groups.stream().map(judged::basis).toList();
        }

        void judge() {
            var sizes = bases.stream().map(Basis::people).toList();
            var rest =
                    total.people() - sizes.stream().mapToLong(Long::longValue).sum();
            var isCertain = total.isKnown() && bases.stream().allMatch(base -> base.isKnown() && !base.isInferred());
            // A base that was inferred and is too small was inferred wrongly.
            if (!isCertain || total.isInferred() && rest < 0) {
                judged.options().forEach(this::range);
                return;
            }
            var spot = Spot.of(judged.table(), overall);
            if (rest < 0) {
                findings.add(new GroupFinding.GroupsExceedTotal(spot, sizes, total.people()));
                return;
            }
            if (rest > 0)
                findings.add(new GroupFinding.GroupsLeaveRemainder(spot, sizes, total.people(), total.isInferred()));
            judged.options().forEach(option -> remainder(option, rest));
        }

        /// Shown as printed, or reckoned from the count.
        private Optional<Printed> share(Part part, int option) {
            var percent = judged.percent(part, option);
            var count = part.cells().get(option).count();
            var base = judged.basis(part);
            return percent.isPresent() || count == null || !base.isKnown()
                    ? percent
                    : Optional.of(Printed.rounded(100, count.people(), base.people(), 2));
        }

        private List<Printed> shares(int option) {
            return groups.stream()
                    .flatMap(group -> share(group, option).stream())
                    .sorted(Comparator.comparingDouble(Printed::value))
                    .toList();
        }

        /// Below or above every group: how much of everybody must at least stand in none.
        private void range(int option) {
            var shares = shares(option);
            var of = share(overall, option);
            if (of.isEmpty() || shares.size() < groups.size()) return;
            var outside = outside(of.get(), shares);
            if (outside <= 0) return;
            findings.add(new GroupFinding.OverallOutsideGroups(
                    spot(option),
                    of.get(),
                    shares.getFirst(),
                    shares.getLast(),
                    100 * outside,
                    total.isKnown() ? (long) Math.ceil(outside * total.people() - 1e-9) : 0,
                    total.people()));
        }

        private static double outside(Printed overall, List<Printed> shares) {
            var low = shares.getFirst().value() - shares.getFirst().slack();
            var high = shares.getLast().value() + shares.getLast().slack();
            var most = overall.value() + overall.slack();
            var least = overall.value() - overall.slack();
            if (most < low - 1e-9) return 1 - most / low;
            return least > high + 1e-9 ? (least - high) / (100 - high) : 0;
        }

        private void remainder(int option, long rest) {
            var everybody = judged.people(overall, option);
            var grouped = Optional.of(Span.of(0));
            for (var group : groups) {
                var people = judged.people(group, option);
                grouped = grouped.flatMap(sum -> people.map(sum::plus));
            }
            if (everybody.isEmpty() || grouped.isEmpty()) return;
            var needed = everybody.get().minus(grouped.get());
            var of = share(overall, option).orElseThrow();
            var shares = shares(option);
            if (!needed.meets(new Span(0, rest))) {
                findings.add(new GroupFinding.RemainderImpossible(
                        spot(option),
                        of,
                        everybody.get(),
                        total.people(),
                        grouped.get(),
                        rest,
                        !total.isInferred() || outside(of, shares) > 0));
                return;
            }
            if (rest > 0 && outside(of, shares) > 0)
                findings.add(new GroupFinding.RemainderDiffers(
                        spot(option), of, everybody.get(), grouped.get(), rest, shares.getFirst(), shares.getLast()));
        }

        private Spot spot(int option) {
            var cell = overall.cells().get(option);
            var figure = cell.percent() == null ? cell.count() : cell.percent();
            return Spot.of(judged.table(), overall, option, java.util.Objects.requireNonNull(figure));
        }
    }
}
