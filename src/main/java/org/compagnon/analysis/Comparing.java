package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.analysis.ComparisonResult.Pairwise;
import org.compagnon.analysis.ItemTable.Place;
import org.compagnon.statistics.Association;
import org.compagnon.statistics.CliffsDelta;
import org.compagnon.statistics.ContingencyTable;
import org.compagnon.statistics.CramersV;
import org.compagnon.statistics.Dunn;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.KruskalWallis;
import org.compagnon.statistics.MannWhitney;
import org.compagnon.statistics.OddsRatio;
import org.compagnon.statistics.Sample;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Carries out one planned comparison: for an item, for each row of a matrix, for each option of a multiple answer;
/// and where the same people answered both waves, for them with themselves.
///
/// A statistic of counts can be solved for a count that is withheld: so tests are computed from the tables as
/// shown, and withheld where these are not whole. What may be shown together is then compared together.
final class Comparing {

    private static final String CHI_SQUARE = "chi_square";

    private final Study study;
    private final Comparison planned;
    private final List<Collected> groups;
    private final TablesByPlace tables;
    private final List<ComparisonResult> results = new ArrayList<>();

    private Comparing(Study study, Comparison planned, List<Collected> groups, TablesByPlace tables) {
        this.study = study;
        this.planned = planned;
        this.groups = groups;
        this.tables = tables;
    }

    /// @param groups where each group of the comparison answered, in the order of `of`
    static List<ComparisonResult> of(Study study, Comparison planned, List<Collected> groups, TablesByPlace tables) {
        var comparing = new Comparing(study, planned, groups, tables);
        groups.getFirst().columns().stream()
                .filter(column -> column.item().id().equals(planned.itemOf(0)) && !column.isFreeText())
                .forEach(comparing::compare);
        return comparing.results;
    }

    private void compare(Column column) {
        var compared = IntStream.range(0, groups.size())
                .mapToObj(group -> group(group, column))
                .toList();
        if (planned.trend()) {
            results.addAll(Trending.of(study, planned, column, compared));
            return;
        }
        switch (column.item().kind()) {
            case Kind.Likert _, Kind.Matrix _ -> levels(column, compared);
            case Kind.Number _ -> numbers(column, compared);
            case Kind.Single _ -> shares(column, compared);
            case Kind.Multiple multiple -> {
                for (var option : multiple.choices().codes()) chosen(column, compared, option);
            }
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ ->
                throw new IllegalStateException("Nothing compares " + column.name());
        }
        if (planned.isBetweenWaves() && groups.size() == 2)
            results.addAll(Pairing.of(study, planned, column, compared));
    }

    private Group group(int place, Column column) {
        var collected = groups.get(place);
        var part = column.part();
        var name = planned.itemOf(place) + (part == null ? "" : "." + part);
        var position = collected.position(name).orElseThrow();
        var everybody = planned.isBetweenWaves() || planned.isBetweenPopulations();
        var value = planned.of().get(place);
        var table = tables.at(new Place(
                planned.itemOf(place),
                part,
                collected.questionnaire().population(),
                collected.questionnaire().wave(),
                everybody ? Map.of() : Map.of(planned.between(), value)));
        var answers = collected.columns().get(position).item().kind().answers();
        if (everybody) return new Group(collected, position, Division.none(collected.size()), 0, answers, table);
        var division = collected.division(planned.between());
        return new Group(collected, position, division, division.groups().indexOf(List.of(value)), answers, table);
    }

    private void levels(Column column, List<Group> compared) {
        var answers = column.item().kind().answers();
        if (compared.stream().allMatch(Group::isShown)) {
            results.add(ranks(column, compared, samples(compared, Classes.each(answers)), List.of()));
            return;
        }
        results.add(ranked(column, compared).withheld().result());
        Classes.ofShown(answers, compared, true)
                .ifPresent(classes ->
                        results.add(ranks(column, compared, samples(compared, classes), classes.together())));
    }

    private static List<Sample> samples(List<Group> compared, Classes classes) {
        return compared.stream()
                .map(group -> Sample.ofLevels(classes.counts(group)))
                .toList();
    }

    private void numbers(Column column, List<Group> compared) {
        results.add(
                compared.stream().anyMatch(Group::isBaseWithheld)
                        ? ranked(column, compared).withheld().result()
                        : ranks(
                                column,
                                compared,
                                compared.stream().map(Group::sample).toList(),
                                List.of()));
    }

    private Found ranked(Column column, List<Group> compared) {
        return compared.size() > 2
                ? found(column, null, compared, "kruskal_wallis", Measure.NONE)
                : found(column, null, compared, "mann_whitney", Measure.CLIFFS_DELTA);
    }

    /// As for shares, a group that nobody is in leaves the test of all groups undefined.
    private ComparisonResult ranks(
            Column column, List<Group> compared, List<Sample> samples, List<List<String>> together) {
        var found = ranked(column, compared).together(together);
        if (samples.size() == 2)
            return found.outcome(MannWhitney.approximate(samples.getFirst(), samples.getLast()))
                    .effect(CliffsDelta.of(samples.getFirst(), samples.getLast(), study.confidence()))
                    .result();
        return samples.stream().anyMatch(sample -> sample.size() == 0)
                ? found.result()
                : found.outcome(KruskalWallis.test(samples))
                        .pairwise(pairs(samples))
                        .result();
    }

    private List<Pairwise> pairs(List<Sample> samples) {
        var pairs = Dunn.compare(samples);
        var adjusted = Adjusting.of(study.plan().adjust())
                .of(pairs.stream()
                        .map(pair -> OptionalDouble.of(pair.outcome().p()))
                        .toList());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Pairwise(
                        planned.of().get(pairs.get(i).first()),
                        planned.of().get(pairs.get(i).second()),
                        pairs.get(i).outcome(),
                        adjusted.get(i)))
                .toList();
    }

    private void shares(Column column, List<Group> compared) {
        var answers = column.item().kind().answers();
        if (compared.stream().allMatch(Group::isShown)) {
            results.add(crossed(column, null, compared, counts(compared, Classes.each(answers)), List.of()));
            return;
        }
        results.add(withheldShares(
                column, null, compared, column.item().kind().answers().size()));
        Classes.ofShown(answers, compared, false)
                .ifPresent(classes ->
                        results.add(crossed(column, null, compared, counts(compared, classes), classes.together())));
    }

    private static long[][] counts(List<Group> compared, Classes classes) {
        return compared.stream().map(classes::counts).toArray(long[][]::new);
    }

    private void chosen(Column column, List<Group> compared, String option) {
        if (compared.stream().anyMatch(group -> group.isWithheld(option))) {
            results.add(withheldShares(column, option, compared, 2));
            return;
        }
        var counts = compared.stream()
                .map(group -> new long[] {group.count(option), group.size() - group.count(option)})
                .toArray(long[][]::new);
        results.add(crossed(column, option, compared, counts, List.of()));
    }

    /// An answer that nobody gave has no expected count; the table leaves it out.
    private ComparisonResult crossed(
            Column column,
            @Nullable String option,
            List<Group> compared,
            long[][] counts,
            List<List<String>> together) {
        var table = ContingencyTable.of(counts);
        var isTwoByTwo = compared.size() == 2 && (counts[0].length == 2 || table.columns() == 2);
        var measure = isTwoByTwo ? Measure.ODDS_RATIO : Measure.CRAMERS_V;
        var everybodyAnswers = compared.stream().allMatch(group -> group.size() > 0);
        var outcome = everybodyAnswers ? Association.test(table) : Optional.<TestOutcome>empty();
        var effect = !everybodyAnswers
                ? Optional.<Effect>empty()
                : isTwoByTwo ? OddsRatio.of(table, study.confidence()) : CramersV.of(table, study.confidence());
        return found(column, option, compared, outcome.map(Names::of).orElse(CHI_SQUARE), measure)
                .outcome(outcome)
                .effect(effect)
                .together(together)
                .result();
    }

    private ComparisonResult withheldShares(Column column, @Nullable String option, List<Group> compared, int answers) {
        var isTwoByTwo = compared.size() == 2 && answers == 2;
        return found(column, option, compared, CHI_SQUARE, isTwoByTwo ? Measure.ODDS_RATIO : Measure.CRAMERS_V)
                .withheld()
                .result();
    }

    private Found found(Column column, @Nullable String option, List<Group> compared, String test, Measure measure) {
        return new Found(planned, column, option, test, measure).among(compared);
    }
}
