package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.compagnon.analysis.ComparisonResult.Linking;
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
///
/// Withheld where those who changed one way, those who changed the other, or those who did not, are fewer than the
/// minimum and not nobody.
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
                for (var option = 0; option < codes.size(); option++) results.add(option(codes.get(option), option));
                yield results;
            }
            case Kind.Single single
            when single.choices().codes().size() == 2 ->
                List.of(changed(null, pair -> first.value(pair[0]) == 1, pair -> second.value(pair[1]) == 1));
            case Kind.Single _, Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> List.of();
        };
    }

    private ComparisonResult ranks() {
        var before = both.stream().mapToDouble(pair -> first.value(pair[0])).toArray();
        var after = both.stream().mapToDouble(pair -> second.value(pair[1])).toArray();
        var higher = IntStream.range(0, before.length)
                .filter(i -> after[i] > before[i])
                .count();
        var lower = IntStream.range(0, before.length)
                .filter(i -> after[i] < before[i])
                .count();
        return result(
                null,
                tells(higher) || tells(lower) || tells(both.size() - higher - lower),
                "wilcoxon_signed_rank",
                WilcoxonSignedRank.test(before, after),
                Measure.CLIFFS_DELTA,
                CliffsDelta.within(before, after, study.confidence()));
    }

    private ComparisonResult option(String code, int option) {
        return changed(code, pair -> first.hasChosen(pair[0], option), pair -> second.hasChosen(pair[1], option));
    }

    private ComparisonResult changed(@Nullable String option, Predicate<int[]> before, Predicate<int[]> after) {
        var firstOnly = count(before.and(after.negate()));
        var secondOnly = count(after.and(before.negate()));
        var twice = count(before.and(after));
        return result(
                option,
                tells(firstOnly)
                        || tells(secondOnly)
                        || tells(twice)
                        || tells(both.size() - firstOnly - secondOnly - twice),
                "mcnemar_exact",
                McNemar.test(firstOnly, secondOnly),
                Measure.ODDS_RATIO,
                OddsRatio.paired(firstOnly, secondOnly, study.confidence()));
    }

    private long count(Predicate<int[]> which) {
        return both.stream().filter(which).count();
    }

    private boolean tells(long people) {
        return people > 0 && people < study.minimumCell();
    }

    /// Nothing where one of its numbers would tell of fewer than the minimum.
    private Optional<Linking> linking() {
        var found = linked.found();
        var isWithheld = tells(found.matched()) || found.respondents().stream().anyMatch(this::tells);
        return isWithheld ? Optional.empty() : Optional.of(found);
    }

    private ComparisonResult result(
            @Nullable String option,
            boolean withheld,
            String test,
            Optional<TestOutcome> outcome,
            Measure measure,
            Optional<Effect> effect) {
        var tooFew = tells(both.size());
        var found = new Found(planned, column, option, test, measure)
                .paired()
                .sized(tooFew ? List.of() : List.of((long) both.size(), (long) both.size()))
                .linking(linking());
        return withheld || tooFew
                ? found.withheld().result()
                : found.outcome(outcome).effect(effect).result();
    }
}
