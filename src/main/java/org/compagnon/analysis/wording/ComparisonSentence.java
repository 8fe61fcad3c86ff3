package org.compagnon.analysis.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.shared.Words;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Plan;
import org.jspecify.annotations.Nullable;

/// Says one comparison: whether a difference was shown, which way and how large, with which test, at which threshold.
///
/// The adjusted p decides. A difference that was not shown is never called absent, and a direction is named only where
/// the interval of the effect leaves one.
final class ComparisonSentence {

    /// Under this many answers in a group only a large difference can be shown: where tables of exact ranks commonly
    /// end and the normal distribution begins.
    private static final long FEW = 20;

    private final Analysis analysis;
    private final ComparisonResult result;
    private final Labels labels;
    private final Words words;
    private final Written written;
    private final @Nullable Item item;
    private final double threshold;

    ComparisonSentence(Analysis analysis, ComparisonResult result, Labels labels, Words words) {
        this.analysis = analysis;
        this.result = result;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
        this.threshold = Written.threshold(analysis.study().confidence());
        this.item = labels.item(first(result.population()), first(result.wave()), result.item())
                .orElse(null);
    }

    private String first(@Nullable String stated) {
        return stated == null ? result.of().getFirst() : stated;
    }

    String said() {
        var said = new ArrayList<String>();
        if (result.suppressed())
            said.add(words.of(
                    result.trend() ? "analysis.sentence.trend.withheld" : "analysis.sentence.withheld",
                    analysis.study().minimumCell()));
        else if (result.outcome().isEmpty()) said.add(undefined());
        else found(result.outcome().get(), said);
        if (result.exploratory()) said.add(words.of("analysis.sentence.exploratory"));
        return words.of("analysis.sentence.of", question(), who(), String.join(" ", said));
    }

    /// In the words of each group, where these were asked differently.
    private String question() {
        return labels.both(IntStream.range(0, result.of().size())
                .mapToObj(this::question)
                .distinct()
                .map(labels::quoted)
                .toList());
    }

    private String question(int group) {
        var id = result.items().get(group);
        var population = result.population() == null ? result.of().get(group) : result.population();
        var wave = result.wave() == null ? result.of().get(group) : result.wave();
        return labels.item(population, wave, id)
                .map(asked -> part(asked, asked.in(words.language())))
                .orElse(id);
    }

    private String part(Item asked, String whole) {
        var row = result.row();
        var option = result.option();
        if (row != null) return words.of("analysis.report.part", whole, labels.row(asked, row));
        return option == null ? whole : words.of("analysis.report.part", whole, labels.value(asked, option));
    }

    /// Après un an ; Internes (n = 91) et Tuteurs (n = 78)
    private String who() {
        var shown = result.n().size() == result.of().size();
        if (result.paired())
            return words.of(
                    shown ? "analysis.sentence.same-people" : "analysis.sentence.same-people.withheld",
                    labels.population(first(result.population())),
                    labels.both(result.of().stream().map(this::group).toList()),
                    shown ? result.n().getFirst() : 0);
        var groups = IntStream.range(0, result.of().size())
                .mapToObj(at -> shown
                        ? words.of(
                                "analysis.report.group-n",
                                group(result.of().get(at)),
                                words.number(result.n().get(at)))
                        : group(result.of().get(at)))
                .toList();
        var where = new ArrayList<String>();
        if (result.population() != null) where.add(labels.population(result.population()));
        if (result.wave() != null) where.add(labels.wave(result.wave()));
        return where.isEmpty()
                ? labels.both(groups)
                : words.of("analysis.sentence.where", String.join(", ", where), labels.both(groups));
    }

    private String group(String id) {
        return labels.among(result.between(), id);
    }

    private String undefined() {
        if (result.n().stream().allMatch(n -> n == 0)) return words.of("analysis.sentence.nobody");
        if (result.n().stream().anyMatch(n -> n == 0)) return words.of("analysis.sentence.undefined.empty");
        if (result.trend()) return trend().undefined();
        return words.of(
                result.paired() ? "analysis.sentence.undefined.unchanged" : "analysis.sentence.undefined.equal");
    }

    private void found(TestOutcome outcome, List<String> said) {
        var p = result.adjusted().orElse(outcome.p());
        var isShown = p < threshold;
        var test = words.of(
                "analysis.sentence.test",
                words.of("analysis.report.test." + result.test()),
                p(p, result.adjusted().isPresent()),
                written.rare(threshold));
        if (result.trend()) {
            said.addAll(trend().said(outcome.statistic().orElseThrow(), isShown, test));
            if (isAnyFew()) said.add(words.of("analysis.sentence.trend.few"));
            return;
        }
        said.add(words.of(
                "analysis.sentence." + (result.paired() ? "change" : "difference")
                        + (isShown ? ".shown" : ".not-shown"),
                test));
        if (outcome.computation() == TestOutcome.Computation.SIMULATED) said.add(words.of("analysis.sentence.drawn"));
        result.together().forEach(answers -> said.add(together(answers)));
        said.addAll(new EffectFinding(analysis, result, item, labels, words).said(isShown));
        if (result.measure() == Measure.NONE) pairs(isShown, said);
        if (!result.paired() && result.between().equals(Plan.Comparison.WAVE))
            said.add(words.of("analysis.sentence.not-linked"));
        if (isAnyFew()) said.add(words.of("analysis.sentence.few"));
    }

    private TrendFinding trend() {
        return new TrendFinding(analysis, result, item, labels, words);
    }

    private boolean isAnyFew() {
        return result.n().stream().anyMatch(n -> n < FEW);
    }

    private String p(double p, boolean isAdjusted) {
        var adjusts = isAdjusted && analysis.study().plan().adjust() != Plan.Adjust.NONE;
        return written.p(
                words.of(adjusts ? "analysis.sentence.p-adjusted" : "analysis.sentence.p"),
                p,
                analysis.study().confidence());
    }

    /// Two groups each are compared only after all of them differ.
    private void pairs(boolean isShown, List<String> said) {
        if (result.pairwise().isEmpty()) return;
        if (!isShown) {
            said.add(words.of("analysis.sentence.pairs.not-read"));
            return;
        }
        var differing = result.pairwise().stream()
                .filter(pair -> p(pair) < threshold)
                .map(pair -> words.of(
                        "analysis.sentence.pair",
                        group(pair.first()),
                        group(pair.second()),
                        p(p(pair), pair.adjusted().isPresent())))
                .toList();
        if (differing.isEmpty()) said.add(words.of("analysis.sentence.pairs.none"));
        else
            said.add(words.of(
                    differing.size() < result.pairwise().size()
                            ? "analysis.sentence.pairs.some"
                            : "analysis.sentence.pairs.all",
                    String.join(words.of("analysis.sentence.between-pairs"), differing)));
    }

    private static double p(ComparisonResult.Pairwise pair) {
        return pair.adjusted().orElse(pair.outcome().p());
    }

    private String together(List<String> answers) {
        return words.of(
                "analysis.sentence.together",
                labels.both(answers.stream()
                        .map(answer -> item == null ? answer : labels.answer(item, answer))
                        .toList()));
    }
}
