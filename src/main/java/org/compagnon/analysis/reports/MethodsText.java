package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan;

/// Says in words what was done with the answers, and only what was.
final class MethodsText {

    private final Analysis analysis;
    private final Words words;

    MethodsText(Analysis analysis, Words words) {
        this.analysis = analysis;
        this.words = words;
    }

    List<String> paragraphs() {
        var said = new ArrayList<String>();
        var study = analysis.study();
        said.add(words.of(
                "analysis.report.methods.design",
                study.populations().size(),
                study.waves().size(),
                study.questionnaires().size()));
        said.add(words.of("analysis.report.methods.description", words.decimal(study.confidence() * 100, 0)));
        if (asks(Kind.Ranking.class)) said.add(words.of("analysis.report.methods.rankings"));
        if (asks(Kind.Day.class)) said.add(words.of("analysis.report.methods.days"));
        var tests = analysis.comparisons().stream()
                .map(ComparisonResult::test)
                .distinct()
                .sorted()
                .toList();
        if (!tests.isEmpty()) {
            said.add(words.of(
                    "analysis.report.methods.tests",
                    String.join(
                            words.of("analysis.report.methods.and"),
                            tests.stream()
                                    .map(test -> words.of("analysis.report.test." + test))
                                    .toList())));
            said.add(words.of("analysis.report.methods.adjust."
                    + study.plan().adjust().name().toLowerCase(java.util.Locale.ROOT)));
        }
        if (analysis.comparisons().stream().anyMatch(ComparisonResult::paired))
            said.add(words.of("analysis.report.methods.linked"));
        said.add(
                study.minimumCell() > 1
                        ? words.of("analysis.report.methods.withheld", study.minimumCell())
                        : words.of("analysis.report.methods.not-withheld"));
        said.add(words.of("analysis.report.methods.missing"));
        return said;
    }

    private boolean asks(Class<? extends Kind> kind) {
        return analysis.study().questionnaires().stream()
                .flatMap(asked -> asked.items().stream())
                .anyMatch(item -> kind.isInstance(item.kind()));
    }

    List<String> limits() {
        var said = new ArrayList<>(List.of(
                words.of("analysis.report.limits.response"),
                words.of("analysis.report.limits.self-reported"),
                words.of("analysis.report.limits.observed")));
        if (analysis.study().plan().adjust() == Plan.Adjust.NONE
                && analysis.comparisons().size() > 1)
            said.add(words.of(
                    "analysis.report.limits.many-tests", analysis.comparisons().size()));
        if (analysis.comparisons().stream().anyMatch(ComparisonResult::exploratory))
            said.add(words.of("analysis.report.limits.exploratory"));
        if (analysis.study().minimumCell() > 1) said.add(words.of("analysis.report.limits.withheld"));
        return said;
    }
}
