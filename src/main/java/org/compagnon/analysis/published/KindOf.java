package org.compagnon.analysis.published;

import java.util.List;
import java.util.Optional;

/// Tells from the figures how many answers each respondent gave, where the publication does not say.
///
/// What comes to its base everywhere is of one answer each; what exceeds it clearly is of several. One part that is off
/// among several that are not is a mistake; anything else stays unknown rather than being called impossible.
final class KindOf {

    /// Of several answers the total is rarely so near the base: then it is a question worth asking.
    private static final double NEAR = 0.1;

    private static final int ENOUGH = 3;

    /// Of a handful, several answers come to the base by chance.
    private static final int MANY = 15;

    private KindOf() {}

    static Kind table(Judged judged) {
        var table = judged.table();
        if (table.stated() != Kind.UNKNOWN) return table.stated();
        if (table.options().stream().anyMatch(option -> option.level() > 0)) return Kind.SCALE;
        if (table.options().size() < 2) return Kind.UNKNOWN;
        var totals = table.parts().stream()
                .flatMap(part -> Total.of(judged, part).stream())
                .toList();
        var exact = totals.stream().filter(Total::isExact).toList();
        var allButOne = exact.size() >= ENOUGH
                && exact.size() == totals.size() - 1
                && exact.stream().allMatch(total -> total.people() >= MANY);
        if (!totals.isEmpty() && (exact.size() == totals.size() || allButOne)) return Kind.SINGLE;
        return totals.stream().anyMatch(total -> total.share() > 1 + NEAR) ? Kind.MULTIPLE : Kind.UNKNOWN;
    }

    /// What all answers of a part come to.
    ///
    /// @param people in the base; 100 where only percentages are printed
    /// @param share of the base, or of 100 %
    record Total(long people, double share, boolean isExact) {

        static Optional<Total> of(Judged judged, Part part) {
            var base = part.base();
            if (base != null && Judged.hasAllCounts(part)) {
                var answers = Judged.answers(part);
                var all = base.people();
                return Optional.of(new Total(
                        all, (double) answers / all, answers == all || answers + part.missingPeople() == all));
            }
            if (!Judged.hasAllPercents(part)) return Optional.empty();
            var percents = judged.percents(part).toList();
            return Optional.of(new Total(100, Judged.total(percents).value() / 100, makesHundred(percents)));
        }

        boolean isNear() {
            return Math.abs(share - 1) <= NEAR;
        }
    }

    static boolean makesHundred(List<Printed> percents) {
        return Math.abs(Judged.total(percents).value() - 100) <= Judged.slack(percents) + 1e-9;
    }
}
