package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Part;
import org.compagnon.surveys.study.Plan.Adjust;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// Reads the analysis planned, and refuses to compare what was not asked, or not asked alike.
final class PlanReader {

    private final Findings findings;
    private final List<String> populations;
    private final List<String> waves;
    private final List<Questionnaire> questionnaires;
    private List<String> breakdown = List.of();

    private PlanReader(Findings findings, List<Named> populations, List<Named> waves, List<Questionnaire> asked) {
        this.findings = findings;
        this.populations = populations.stream().map(Named::id).toList();
        this.waves = waves.stream().map(Named::id).toList();
        this.questionnaires = asked;
    }

    static Plan read(@Nullable Part part, List<Named> populations, List<Named> waves, List<Questionnaire> asked) {
        if (part == null) return Plan.NOTHING;
        return new PlanReader(part.findings(), populations, waves, asked).plan(part);
    }

    private Plan plan(Part part) {
        breakdown = part.has("breakdown") ? part.codes("breakdown") : List.of();
        for (var column : breakdown) judgeBreakdown(column, part.at("breakdown"));
        var comparisons = part.has("compare") ? part.list("compare", false, this::comparison) : List.<Comparison>of();
        var adjust = part.word("adjust", Adjust.class, Adjust.NONE);
        part.done();
        return new Plan(breakdown, comparisons, adjust);
    }

    /// A column that no questionnaire asks comes with the file of responses.
    private void judgeBreakdown(String column, String place) {
        var kinds = questionnaires.stream()
                .flatMap(asked -> asked.item(column).stream())
                .map(Item::kind)
                .toList();
        var everyKindDivides =
                kinds.stream().allMatch(kind -> kind instanceof Kind.Single || kind instanceof Kind.Likert);
        if (!everyKindDivides) findings.at(place, "breakdown-kind", column);
    }

    private Comparison comparison(Part part) {
        var items = part.isList("item") ? part.codes("item") : List.of(part.text("item"));
        var between = part.text("between");
        var of = part.codes("of");
        var population = part.optionalText("population");
        var wave = part.optionalText("wave");
        if (population == null && !between.equals(Comparison.POPULATION)) population = only(populations);
        if (wave == null && !between.equals(Comparison.WAVE)) wave = only(waves);
        var comparison = new Comparison(items, between, of, population, wave);
        part.done();
        if (!part.isAbsent() && !findings.doubt(part.path())) judge(comparison, part);
        return comparison;
    }

    /// Where there is but one, it need not be said.
    private static @Nullable String only(List<String> known) {
        return known.size() == 1 ? known.getFirst() : null;
    }

    private void judge(Comparison comparison, Part part) {
        if (!axes().contains(comparison.between())) findings.notAmong(part.at("between"), comparison.between(), axes());
        else if (comparison.of().size() < 2)
            findings.at(part.at("of"), "compare-one", comparison.of().size());
        else if (comparison.items().size() > 1
                && comparison.items().size() != comparison.of().size())
            findings.at(
                    part.at("item"),
                    "compare-items",
                    comparison.items().size(),
                    comparison.of().size());
        else {
            known(comparison.of(), groups(comparison), part.at("of"));
            known(Optional.ofNullable(comparison.population()).stream().toList(), populations, part.at("population"));
            known(Optional.ofNullable(comparison.wave()).stream().toList(), waves, part.at("wave"));
            if (!findings.doubt(part.path())) judgePlaces(comparison, part);
        }
    }

    private LinkedHashSet<String> axes() {
        var axes = new LinkedHashSet<>(List.of(Comparison.WAVE, Comparison.POPULATION));
        axes.addAll(breakdown);
        return axes;
    }

    private Optional<List<String>> groups(Comparison comparison) {
        if (comparison.isBetweenWaves()) return Optional.of(waves);
        if (comparison.isBetweenPopulations()) return Optional.of(populations);
        return questionnaires.stream()
                .flatMap(asked -> asked.item(comparison.between()).stream())
                .map(Item::kind)
                .map(Kind::answers)
                .filter(answers -> !answers.isEmpty())
                .findFirst();
    }

    private void known(List<String> named, Optional<List<String>> known, String place) {
        known.ifPresent(words -> known(named, words, place));
    }

    private void known(List<String> named, List<String> known, String place) {
        for (var one : named) if (!known.contains(one)) findings.notAmong(place, one, known);
    }

    private void judgePlaces(Comparison comparison, Part part) {
        if (comparison.populationOf(0).isEmpty()) findings.at(part.path(), "compare-which-population");
        if (comparison.waveOf(0).isEmpty()) findings.at(part.path(), "compare-which-wave");
        if (comparison.isBetweenPopulations() && comparison.population() != null)
            findings.at(part.at("population"), "compare-said-twice");
        if (comparison.isBetweenWaves() && comparison.wave() != null)
            findings.at(part.at("wave"), "compare-said-twice");
        if (!findings.doubt(part.path()) && !findings.doubt("questionnaires")) judgeItems(comparison, part);
    }

    private void judgeItems(Comparison comparison, Part part) {
        var kinds = new ArrayList<Kind>();
        for (var group = 0; group < comparison.of().size(); group++) {
            var population = comparison.populationOf(group).orElseThrow();
            var wave = comparison.waveOf(group).orElseThrow();
            var id = comparison.itemOf(group);
            var questionnaire = questionnaires.stream()
                    .filter(asked -> asked.population().equals(population)
                            && asked.wave().equals(wave))
                    .findFirst();
            if (questionnaire.isEmpty()) {
                findings.at(part.path(), "compare-not-asked", population, wave);
                return;
            }
            var item = questionnaire.get().item(id);
            if (item.isEmpty()) {
                var ids = questionnaire.get().items().stream().map(Item::id).toList();
                findings.unknown(part.at("item"), id, ids, "compare-unknown-item");
                return;
            }
            kinds.add(item.get().kind());
        }
        if (kinds.stream().anyMatch(kind -> !isCompared(kind)))
            findings.at(part.at("item"), "compare-kind", comparison.itemOf(0));
        else if (kinds.stream().map(PlanReader::shape).distinct().count() > 1)
            findings.at(part.at("item"), "compare-not-alike", String.join(", ", comparison.items()));
    }

    private static boolean isCompared(Kind kind) {
        return switch (kind) {
            case Kind.Likert _, Kind.Matrix _, Kind.Single _, Kind.Multiple _, Kind.Number _ -> true;
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> false;
        };
    }

    /// What two items must have in common to be asked alike; words, order and bounds may differ.
    private static Object shape(Kind kind) {
        return switch (kind) {
            case Kind.Likert(var scale) -> List.of("likert", scale.levels());
            case Kind.Matrix(var scale, var rows) ->
                List.of(
                        "matrix",
                        scale.levels(),
                        new HashSet<>(rows.stream().map(Named::id).toList()));
            case Kind.Single(var choices) -> List.of("single", new HashSet<>(choices.codes()));
            case Kind.Multiple multiple ->
                List.of("multiple", new HashSet<>(multiple.choices().codes()));
            case Kind.Number _ -> "number";
            case Kind.Ranking _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> Objects.requireNonNull(kind);
        };
    }
}
