package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.compagnon.analysis.published.Gathered.Side;
import org.compagnon.analysis.published.HeadlineFinding.HeadlineNearly.Way;

/// Does a percentage of the text follow from the table, and from which answers?
///
/// On a scale every run of neighbouring levels comes into question, elsewhere every single answer, and whatever the
/// publication says it added up.
final class HeadlineCheck implements Check {

    @Override
    public List<Finding> of(Judged judged) {
        var findings = new ArrayList<Finding>();
        for (var part : judged.table().parts())
            for (var headline : part.headlines())
                (judged.kind() == Kind.MULTIPLE && headline.of().size() != 1
                                ? union(judged, part, headline)
                                : share(judged, part, headline))
                        .ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> share(Judged judged, Part part, Headline headline) {
        var spot = Spot.of(judged.table(), part, headline.percent());
        var printed = headline.percent().value();
        var sets = sets(judged, part);
        var declared = declared(judged, part, headline);
        var fitting = sets.stream().filter(set -> set.isPrintedAs(printed)).toList();
        if (declared.isPresent()) {
            var from = declared.get();
            if (from.isPrintedAs(printed))
                return Optional.of(new HeadlineFinding.HeadlineFollows(spot, printed, from, true, List.of()));
            var nearly = nearly(judged, part, printed, from);
            if (nearly.isPresent())
                return Optional.of(new HeadlineFinding.HeadlineNearly(spot, printed, from, nearly.get()));
            if (!fitting.isEmpty())
                return Optional.of(new HeadlineFinding.HeadlineElsewhere(spot, printed, from, fitting));
        } else if (!fitting.isEmpty()) {
            return Optional.of(new HeadlineFinding.HeadlineFollows(
                    spot, printed, fitting.getFirst(), false, fitting.subList(1, fitting.size())));
        } else {
            for (var set : sets) {
                var nearly = nearly(judged, part, printed, set);
                if (nearly.isPresent())
                    return Optional.of(new HeadlineFinding.HeadlineNearly(spot, printed, set, nearly.get()));
            }
        }
        return sets.stream()
                .min(Comparator.comparingDouble(set -> Math.abs(set.middle() - printed.value())))
                .map(nearest -> new HeadlineFinding.HeadlineFromNowhere(spot, printed, declared.orElse(null), nearest));
    }

    /// At least one of several answers: between the commonest alone and all of them without overlap.
    private static Optional<Finding> union(Judged judged, Part part, Headline headline) {
        var named = headline.of().isEmpty()
                ? judged.options().boxed().toList()
                : headline.of().stream().map(label -> place(judged, label)).toList();
        var each = new ArrayList<Gathered>();
        for (var option : named) {
            var one = gathered(judged, part, List.of(option), Side.ONE);
            if (one.isEmpty()) return Optional.empty();
            each.add(one.get());
        }
        var printed = headline.percent().value();
        var least = (headline.of().isEmpty()
                        ? each.stream().mapToDouble(Gathered::least).min()
                        : each.stream().mapToDouble(Gathered::least).max())
                .orElse(0);
        var most = Math.min(100, each.stream().mapToDouble(Gathered::most).sum());
        if (printed.value() + printed.slack() >= least - 1e-9 && printed.value() - printed.slack() <= most + 1e-9)
            return Optional.empty();
        return Optional.of(new HeadlineFinding.HeadlineOutsideUnion(
                Spot.of(judged.table(), part, headline.percent()),
                printed,
                named.stream()
                        .map(option -> judged.table().options().get(option).label())
                        .toList(),
                least,
                most));
    }

    /// The sum of percentages already rounded; or digits cut off; or zeros appended.
    private static Optional<Way> nearly(Judged judged, Part part, Printed printed, Gathered from) {
        if (from.counts().isEmpty()) return Optional.empty();
        if (printed.isCutOffFrom(from.middle())) return Optional.of(Way.CUT_OFF);
        for (var coarser = printed.coarser();
                coarser.isPresent();
                coarser = coarser.get().coarser()) if (from.isPrintedAs(coarser.get())) return Optional.of(Way.COARSER);
        var percents = judged.options()
                .filter(option -> from.labels()
                        .contains(judged.table().options().get(option).label()))
                .mapToObj(option -> judged.percent(part, option))
                .flatMap(Optional::stream)
                .toList();
        return percents.size() == from.labels().size()
                        && percents.size() > 1
                        && printed.standsFor(Judged.total(percents).value())
                ? Optional.of(Way.SUM)
                : Optional.empty();
    }

    private static Optional<Gathered> declared(Judged judged, Part part, Headline headline) {
        if (headline.of().isEmpty()) return Optional.empty();
        var options = headline.of().stream()
                .map(label -> place(judged, label))
                .sorted()
                .toList();
        return gathered(judged, part, options, side(judged, options));
    }

    private static int place(Judged judged, String label) {
        return judged.options()
                .filter(option -> judged.table().options().get(option).label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// Shortest first, so that the simplest explanation is the one that is told.
    private static List<Gathered> sets(Judged judged, Part part) {
        var levels = levels(judged);
        var most = judged.kind() == Kind.SCALE ? levels.size() - 1 : 1;
        var sets = new ArrayList<Gathered>();
        // The ends of a scale are what people report; they come before stretches between.
        for (var atAnEnd : List.of(true, false))
            for (var length = 1; length <= most; length++)
                for (var from = 0; from + length <= levels.size(); from++) {
                    if ((from == 0 || from + length == levels.size()) != atAnEnd) continue;
                    var run = levels.subList(from, from + length);
                    gathered(judged, part, run, side(judged, run)).ifPresent(sets::add);
                }
        return sets;
    }

    private static List<Integer> levels(Judged judged) {
        return judged.options()
                .boxed()
                .sorted(Comparator.comparingInt(
                        option -> judged.table().options().get(option).level()))
                .toList();
    }

    private static Side side(Judged judged, List<Integer> run) {
        if (judged.kind() != Kind.SCALE) return run.size() == 1 ? Side.ONE : Side.SOME;
        var levels = levels(judged);
        var places = run.stream().map(levels::indexOf).sorted().toList();
        var isRun = places.getLast() - places.getFirst() == places.size() - 1;
        var hasMiddle = levels.size() % 2 == 1 && places.contains(levels.size() / 2);
        if (isRun && places.getLast() == levels.size() - 1) return hasMiddle ? Side.HIGHEST_WITH_MIDDLE : Side.HIGHEST;
        if (isRun && places.getFirst() == 0) return hasMiddle ? Side.LOWEST_WITH_MIDDLE : Side.LOWEST;
        return isRun ? Side.BETWEEN : Side.SOME;
    }

    private static Optional<Gathered> gathered(Judged judged, Part part, List<Integer> options, Side side) {
        var labels = options.stream()
                .map(option -> judged.table().options().get(option).label())
                .toList();
        var base = judged.basis(part);
        var counts = new ArrayList<Long>();
        var least = 0.0;
        var most = 0.0;
        for (var option : options) {
            var people = judged.certainPeople(part, option);
            var percent = judged.percent(part, option);
            if (base.isKnown() && people.isPresent()) {
                least += 100.0 * people.get().least() / base.people();
                most += 100.0 * people.get().most() / base.people();
                if (people.get().isOne()) counts.add(people.get().least());
            } else if (percent.isPresent()) {
                least += percent.get().value() - percent.get().slack();
                most += percent.get().value() + percent.get().slack();
            } else {
                return Optional.empty();
            }
        }
        var exact = counts.size() == options.size();
        return Optional.of(
                new Gathered(labels, exact ? counts : List.of(), base.people(), Math.max(0, least), most, side));
    }
}
