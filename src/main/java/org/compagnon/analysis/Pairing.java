package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.statistics.CliffsDelta;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.McNemar;
import org.compagnon.statistics.OddsRatio;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.statistics.WilcoxonSignedRank;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Compares the same people with themselves, where their self-generated codes link two waves.
final class Pairing {

    private final Study study;
    private final Comparison planned;
    private final Column column;
    private final Group first;
    private final Group second;
    private final Linked linked;
    private final List<int[]> both;

    private Pairing(Study study, Comparison planned, Column column, Group first, Group second) {
        this.study = study;
        this.planned = planned;
        this.column = column;
        this.first = first;
        this.second = second;
        this.linked = Linked.of(first.collected(), second.collected());
        this.both = linked.pairs().stream()
                .filter(pair -> Coding.isAnswer(first.collected().code(first.position(), pair[0]))
                        && Coding.isAnswer(second.collected().code(second.position(), pair[1])))
                .toList();
    }

    /// Nothing where no code links anybody.
    static List<ComparisonResult> of(Study study, Comparison planned, Column column, List<Group> compared) {
        var pairing = new Pairing(study, planned, column, compared.getFirst(), compared.getLast());
        return pairing.linked.pairs().isEmpty() ? List.of() : pairing.results();
    }

    private List<ComparisonResult> results() {
        return switch (column.item().kind()) {
            case Kind.Likert _, Kind.Matrix _, Kind.Number _ -> List.of(ranks());
            case Kind.Multiple multiple -> {
                var results = new ArrayList<ComparisonResult>();
                var codes = multiple.choices().codes();
                for (var option = 0; option < codes.size(); option++)
                    results.add(changed(codes.get(option), onlyIn(first, 0, option), onlyIn(second, 1, option)));
                yield results;
            }
            case Kind.Single single
            when single.choices().codes().size() == 2 -> List.of(changed(null, firstOnly(0), firstOnly(1)));
            case Kind.Single _, Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> List.of();
        };
    }

    private ComparisonResult ranks() {
        var before = both.stream().mapToDouble(pair -> first.value(pair[0])).toArray();
        var after = both.stream().mapToDouble(pair -> second.value(pair[1])).toArray();
        return result(
                null,
                "wilcoxon_signed_rank",
                WilcoxonSignedRank.test(before, after),
                Measure.CLIFFS_DELTA,
                CliffsDelta.within(before, after, study.confidence()));
    }

    private ComparisonResult changed(@Nullable String option, long firstOnly, long secondOnly) {
        return result(
                option,
                "mcnemar_exact",
                McNemar.test(firstOnly, secondOnly),
                Measure.ODDS_RATIO,
                OddsRatio.paired(firstOnly, secondOnly, study.confidence()));
    }

    /// Chose an option in this wave and not in the other.
    private long onlyIn(Group here, int side, int option) {
        var there = side == 0 ? second : first;
        return both.stream()
                .filter(pair -> here.hasChosen(pair[side], option) && !there.hasChosen(pair[1 - side], option))
                .count();
    }

    /// Gave the first of two answers in this wave and the second in the other.
    private long firstOnly(int side) {
        var here = side == 0 ? first : second;
        var there = side == 0 ? second : first;
        return both.stream()
                .filter(pair -> here.value(pair[side]) == 1 && there.value(pair[1 - side]) == 2)
                .count();
    }

    private ComparisonResult result(
            @Nullable String option,
            String test,
            Optional<TestOutcome> outcome,
            Measure measure,
            Optional<Effect> effect) {
        var tooFew = !both.isEmpty() && both.size() < study.minimumCell();
        return new ComparisonResult(
                planned.itemOf(0),
                column.part(),
                option,
                planned.population(),
                planned.wave(),
                planned.between(),
                planned.of(),
                tooFew ? List.of() : List.of((long) both.size(), (long) both.size()),
                true,
                test,
                tooFew ? Optional.empty() : outcome,
                OptionalDouble.empty(),
                measure,
                tooFew ? Optional.empty() : effect,
                List.of(),
                Optional.of(linked.found()),
                tooFew,
                false);
    }
}
