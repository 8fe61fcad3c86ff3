package org.compagnon.analysis;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable.Place;
import org.compagnon.analysis.disclosure.OtherAnswers;
import org.compagnon.statistics.Covariance;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.Subscale.Member;

/// Whether the figures of a subscale may be shown without telling of too few people (rule 22), subscale after subscale
/// of one population in one wave.
final class ScaleDiscretion {

    /// The usual rule for correlations, as in the default settings of <https://github.com/AI-SDC/ACRO>.
    private static final int DEGREES_OF_FREEDOM = 10;

    private static final long SEED = 1951;

    private final Study study;
    private final Questionnaire asked;
    private final TablesByPlace tables;
    private final Set<Member> told = new HashSet<>();

    ScaleDiscretion(Study study, Questionnaire asked, TablesByPlace tables) {
        this.study = study;
        this.asked = asked;
        this.tables = tables;
    }

    boolean isOff() {
        return study.minimumCell() < 2;
    }

    /// What may be shown of a subscale; ω is left out where the rest alone may be. What is shown of one cannot be
    /// subtracted from another that shares an item: nothing is shown of that.
    ///
    /// @param figures all there are, rounded
    Optional<ConsistencyFigures> shown(Complete complete, ConsistencyFigures figures) {
        var mayTell = complete.members().stream().allMatch(this::isOpen)
                && complete.partly() == 0
                && !new Openings(asked, names(complete)).countTogether()
                && complete.n() >= 2 * study.minimumCell()
                && complete.n() >= complete.items() + DEGREES_OF_FREEDOM;
        if (!mayTell) return Optional.empty();
        var shown = Stream.of(figures, figures.withoutOmega())
                .distinct()
                .filter(some -> othersFit(complete, some))
                .findFirst();
        if (shown.isPresent()) told.addAll(complete.members());
        return shown;
    }

    private static Set<String> names(Complete complete) {
        return complete.members().stream().map(Member::name).collect(Collectors.toSet());
    }

    private boolean othersFit(Complete complete, ConsistencyFigures figures) {
        return OtherAnswers.hide(
                complete.people(),
                study.minimumCell(),
                (sums, products) -> figures.isSaidOf(Covariance.of(complete.n(), sums, products), study.confidence()),
                new Random(SEED));
    }

    /// Its table of everybody is whole, and it stands in no table with the others.
    private boolean isOpen(Member member) {
        var column = member.column();
        var place = new Place(column.item().id(), column.part(), asked.population(), asked.wave(), Map.of());
        return !study.plan().breakdown().contains(column.name())
                && told.stream().noneMatch(one -> one.column().equals(column))
                && tables.at(place).filter(table -> !table.suppressed()).isPresent();
    }
}
