package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        this.linking = planned.isBetweenWaves() ? samePeople() : Optional.empty();
    }

    static List<ComparisonResult> of(Study study, Comparison planned, Column column, List<Group> groups) {
        return new Trending(study, planned, column, groups).results();
    }

    private Optional<Linking> samePeople() {
        var found = Linked.across(groups.stream().map(Group::collected).toList());
        return found.matched() < Math.max(1, study.minimumCell()) ? Optional.empty() : Optional.of(found);
    }

    private List<ComparisonResult> results() {
        if (column.item().kind().scaleIfAny().isPresent()) return List.of(result(null));
        var results = new ArrayList<ComparisonResult>();
        for (var option : options()) results.add(result(option));
        return results;
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
