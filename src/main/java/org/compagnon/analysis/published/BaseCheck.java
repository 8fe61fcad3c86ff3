package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;

/// Of how many people are these figures, where that is not printed; and why of fewer than elsewhere, where it is?
final class BaseCheck implements Check {

    private final List<Judged> all;

    /// @param all every table that was handed in, for comparison
    BaseCheck(List<Judged> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public List<Finding> of(Judged judged) {
        var findings = new ArrayList<Finding>();
        for (var part : judged.table().parts()) if (part.base() == null) unstated(judged, part, findings);
        judged.table().overall().ifPresent(part -> smaller(judged, part, findings));
        return findings;
    }

    private static void unstated(Judged judged, Part part, List<Finding> findings) {
        var spot = Spot.of(judged.table(), part);
        if (!judged.isOneAnswer() || !Judged.hasAllCounts(part)) {
            var ofCounts = Sizes.ofCounts(judged, part);
            if (ofCounts.isPresent()) {
                if (ofCounts.get().isEmpty()) findings.add(apart(judged, part, spot));
                else if (ofCounts.get().isOne())
                    findings.add(new BaseFinding.BaseOfCounts(
                            spot,
                            ofCounts.get().least(),
                            Sizes.perOption(judged, part).size()));
                return;
            }
        }
        Sizes.of(judged, part)
                .filter(Sizes::isTelling)
                .ifPresent(sizes -> findings.add(new BaseFinding.BaseInferred(
                        spot,
                        sizes.few(),
                        Sizes.LEAST,
                        Sizes.MOST,
                        sizes.next(),
                        sizes.percentages(),
                        counts(judged, part, sizes))));
    }

    private static List<Long> counts(Judged judged, Part part, Sizes sizes) {
        if (sizes.few().isEmpty()) return List.of();
        return judged.percents(part)
                .map(percent -> percent.numerators(100, sizes.few().getFirst()).least())
                .toList();
    }

    /// The two that exclude each other.
    private static Finding apart(Judged judged, Part part, Spot spot) {
        var each = Sizes.perOption(judged, part);
        for (var one : each)
            for (var other : one.bases().isEmpty() ? List.of(one) : each)
                if (!one.bases().meets(other.bases()))
                    return new BaseFinding.NoCommonBase(
                            spot,
                            one.count(),
                            one.percent(),
                            one.bases(),
                            other.count(),
                            other.percent(),
                            other.bases());
        throw new IllegalStateException("Spans that meet two by two have something in common");
    }

    private void smaller(Judged judged, Part part, List<Finding> findings) {
        var base = part.base();
        if (base == null) return;
        var sample = all.stream()
                .filter(other -> other.table()
                        .subject()
                        .asksTheSamePeopleAs(judged.table().subject()))
                .flatMap(other -> other.table().overall().stream())
                .filter(other -> other.base() != null)
                .mapToLong(other -> other.base().people())
                .max()
                .orElse(0);
        if (base.people() < sample)
            findings.add(new BaseFinding.SmallerBase(Spot.of(judged.table(), part, base), base.people(), sample));
    }
}
