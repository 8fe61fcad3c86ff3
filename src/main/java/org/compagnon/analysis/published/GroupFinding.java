package org.compagnon.analysis.published;

import java.util.List;

/// What the figures of everybody and of the groups say of each other.
sealed interface GroupFinding extends Finding {

    /// Lower than every group, or higher: no weighting of the groups gives it.
    ///
    /// @param outside how much of everybody must at least stand in no group, in percent
    /// @param people the same in whole people, where the base is known; else 0
    record OverallOutsideGroups(
            Spot spot, Printed overall, Printed lowest, Printed highest, double outside, long people, long base)
            implements GroupFinding {

        @Override
        public String name() {
            var side = overall.value() < lowest.value() ? "below" : "above";
            return "overall-outside-groups." + side + (base > 0 ? ".people" : "");
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(overall),
                    said.percent(lowest),
                    said.percent(highest),
                    base > 0 ? said.share(people, base, 1) : said.percent(outside, 1),
                    said.people(people),
                    said.people(base));
        }
    }

    /// The groups' bases come to fewer than everybody.
    record GroupsLeaveRemainder(Spot spot, List<Long> bases, long total, boolean inferred) implements GroupFinding {

        public GroupsLeaveRemainder {
            bases = List.copyOf(bases);
        }

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public String name() {
            return inferred ? "groups-leave-remainder.inferred" : "groups-leave-remainder";
        }

        @Override
        public List<Object> numbers(Said said) {
            var sum = bases.stream().mapToLong(Long::longValue).sum();
            return List.of(
                    said.sum(bases),
                    said.people(sum),
                    said.people(total),
                    said.people(total - sum),
                    said.share(total - sum, total, 1));
        }
    }

    /// The groups' bases come to more than everybody.
    record GroupsExceedTotal(Spot spot, List<Long> bases, long total) implements GroupFinding {

        public GroupsExceedTotal {
            bases = List.copyOf(bases);
        }

        @Override
        public List<Object> numbers(Said said) {
            var sum = bases.stream().mapToLong(Long::longValue).sum();
            return List.of(said.sum(bases), said.people(sum), said.people(total), said.people(sum - total));
        }
    }

    /// Those in no group would have to be fewer than nobody, or more than they are.
    ///
    /// @param everybody how many of everybody the overall figure is
    /// @param grouped how many of the groups
    /// @param rest how many stand in no group
    /// @param certain unless it rests on an inferred base alone
    record RemainderImpossible(
            Spot spot, Printed overall, Span everybody, long total, Span grouped, long rest, boolean certain)
            implements GroupFinding {

        /// How many of the rest it would have to be, at the most favourable.
        long needed() {
            var needed = everybody.minus(grouped);
            return needed.most() < 0 ? needed.most() : needed.least();
        }

        @Override
        public Severity severity() {
            return certain ? Severity.IMPOSSIBLE : Severity.SUSPICIOUS;
        }

        @Override
        public String name() {
            return rest == 0
                    ? "overall-not-sum"
                    : needed() < 0 ? "remainder-below-nobody" : "remainder-above-everybody";
        }

        @Override
        public List<Object> numbers(Said said) {
            return List.of(
                    said.percent(overall),
                    said.people(everybody),
                    said.people(total),
                    said.people(grouped),
                    said.people(rest),
                    said.people(needed()),
                    rest == 0 ? "" : said.share(needed(), rest, 1),
                    said.share(grouped.least(), total, 1),
                    said.share(Math.min(grouped.most() + rest, total), total, 1));
        }
    }

    /// Lower or higher than every group, and possible only through those in no group.
    record RemainderDiffers(
            Spot spot, Printed overall, Span everybody, Span grouped, long rest, Printed lowest, Printed highest)
            implements GroupFinding {

        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public List<Object> numbers(Said said) {
            var needed = everybody.minus(grouped).within(0, rest);
            return List.of(
                    said.percent(overall),
                    said.percent(lowest),
                    said.percent(highest),
                    said.people(needed),
                    said.people(rest),
                    said.share(needed.least(), rest, 1),
                    said.share(needed.most(), rest, 1));
        }
    }
}
