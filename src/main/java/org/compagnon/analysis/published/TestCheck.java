package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.compagnon.analysis.published.TestFinding.Outcome;
import org.compagnon.statistics.ChiSquare;
import org.compagnon.statistics.ContingencyTable;
import org.compagnon.statistics.FisherExact;

/// Does a printed p follow from its statistic, and the statistic from the counts?
///
/// Source of the first: M. B. Nuijten and others (2016), *The prevalence of statistical reporting errors in
/// psychology*, Behavior Research Methods 48, 1205–1226, <https://doi.org/10.3758/s13428-015-0664-2>. For the second:
/// Pearson's chi-square, with Yates' correction on two by two, and Fisher's exact test.
final class TestCheck implements Check {

    private static final String CHI_SQUARE = "CHI_SQUARE";
    private static final String YATES = "YATES";
    private static final String FISHER = "FISHER";

    @Override
    public List<Finding> of(Judged judged) {
        var findings = new ArrayList<Finding>();
        for (var test : judged.table().tests()) {
            var name = name(test.name());
            fromStatistic(judged, test, name).ifPresent(findings::add);
            fromCounts(judged, test, name).ifPresent(findings::add);
        }
        return findings;
    }

    /// Empty where the name is not one of those that can be reckoned again.
    private static String name(String printed) {
        var plain = printed.toLowerCase(Locale.ROOT).replaceAll("[^a-zχ²0-9]", "");
        if (plain.contains("yates")) return YATES;
        if (plain.startsWith("chi") || plain.startsWith("khi") || plain.startsWith("χ") || plain.startsWith("x2"))
            return CHI_SQUARE;
        if (plain.startsWith("fisher")) return FISHER;
        return switch (plain) {
            case "t", "ttest", "student", "tdestudent", "welch" -> "T";
            case "f", "anova" -> "F";
            case "z" -> "Z";
            default -> plain.isEmpty() ? "" : "OTHER";
        };
    }

    private static Optional<Finding> fromStatistic(Judged judged, StatedTest test, String name) {
        var statistic = test.statistic();
        var p = test.p();
        if (statistic == null || p == null) return Optional.empty();
        var tail = tail(test, name);
        if (tail.isEmpty()) return Optional.empty();
        var away = Math.abs(statistic.value().value());
        var most = tail.get().applyAsDouble(Math.max(0, away - statistic.value().slack()));
        var least = tail.get().applyAsDouble(away + statistic.value().slack());
        if (test.admits(least, most)) return Optional.empty();
        var oneSided = (name.equals("T") || name.equals("Z")) && test.admits(least / 2, most / 2);
        return Optional.of(new TestFinding.PNotOfStatistic(
                new Spot(judged.table().subject(), "", "", p.origin()),
                name,
                statistic.value(),
                p.value(),
                test.sign(),
                tail.get().applyAsDouble(away),
                oneSided));
    }

    /// The two-sided p of a statistic, where the degrees of freedom that it needs are printed.
    private static Optional<DoubleUnaryOperator> tail(StatedTest test, String name) {
        if (name.equals("Z"))
            return Optional.of(z -> 2 * NormalDistribution.of(0, 1).survivalProbability(z));
        var degrees = test.degrees();
        if (degrees == null || degrees.value().value() <= 0) return Optional.empty();
        var of = degrees.value().value();
        return switch (name) {
            case CHI_SQUARE, YATES ->
                Optional.of(x -> ChiSquaredDistribution.of(of).survivalProbability(x));
            case "T" -> Optional.of(t -> 2 * TDistribution.of(of).survivalProbability(t));
            case "F" ->
                Optional.ofNullable(test.otherDegrees())
                        .filter(other -> other.value().value() > 0)
                        .map(other ->
                                f -> FDistribution.of(of, other.value().value()).survivalProbability(f));
            default -> Optional.empty();
        };
    }

    private static Optional<Finding> fromCounts(Judged judged, StatedTest test, String name) {
        // Of a scale an unnamed p may be of many tests.
        var reckoned = name.isEmpty()
                ? judged.kind() == Kind.SINGLE
                : judged.isOneAnswer() && List.of(CHI_SQUARE, YATES, FISHER).contains(name);
        if (!reckoned) return Optional.empty();
        var counts = counts(judged);
        if (counts.isEmpty()) return Optional.empty();
        var outcomes = outcomes(counts.get()).stream()
                .filter(outcome -> name.isEmpty()
                        || outcome.name().equals(name)
                        || name.equals(CHI_SQUARE) && outcome.name().equals(YATES))
                .toList();
        if (outcomes.isEmpty()) return Optional.empty();
        var degrees = test.degrees();
        var table = ContingencyTable.of(counts.get());
        if (name.equals(CHI_SQUARE)
                && degrees != null
                && degrees.value().value() != (table.rows() - 1.0) * (table.columns() - 1.0))
            return Optional.of(new TestFinding.DegreesNotOfTable(
                    new Spot(judged.table().subject(), "", "", degrees.origin()),
                    degrees.value(),
                    table.rows(),
                    table.columns()));
        return differs(judged, test, !name.isEmpty(), outcomes);
    }

    private static Optional<Finding> differs(Judged judged, StatedTest test, boolean named, List<Outcome> outcomes) {
        var statistic = test.statistic();
        var withStatistic =
                outcomes.stream().filter(outcome -> outcome.statistic() >= 0).toList();
        if (statistic != null
                && named
                && !withStatistic.isEmpty()
                && withStatistic.stream().noneMatch(outcome -> isPrinted(statistic.value(), outcome.statistic())))
            return Optional.of(new TestFinding.TestNotOfCounts(
                    new Spot(judged.table().subject(), "", "", statistic.origin()),
                    statistic.value(),
                    StatedTest.Sign.EQUAL,
                    false,
                    true,
                    withStatistic));
        var p = test.p();
        if (p == null || outcomes.stream().anyMatch(outcome -> test.admits(outcome.least(), outcome.most())))
            return Optional.empty();
        return Optional.of(new TestFinding.TestNotOfCounts(
                new Spot(judged.table().subject(), "", "", p.origin()), p.value(), test.sign(), true, named, outcomes));
    }

    private static boolean isPrinted(Printed statistic, double truth) {
        return statistic.standsFor(truth) || statistic.isCutOffFrom(truth);
    }

    /// Groups by answers; empty unless every count is known for certain and there is one breakdown.
    private static Optional<long[][]> counts(Judged judged) {
        var groups = judged.table().groups().toList();
        if (groups.size() < 2
                || judged.table().options().size() < 2
                || groups.stream().map(Part::breakdown).distinct().count() > 1) return Optional.empty();
        var counts = new long[groups.size()][judged.table().options().size()];
        for (var group = 0; group < groups.size(); group++)
            for (var option = 0; option < counts[group].length; option++) {
                var people = judged.certainPeople(groups.get(group), option);
                if (people.isEmpty() || !people.get().isOne()) return Optional.empty();
                counts[group][option] = people.get().least();
            }
        return Optional.of(counts);
    }

    private static List<Outcome> outcomes(long[][] counts) {
        var table = ContingencyTable.of(counts);
        var outcomes = new ArrayList<Outcome>();
        ChiSquare.test(table)
                .ifPresent(pearson ->
                        outcomes.add(Outcome.of(CHI_SQUARE, pearson.statistic().orElseThrow(), pearson.p())));
        if (counts.length == 2 && counts[0].length == 2 && !outcomes.isEmpty()) outcomes.add(corrected(counts));
        FisherExact.test(table)
                .ifPresent(exact -> outcomes.add(exact.simulated()
                        .map(around -> new Outcome(FISHER, -1, exact.p(), around.low(), around.high()))
                        .orElseGet(() -> Outcome.of(FISHER, -1, exact.p()))));
        return outcomes;
    }

    /// Yates' correction, as R's `chisq.test` applies it to two by two.
    private static Outcome corrected(long[][] counts) {
        var total = (double) counts[0][0] + counts[0][1] + counts[1][0] + counts[1][1];
        var statistic = 0.0;
        for (var row = 0; row < 2; row++)
            for (var column = 0; column < 2; column++) {
                var expected = ((double) counts[row][0] + counts[row][1])
                        * ((double) counts[0][column] + counts[1][column])
                        / total;
                var away = Math.abs(counts[row][column] - expected);
                away -= Math.min(0.5, away);
                statistic += away * away / expected;
            }
        return Outcome.of(YATES, statistic, ChiSquaredDistribution.of(1).survivalProbability(statistic));
    }
}
