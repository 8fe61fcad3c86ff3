package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.statistics.Adjustment;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Study;

/// Everything a study’s declared plan makes of its answers.
public record Analysis(Study study, List<ItemTable> tables, List<ComparisonResult> comparisons) {

    public Analysis {
        tables = List.copyOf(tables);
        comparisons = List.copyOf(comparisons);
    }

    /// @param collected the answers, at most one of each population and wave; what is absent was not asked yet
    public static Analysis of(Study study, List<Collected> collected) {
        return of(study, collected, study.plan());
    }

    /// @param fixed the plan as it stood when the waves closed: what goes beyond it is exploratory (rule 23)
    public static Analysis of(Study study, List<Collected> collected, Plan fixed) {
        var tables = new ArrayList<ItemTable>();
        for (var one : collected) tables.addAll(tables(study, one));
        return new Analysis(study, tables, adjusted(study, comparisons(study, collected, fixed)));
    }

    private static List<ItemTable> tables(Study study, Collected collected) {
        var divisions =
                study.plan().breakdown().stream().map(collected::division).toList();
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var column = collected.columns().get(position);
            if (column.isWordsOfOther()) continue;
            var byOthers = divisions.stream()
                    .filter(division -> !division.by().equals(column.name()))
                    .toList();
            tables.addAll(Tabulation.of(study, collected, position, byOthers));
        }
        return tables;
    }

    /// The tables of one item broken down by one to three variables together, on demand.
    public static List<ItemTable> crossed(Study study, Collected collected, String item, List<String> by) {
        var division = by.stream()
                .map(collected::division)
                .reduce(Division::crossed)
                .orElseGet(() -> Division.none(collected.size()));
        var tables = new ArrayList<ItemTable>();
        for (var position = 0; position < collected.columns().size(); position++) {
            var column = collected.columns().get(position);
            if (column.item().id().equals(item) && !column.isWordsOfOther())
                tables.addAll(Tabulation.of(study, collected, position, List.of(division)));
        }
        return tables;
    }

    private static List<ComparisonResult> comparisons(Study study, List<Collected> collected, Plan fixed) {
        var results = new ArrayList<ComparisonResult>();
        for (var planned : study.plan().comparisons()) {
            var exploratory = !fixed.comparisons().contains(planned);
            groups(planned, collected).ifPresent(groups -> Comparing.of(study, planned, groups).stream()
                    .map(result -> exploratory ? result.markedExploratory() : result)
                    .forEach(results::add));
        }
        return results;
    }

    /// Empty while one of the groups has not been asked.
    private static Optional<List<Collected>> groups(Comparison planned, List<Collected> collected) {
        var groups = new ArrayList<Collected>();
        for (var place = 0; place < planned.of().size(); place++) {
            var population = planned.populationOf(place).orElse("");
            var wave = planned.waveOf(place).orElse("");
            collected.stream()
                    .filter(one -> one.questionnaire().population().equals(population)
                            && one.questionnaire().wave().equals(wave))
                    .findFirst()
                    .ifPresent(groups::add);
        }
        return groups.size() == planned.of().size() ? Optional.of(groups) : Optional.empty();
    }

    /// For their number: all of one study together.
    private static List<ComparisonResult> adjusted(Study study, List<ComparisonResult> results) {
        var adjustment =
                switch (study.plan().adjust()) {
                    case NONE -> Adjustment.NONE;
                    case HOLM -> Adjustment.HOLM;
                    case BH -> Adjustment.BENJAMINI_HOCHBERG;
                };
        var adjusted = adjustment.of(results.stream().map(Analysis::p).toList());
        var complete = new ArrayList<ComparisonResult>();
        for (var i = 0; i < results.size(); i++) complete.add(results.get(i).adjusted(adjusted.get(i)));
        return complete;
    }

    private static OptionalDouble p(ComparisonResult result) {
        return result.outcome().map(TestOutcome::p).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
