package org.compagnon.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.compagnon.analysis.ComparisonResult.Linking;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.statistics.CochranArmitage;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Plan.Comparison;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Carries out one planned trend: of the levels that a scale declares positive, or of each option, along the groups in
/// the order declared, which count as equal steps.
///
/// Computed from the shares that the groups’ tables show, so that it tells nothing more; withheld where one of them is.
/// The test takes everybody for somebody else: where codes link people of several waves, it is known to be wrong and is
/// not made.
final class Trending {

    private final Study study;
    private final Comparison planned;
    private final Column column;
    private final List<Group> groups;
    private final Optional<Linking> linking;

    private Trending(Study study, Comparison planned, Column column, List<Group> groups) {
        this.study = study;
        this.planned = planned;
        this.column = column;
        this.groups = groups;
        this.linking = planned.isBetweenWaves() ? mostLinked() : Optional.empty();
    }

    static List<ComparisonResult> of(Study study, Comparison planned, Column column, List<Group> groups) {
        return new Trending(study, planned, column, groups).results();
    }

    /// Of the two waves that share most people, as their comparison tells it: how many came back over all waves would
    /// tell of few, less those of two waves. Waves that share fewer than the minimum count as of different people.
    private Optional<Linking> mostLinked() {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(first -> groups.subList(first + 1, groups.size()).stream()
                        .map(later -> Linked.of(groups.get(first).collected(), later.collected())
                                .found()))
                .filter(found -> found.matched() >= Math.max(1, study.minimumCell()))
                .reduce((one, other) -> other.matched() > one.matched() ? other : one);
    }

    private List<ComparisonResult> results() {
        return column.item().kind().scaleIfAny().isPresent()
                ? List.of(result(null))
                : options().stream().map(this::result).toList();
    }

    /// Of two answers that exclude each other, one falls as the other rises: one test says both.
    private List<String> options() {
        var answers = column.item().kind().answers();
        return column.item().kind() instanceof Kind.Single && answers.size() == 2 ? answers.subList(0, 1) : answers;
    }

    private ComparisonResult result(@Nullable String option) {
        var found = new Found(planned, column, option, ComparisonResult.TREND, Measure.NONE).among(groups);
        var shares =
                groups.stream().flatMap(group -> group.share(option).stream()).toList();
        if (shares.size() < groups.size()) return found.withheld().result();
        if (shares.stream().anyMatch(share -> share.base() == 0)) return found.result();
        return linking.isPresent()
                ? found.linking(linking).result()
                : found.outcome(CochranArmitage.test(shares)).result();
    }
}
