package org.compagnon.surveys.study;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final ComparedItems items;
    private final SubscaleReader subscales;
    private final Set<Comparison> compared = new HashSet<>();
    private List<String> breakdown = List.of();

    private PlanReader(Findings findings, List<Named> populations, List<Named> waves, List<Questionnaire> asked) {
        this.findings = findings;
        this.populations = populations.stream().map(Named::id).toList();
        this.waves = waves.stream().map(Named::id).toList();
        this.items = new ComparedItems(findings, this.populations, this.waves, asked);
        this.subscales = new SubscaleReader(findings, items, asked);
    }

    static Plan read(@Nullable Part part, List<Named> populations, List<Named> waves, List<Questionnaire> asked) {
        if (part == null) return Plan.NOTHING;
        return new PlanReader(part.findings(), populations, waves, asked).plan(part);
    }

    private Plan plan(Part part) {
        breakdown = part.has("breakdown") ? part.codes("breakdown") : List.of();
        for (var column : breakdown) judgeBreakdown(column, part.at("breakdown"));
        var comparisons = part.has("compare")
                ? part.list("compare", false, one -> comparison(one, false))
                : List.<Comparison>of();
        var trends =
                part.has("trend") ? part.list("trend", false, one -> comparison(one, true)) : List.<Comparison>of();
        var scales = part.has("reliability") ? part.list("reliability", false, subscales::read) : List.<Subscale>of();
        var adjust = part.word("adjust", Adjust.class, Adjust.NONE);
        part.done();
        return new Plan(breakdown, comparisons, trends, scales, adjust);
    }

    /// A column that no questionnaire asks comes with the file of responses.
    private void judgeBreakdown(String column, String place) {
        var everyKindDivides =
                items.kindsOf(column).allMatch(kind -> kind instanceof Kind.Single || kind instanceof Kind.Likert);
        if (!everyKindDivides) findings.at(place, "breakdown-kind", column);
    }

    private Comparison comparison(Part part, boolean trend) {
        var items = part.isList("item") ? part.codes("item") : List.of(part.text("item"));
        var between = part.text("between");
        var of = part.codes("of");
        var population = part.optionalText("population");
        var wave = part.optionalText("wave");
        if (population == null && !between.equals(Comparison.POPULATION)) population = only(populations);
        if (wave == null && !between.equals(Comparison.WAVE)) wave = only(waves);
        var comparison = new Comparison(items, between, of, population, wave, trend);
        part.done();
        if (!part.isAbsent()) {
            judge(comparison, part);
            if (isRead(part, "item", "between", "of", "population", "wave") && !compared.add(comparison))
                findings.at(part.path(), "compare-twice");
        }
        return comparison;
    }

    /// Where there is but one, it need not be said.
    private static @Nullable String only(List<String> known) {
        return known.size() == 1 ? known.getFirst() : null;
    }

    /// Each key that was read is judged, whatever is wrong with the others.
    private void judge(Comparison comparison, Part part) {
        if (isRead(part, "item", "of")
                && comparison.items().size() > 1
                && comparison.of().size() > 1
                && comparison.items().size() != comparison.of().size())
            findings.at(
                    part.at("item"),
                    "compare-items",
                    comparison.items().size(),
                    comparison.of().size());
        if (isRead(part, "of") && comparison.of().size() < (comparison.trend() ? 3 : 2))
            findings.at(
                    part.at("of"),
                    comparison.trend() ? "trend-few" : "compare-one",
                    comparison.of().size());
        if (isRead(part, "item", "between") && comparison.items().contains(comparison.between()))
            findings.at(part.at("item"), "compare-itself", comparison.between());
        if (isRead(part, "population"))
            known(Optional.ofNullable(comparison.population()).stream().toList(), populations, part.at("population"));
        if (isRead(part, "wave"))
            known(Optional.ofNullable(comparison.wave()).stream().toList(), waves, part.at("wave"));
        if (isRead(part, "between") && !findings.doubt(place("breakdown"))) judgeAxis(comparison, part);
        if (!findings.doubt(part.path())) judgePlaces(comparison, part);
        if (isRead(part, "item", "between") && isWhole(comparison)) items.judge(comparison, part);
    }

    /// Says of each group which question, which population and which wave.
    private static boolean isWhole(Comparison comparison) {
        return !comparison.of().isEmpty()
                && (comparison.items().size() == 1
                        || comparison.items().size() == comparison.of().size())
                && comparison.populationOf(0).isPresent()
                && comparison.waveOf(0).isPresent();
    }

    private boolean isRead(Part part, String... keys) {
        return Stream.of(keys).noneMatch(key -> findings.doubt(part.at(key)));
    }

    private static String place(String key) {
        return Findings.under("analysis", key);
    }

    private void judgeAxis(Comparison comparison, Part part) {
        if (!axes().contains(comparison.between())) findings.notAmong(part.at("between"), comparison.between(), axes());
        else if (isRead(part, "of")) {
            if (comparison.isBetweenWaves()) known(comparison.of(), waves, part.at("of"));
            else if (comparison.isBetweenPopulations()) known(comparison.of(), populations, part.at("of"));
            else if (comparison.of().size() > 1)
                known(comparison.of(), items.answersTo(comparison.between()), part.at("of"));
        }
    }

    private LinkedHashSet<String> axes() {
        var axes = new LinkedHashSet<>(List.of(Comparison.WAVE, Comparison.POPULATION));
        axes.addAll(breakdown);
        return axes;
    }

    /// Nothing is told where what can be named is itself not known.
    private void known(List<String> named, List<String> known, String place) {
        if (isKnown(known)) for (var one : named) if (!known.contains(one)) findings.notAmong(place, one, known);
    }

    private static boolean isKnown(List<String> named) {
        return !named.isEmpty() && !named.contains("");
    }

    private void judgePlaces(Comparison comparison, Part part) {
        if (comparison.population() == null && !comparison.isBetweenPopulations() && isKnown(populations))
            findings.at(part.path(), "compare-which-population");
        if (comparison.wave() == null && !comparison.isBetweenWaves() && isKnown(waves))
            findings.at(part.path(), "compare-which-wave");
        if (comparison.isBetweenPopulations() && comparison.population() != null)
            findings.at(part.at("population"), "compare-said-twice");
        if (comparison.isBetweenWaves() && comparison.wave() != null)
            findings.at(part.at("wave"), "compare-said-twice");
    }
}
