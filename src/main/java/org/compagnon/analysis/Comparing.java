package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.analysis.ComparisonResult.Pairwise;
import org.compagnon.statistics.Association;
import org.compagnon.statistics.CliffsDelta;
import org.compagnon.statistics.ContingencyTable;
import org.compagnon.statistics.CramersV;
import org.compagnon.statistics.Dunn;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.KruskalWallis;
import org.compagnon.statistics.MannWhitney;
import org.compagnon.statistics.OddsRatio;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Carries out one planned comparison: for an item, for each row of a matrix, for each option of a multiple answer; and
/// where the same people answered both waves, for them with themselves.
final class Comparing {

    private final Study study;
    private final Comparison planned;
    private final List<Collected> groups;
    private final List<ComparisonResult> results = new ArrayList<>();

    private Comparing(Study study, Comparison planned, List<Collected> groups) {
        this.study = study;
        this.planned = planned;
        this.groups = groups;
    }

    /// @param groups where each group of the comparison answered, in the order of `of`
    static List<ComparisonResult> of(Study study, Comparison planned, List<Collected> groups) {
        var comparing = new Comparing(study, planned, groups);
        groups.getFirst().columns().stream()
                .filter(column -> column.item().id().equals(planned.itemOf(0)) && !column.isFreeText())
                .forEach(comparing::compare);
        return comparing.results;
    }

    private void compare(Column column) {
        var compared = IntStream.range(0, groups.size())
                .mapToObj(group -> group(group, column.part()))
                .toList();
        switch (column.item().kind()) {
            case Kind.Likert _, Kind.Matrix _, Kind.Number _ -> results.add(ranks(column, compared));
            case Kind.Single single ->
                results.add(shares(column, compared, single.choices().codes()));
            case Kind.Multiple multiple -> {
                for (var option : multiple.choices().codes()) results.add(chosen(column, compared, option));
            }
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ ->
                throw new IllegalStateException("Nothing compares " + column.name());
        }
        if (planned.isBetweenWaves() && groups.size() == 2)
            results.addAll(Pairing.of(study, planned, column, compared));
    }

    private Group group(int place, @Nullable String part) {
        var collected = groups.get(place);
        var name = planned.itemOf(place) + (part == null ? "" : "." + part);
        var position = collected.position(name).orElseThrow();
        if (planned.isBetweenWaves() || planned.isBetweenPopulations()) return Group.everybody(collected, position);
        var division = collected.division(planned.between());
        return new Group(
                collected,
                position,
                division,
                division.values().indexOf(planned.of().get(place)));
    }

    private ComparisonResult ranks(Column column, List<Group> compared) {
        var samples = compared.stream().map(Group::sample).toList();
        if (samples.size() > 2) {
            var outcome = KruskalWallis.test(samples);
            return result(
                    column, null, compared, "kruskal_wallis", outcome, Measure.NONE, Optional.empty(), pairs(samples));
        }
        return result(
                column,
                null,
                compared,
                "mann_whitney",
                MannWhitney.approximate(samples.getFirst(), samples.getLast()),
                Measure.CLIFFS_DELTA,
                CliffsDelta.of(samples.getFirst(), samples.getLast(), study.confidence()),
                List.of());
    }

    private List<Pairwise> pairs(List<org.compagnon.statistics.Sample> samples) {
        if (samples.stream().anyMatch(sample -> sample.size() == 0)) return List.of();
        return Dunn.compare(samples).stream()
                .map(pair -> new Pairwise(
                        planned.of().get(pair.first()), planned.of().get(pair.second()), pair.outcome()))
                .toList();
    }

    private ComparisonResult shares(Column column, List<Group> compared, List<String> options) {
        var counts =
                compared.stream().map(group -> group.perOption(options.size())).toArray(long[][]::new);
        return crossed(column, null, compared, withoutEmptyOptions(counts));
    }

    /// An option that nobody chose says nothing, and has no expected count.
    private static long[][] withoutEmptyOptions(long[][] counts) {
        var chosen = IntStream.range(0, counts[0].length)
                .filter(option -> IntStream.range(0, counts.length).anyMatch(group -> counts[group][option] > 0))
                .toArray();
        return IntStream.range(0, counts.length)
                .mapToObj(group -> IntStream.of(chosen)
                        .mapToLong(option -> counts[group][option])
                        .toArray())
                .toArray(long[][]::new);
    }

    private ComparisonResult chosen(Column column, List<Group> compared, String option) {
        var place = column.item().kind().answers().indexOf(option);
        var counts = compared.stream()
                .map(group -> new long[] {group.chose(place), group.size() - group.chose(place)})
                .toArray(long[][]::new);
        return crossed(column, option, compared, counts);
    }

    private ComparisonResult crossed(Column column, @Nullable String option, List<Group> compared, long[][] counts) {
        var isTwoByTwo = counts.length == 2 && counts[0].length == 2;
        var measure = isTwoByTwo ? Measure.ODDS_RATIO : Measure.CRAMERS_V;
        if (counts[0].length < 2 || compared.stream().anyMatch(group -> group.size() == 0))
            return result(
                    column, option, compared, "chi_square", Optional.empty(), measure, Optional.empty(), List.of());
        var table = ContingencyTable.of(counts);
        var outcome = Association.test(table);
        var effect = isTwoByTwo ? OddsRatio.of(table, study.confidence()) : CramersV.of(table, study.confidence());
        var name = outcome.map(Names::of).orElse("chi_square");
        return result(column, option, compared, name, outcome, measure, effect, List.of());
    }

    private ComparisonResult result(
            Column column,
            @Nullable String option,
            List<Group> compared,
            String test,
            Optional<TestOutcome> outcome,
            Measure measure,
            Optional<Effect> effect,
            List<Pairwise> pairwise) {
        var tooSmall =
                compared.stream().mapToLong(Group::size).anyMatch(size -> size > 0 && size < study.minimumCell());
        return new ComparisonResult(
                planned.itemOf(0),
                column.part(),
                option,
                planned.population(),
                planned.wave(),
                planned.between(),
                planned.of(),
                tooSmall ? List.of() : compared.stream().map(Group::size).toList(),
                false,
                test,
                tooSmall ? Optional.empty() : outcome,
                OptionalDouble.empty(),
                measure,
                tooSmall ? Optional.empty() : effect,
                tooSmall ? List.of() : pairwise,
                Optional.empty(),
                tooSmall,
                false);
    }
}
