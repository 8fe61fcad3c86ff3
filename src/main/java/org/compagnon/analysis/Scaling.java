package org.compagnon.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.Subscale;
import org.compagnon.surveys.study.Subscale.Member;

/// Tells of each subscale of the plan how far its items go together, wherever all of them were asked.
final class Scaling {

    private final Study study;
    private final TablesByPlace tables;
    private final BiPredicate<Subscale, Questionnaire> isPlanned;

    /// @param isPlanned whether a subscale stood in the plan when those answers came in
    Scaling(Study study, TablesByPlace tables, BiPredicate<Subscale, Questionnaire> isPlanned) {
        this.study = study;
        this.tables = tables;
        this.isPlanned = isPlanned;
    }

    Stream<Consistency> of(Collected collected) {
        var asked = collected.questionnaire();
        var discretion = new ScaleDiscretion(study, asked, tables);
        return study.plan().subscales().stream()
                .filter(subscale -> !subscale.in(asked).isEmpty())
                .map(subscale -> consistency(subscale, collected, discretion));
    }

    private Consistency consistency(Subscale subscale, Collected collected, ScaleDiscretion discretion) {
        var asked = collected.questionnaire();
        var complete = Complete.of(subscale.in(asked), collected, study.plan().breakdown());
        if (discretion.isOff() || collected.size() == 0)
            return said(subscale, asked, complete, Optional.of(figures(complete)));
        return said(
                subscale,
                asked,
                complete,
                discretion.shown(complete, figures(complete).rounded()));
    }

    private ConsistencyFigures figures(Complete complete) {
        return complete.n() < 2
                ? ConsistencyFigures.NONE
                : ConsistencyFigures.of(complete.covariance(), study.confidence());
    }

    private Consistency said(
            Subscale subscale, Questionnaire asked, Complete complete, Optional<ConsistencyFigures> figures) {
        var members = complete.members();
        return new Consistency(
                subscale.id(),
                members.stream().map(Member::name).toList(),
                members.stream().filter(Member::reversed).map(Member::name).toList(),
                asked.population(),
                asked.wave(),
                figures.isPresent() ? OptionalLong.of(complete.n()) : OptionalLong.empty(),
                figures.map(ConsistencyFigures::alpha).orElse(OptionalDouble.empty()),
                figures.flatMap(ConsistencyFigures::interval),
                figures.map(ConsistencyFigures::omega).orElse(OptionalDouble.empty()),
                figures.isEmpty(),
                !isPlanned.test(subscale, asked));
    }
}
