package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.Subscale;

/// Everything a study’s declared plan makes of its answers.
public record Analysis(
        Study study, List<ItemTable> tables, List<ComparisonResult> comparisons, List<Consistency> consistencies) {

    public Analysis {
        tables = List.copyOf(tables);
        comparisons = List.copyOf(comparisons);
        consistencies = List.copyOf(consistencies);
    }

    /// @param collected the answers, at most one of each population and wave; what is absent was not asked yet
    public static Analysis of(Study study, List<Collected> collected) {
        return of(study, collected, study.plan());
    }

    /// @param fixed the plan as it stood when the waves closed: what goes beyond it is exploratory (rule 23)
    public static Analysis of(Study study, List<Collected> collected, Plan fixed) {
        return of(study, collected, fixed, (subscale, _) -> fixed.subscales().contains(subscale));
    }

    /// @param isFixed whether the plan with which the answers to a questionnaire came in had a subscale
    public static Analysis of(
            Study study, List<Collected> collected, Plan fixed, BiPredicate<Subscale, Questionnaire> isFixed) {
        var tables = new ArrayList<ItemTable>();
        var waves = new HashMap<String, Waves>();
        for (var one : collected) {
            var ofPopulation = waves.computeIfAbsent(
                    one.questionnaire().population(), population -> Waves.of(study, population, collected));
            tables.addAll(ofPopulation.sheets().get(ofPopulation.place(one)).tables());
        }
        var byPlace = new TablesByPlace(tables);
        var comparisons = comparisons(study, collected, byPlace, fixed);
        var scaling = new Scaling(study, byPlace, isFixed);
        return new Analysis(
                study,
                tables,
                adjusted(study, comparisons),
                collected.stream().flatMap(scaling::of).toList());
    }

    /// The tables of one item broken down by several variables of the plan together, on demand; none where that would
    /// tell too much. By one variable they are among [#tables] already.
    public static List<ItemTable> crossed(
            Study study, List<Collected> all, Collected collected, String item, List<String> by) {
        return crossed(study, all, collected).of(item, by);
    }

    /// The same for several items of one population and wave.
    ///
    /// @param all the answers of every wave, `collected` among them
    public static CrossedTables crossed(Study study, List<Collected> all, Collected collected) {
        return new CrossedTables(study, collected, all);
    }

    private static List<ComparisonResult> comparisons(
            Study study, List<Collected> collected, TablesByPlace tables, Plan fixed) {
        var results = new ArrayList<ComparisonResult>();
        for (var planned : study.plan().comparisons()) {
            var exploratory = !fixed.comparisons().contains(planned);
            groups(study, planned, collected).ifPresent(groups -> Comparing.of(study, planned, groups, tables).stream()
                    .map(result -> exploratory ? result.markedExploratory() : result)
                    .forEach(results::add));
        }
        return results;
    }

    /// Empty while none of the groups has answered; where some have, the others are groups of nobody.
    private static Optional<List<Collected>> groups(Study study, Comparison planned, List<Collected> collected) {
        var groups = IntStream.range(0, planned.of().size())
                .mapToObj(place -> study.questionnaire(
                                planned.populationOf(place).orElse(""),
                                planned.waveOf(place).orElse(""))
                        .orElseThrow())
                .map(asked -> collected.stream()
                        .filter(one -> one.questionnaire().population().equals(asked.population())
                                && one.questionnaire().wave().equals(asked.wave()))
                        .findFirst()
                        .orElseGet(() -> new Collected(asked, List.of())))
                .toList();
        return groups.stream().anyMatch(group -> group.size() > 0) ? Optional.of(groups) : Optional.empty();
    }

    /// For their number: what was planned together; what was added after together with all of it.
    private static List<ComparisonResult> adjusted(Study study, List<ComparisonResult> results) {
        var adjustment = Adjusting.of(study.plan().adjust());
        var planned = adjustment.of(results.stream()
                .map(result -> result.exploratory() ? OptionalDouble.empty() : result.p())
                .toList());
        var all = adjustment.of(results.stream().map(ComparisonResult::p).toList());
        return IntStream.range(0, results.size())
                .mapToObj(i -> results.get(i).adjusted(results.get(i).exploratory() ? all.get(i) : planned.get(i)))
                .toList();
    }
}
