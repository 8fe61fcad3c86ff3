package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.reports.Report.Participation;
import org.compagnon.analysis.wording.Written;
import org.compagnon.shared.Words;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.statistics.TestOutcome.Computation;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Named;
import org.compagnon.surveys.study.Plan;

/// Says in words what was done with the answers, and only what was.
final class MethodsText {

    private static final Set<String> COUNTED = Set.of("chi_square", "fisher_exact", "freeman_halton");

    private final Analysis analysis;
    private final List<Participation> participation;
    private final Words words;
    private final List<String> said = new ArrayList<>();

    MethodsText(Analysis analysis, List<Participation> participation, Words words) {
        this.analysis = analysis;
        this.participation = participation;
        this.words = words;
    }

    private void say(String key, Object... details) {
        said.add(words.of("analysis.report.methods." + key, details));
    }

    private boolean finds(Predicate<ComparisonResult> what) {
        return analysis.comparisons().stream().anyMatch(what);
    }

    private boolean tests(String test) {
        return finds(one -> one.test().equals(test));
    }

    private boolean asks(Class<? extends Kind> kind) {
        return analysis.study().questionnaires().stream()
                .flatMap(asked -> asked.items().stream())
                .anyMatch(item -> kind.isInstance(item.kind()));
    }

    private String names(List<Named> named) {
        return named.stream().map(one -> one.in(words.language())).collect(Collectors.joining(", "));
    }

    List<String> paragraphs() {
        said.clear();
        var study = analysis.study();
        say(
                "design",
                study.waves().size(),
                names(study.populations()),
                names(study.waves()),
                study.questionnaires().size());
        say(isCollectedHere() ? "collected" : "collected-elsewhere");
        say("missing");
        say("description", words.decimal(study.confidence() * 100, 0));
        if (asks(Kind.Ranking.class)) say("rankings");
        if (asks(Kind.Day.class)) say("days");
        if (!analysis.comparisons().isEmpty()) comparisons();
        if (!analysis.consistencies().isEmpty()) reliability();
        if (study.minimumCell() > 1) say("withheld", study.minimumCell());
        else say("not-withheld");
        say("software", Report.SOFTWARE);
        return List.copyOf(said);
    }

    private boolean isCollectedHere() {
        return participation.stream().anyMatch(one -> one.invited().isPresent());
    }

    private void comparisons() {
        var plan = analysis.study().plan();
        var exploratory = analysis.comparisons().stream()
                .filter(ComparisonResult::exploratory)
                .count();
        say(
                isCollectedHere() ? "compared" : "compared-elsewhere",
                analysis.comparisons().size() - exploratory,
                exploratory);
        say(
                "tests",
                Stream.of(
                                "mann_whitney",
                                "kruskal_wallis",
                                "wilcoxon_signed_rank",
                                "counts",
                                "mcnemar_exact",
                                "cochran_armitage")
                        .filter(test ->
                                test.equals("counts") ? finds(one -> COUNTED.contains(one.test())) : tests(test))
                        .map(test -> words.of("analysis.report.methods.test." + test))
                        .collect(Collectors.joining(" ")));
        if (finds(one -> one.outcome().map(TestOutcome::computation).equals(Optional.of(Computation.SIMULATED))))
            say("simulated");
        var measures = Stream.of(Measure.CLIFFS_DELTA, Measure.CRAMERS_V, Measure.ODDS_RATIO)
                .filter(measure -> finds(one -> one.measure() == measure))
                .map(measure -> words.of("analysis.report.methods.measure." + measure.word()))
                .toList();
        if (!measures.isEmpty()) say("measures", String.join(words.of("analysis.report.methods.and"), measures));
        say("adjust." + plan.adjust().name().toLowerCase(Locale.ROOT), new Written(words).threshold(analysis.study()));
        if (finds(one -> one.paired() || one.linking().isPresent())) say("linked");
    }

    private void reliability() {
        var exploratory = analysis.consistencies().stream()
                .filter(Consistency::exploratory)
                .count();
        say("reliability", words.decimal(analysis.study().confidence() * 100, 0), exploratory);
        if (analysis.consistencies().stream().anyMatch(one -> !one.reversed().isEmpty())) say("reliability-turned");
        if (analysis.consistencies().stream().anyMatch(one -> one.items().size() > 2)) say("reliability-omega");
        if (analysis.study().minimumCell() > 1) say("reliability-rounded");
    }

    List<String> limits() {
        said.clear();
        limit("response");
        limit("self-reported");
        limit("observed");
        if (finds(one -> !one.paired() && one.between().equals(Plan.Comparison.WAVE))) limit("same-people");
        if (finds(one -> one.between().equals(Plan.Comparison.POPULATION))) limit("tied");
        if (analysis.study().plan().adjust() == Plan.Adjust.NONE
                && analysis.comparisons().size() > 1)
            limit("many-tests", analysis.comparisons().size());
        if (finds(ComparisonResult::exploratory)) limit("exploratory");
        if (!analysis.consistencies().isEmpty()) limit("reliability");
        if (analysis.consistencies().stream().anyMatch(Consistency::exploratory)) limit("reliability-exploratory");
        if (analysis.study().minimumCell() > 1) limit("withheld");
        return List.copyOf(said);
    }

    private void limit(String key, Object... details) {
        said.add(words.of("analysis.report.limits." + key, details));
    }
}
