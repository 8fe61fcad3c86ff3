package org.compagnon.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.ComparisonResult.Linking;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.analysis.ComparisonResult.Pairwise;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Plan.Comparison;
import org.jspecify.annotations.Nullable;

/// A comparison result in the making: begun with what was planned or with another result, then told what was found.
final class Found {

    private final List<String> items;
    private final @Nullable String row;
    private final @Nullable String option;
    private final @Nullable String population;
    private final @Nullable String wave;
    private final String between;
    private final List<String> of;
    private final String test;
    private final Measure measure;
    private List<Long> n = List.of();
    private boolean paired;
    private Optional<TestOutcome> outcome = Optional.empty();
    private OptionalDouble adjusted = OptionalDouble.empty();
    private Optional<Effect> effect = Optional.empty();
    private List<Pairwise> pairwise = List.of();
    private Optional<Linking> linking = Optional.empty();
    private List<List<String>> together = List.of();
    private boolean suppressed;
    private boolean exploratory;

    Found(Comparison planned, Column column, @Nullable String option, String test, Measure measure) {
        this.items = planned.itemOfEach();
        this.row = column.part();
        this.option = option;
        this.population = planned.population();
        this.wave = planned.wave();
        this.between = planned.between();
        this.of = planned.of();
        this.test = test;
        this.measure = measure;
    }

    Found(ComparisonResult other) {
        this.items = other.items();
        this.row = other.row();
        this.option = other.option();
        this.population = other.population();
        this.wave = other.wave();
        this.between = other.between();
        this.of = other.of();
        this.test = other.test();
        this.measure = other.measure();
        this.n = other.n();
        this.paired = other.paired();
        this.outcome = other.outcome();
        this.adjusted = other.adjusted();
        this.effect = other.effect();
        this.pairwise = other.pairwise();
        this.linking = other.linking();
        this.together = other.together();
        this.suppressed = other.suppressed();
        this.exploratory = other.exploratory();
    }

    /// Different people, whose numbers stand beside the test where they may be told.
    Found among(List<Group> groups) {
        return sized(
                groups.stream().anyMatch(Group::isBaseWithheld)
                        ? List.of()
                        : groups.stream().map(Group::size).toList());
    }

    Found sized(List<Long> n) {
        this.n = n;
        return this;
    }

    /// The same people twice.
    Found paired() {
        paired = true;
        return this;
    }

    Found linking(Optional<Linking> linking) {
        this.linking = linking;
        return this;
    }

    Found outcome(Optional<TestOutcome> outcome) {
        this.outcome = outcome;
        return this;
    }

    Found effect(Optional<Effect> effect) {
        this.effect = effect;
        return this;
    }

    Found pairwise(List<Pairwise> pairwise) {
        this.pairwise = pairwise;
        return this;
    }

    Found together(List<List<String>> together) {
        this.together = together;
        return this;
    }

    Found adjusted(OptionalDouble adjusted) {
        this.adjusted = adjusted;
        return this;
    }

    Found exploratory() {
        exploratory = true;
        return this;
    }

    /// Whatever the test found may not be told.
    Found withheld() {
        suppressed = true;
        return outcome(Optional.empty())
                .adjusted(OptionalDouble.empty())
                .effect(Optional.empty())
                .pairwise(List.of())
                .together(List.of());
    }

    ComparisonResult result() {
        return new ComparisonResult(
                items,
                row,
                option,
                population,
                wave,
                between,
                of,
                n,
                paired,
                test,
                outcome,
                adjusted,
                measure,
                effect,
                pairwise,
                linking,
                together,
                suppressed,
                exploratory);
    }
}
