package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Do the answers come to what they must: the base, or 100 %, where each respondent gave one?
final class SumCheck implements Check {

    @Override
    public List<Finding> of(Judged judged) {
        var findings = new ArrayList<Finding>();
        for (var part : judged.table().parts()) {
            if (part.cells().isEmpty()) continue;
            switch (judged.kind()) {
                case SINGLE, SCALE -> oneAnswer(judged, part).ifPresent(findings::add);
                case MULTIPLE -> several(judged, part).ifPresent(findings::add);
                case UNKNOWN -> unclear(judged, part).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> oneAnswer(Judged judged, Part part) {
        if (Judged.hasAllCounts(part)) return counted(judged, part);
        if (Judged.hasAllPercents(part)) {
            var off = percents(judged, part);
            if (off.isPresent()) return off;
        }
        return people(judged, part);
    }

    private static Optional<Finding> counted(Judged judged, Part part) {
        var base = part.base();
        if (base == null) return Optional.empty();
        var answers = Judged.answers(part);
        if (answers == base.people() || answers + part.missingPeople() == base.people()) return Optional.empty();
        return Optional.of(new SumFinding.AnswersOffBase(
                Spot.of(judged.table(), part, base),
                answers,
                base.people(),
                part.missingPeople(),
                judged.isKindCertain()));
    }

    private static Optional<Finding> percents(Judged judged, Part part) {
        var percents = judged.percents(part).toList();
        var total = Judged.total(percents);
        var slack = Judged.slack(percents);
        var away = total.value() - 100;
        if (Math.abs(away) <= slack + 1e-9 || away < 0 && part.missing() != null) return Optional.empty();
        return Optional.of(new SumFinding.PercentsOffHundred(
                Spot.of(judged.table(), part),
                total,
                slack,
                percents.size(),
                away < 0 && -away < 2 * slack - 1e-9,
                judged.isKindCertain()));
    }

    /// Percentages that each give whole numbers of people may still not come to the base together.
    private static Optional<Finding> people(Judged judged, Part part) {
        var base = part.base();
        if (base == null) return Optional.empty();
        var all = Span.of(0);
        for (var option : judged.options().toArray()) {
            var people = judged.people(part, option);
            if (people.isEmpty()
                    || judged.fit(part, option, base.people())
                            .filter(fit -> !fit.isPossible())
                            .isPresent()) return Optional.empty();
            all = all.plus(people.get());
        }
        if (all.meets(new Span(base.people() - part.missingPeople(), base.people()))) return Optional.empty();
        return Optional.of(new SumFinding.PercentsOffBase(
                Spot.of(judged.table(), part),
                all,
                base.people(),
                Judged.total(judged.percents(part).toList()),
                judged.isKindCertain()));
    }

    private static Optional<Finding> several(Judged judged, Part part) {
        if (!Judged.hasAllPercents(part) || part.cells().size() < 2) return Optional.empty();
        var percents = judged.percents(part).toList();
        var spot = Spot.of(judged.table(), part);
        if (judged.table().stated() == Kind.UNKNOWN)
            return part.isOverall()
                    ? Optional.of(new SumFinding.ReadAsMultiple(spot, Judged.total(percents)))
                    : Optional.empty();
        return percents.size() > 2 && !Judged.hasAllCounts(part) && KindOf.makesHundred(percents)
                ? Optional.of(new SumFinding.MultipleMakesHundred(spot, Judged.total(percents)))
                : Optional.empty();
    }

    private static Optional<Finding> unclear(Judged judged, Part part) {
        var total = KindOf.Total.of(judged, part);
        if (part.cells().size() < 2 || total.isEmpty() || total.get().isExact()) return Optional.empty();
        var near = total.get().isNear();
        var base = part.base();
        return Optional.of(
                base != null && Judged.hasAllCounts(part)
                        ? new SumFinding.KindUnclearOfCounts(
                                Spot.of(judged.table(), part, base), Judged.answers(part), base.people(), near)
                        : new SumFinding.KindUnclear(
                                Spot.of(judged.table(), part),
                                Judged.total(judged.percents(part).toList()),
                                near));
    }
}
