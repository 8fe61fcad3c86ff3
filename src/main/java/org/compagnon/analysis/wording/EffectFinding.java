package org.compagnon.analysis.wording;

import java.util.List;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ComparisonResult.Measure;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;

/// Says how large a difference is, and which way it goes where the interval of the effect leaves one.
final class EffectFinding {

    private final Analysis analysis;
    private final ComparisonResult result;
    private final @Nullable Item item;
    private final Labels labels;
    private final Words words;
    private final Written written;

    EffectFinding(Analysis analysis, ComparisonResult result, @Nullable Item item, Labels labels, Words words) {
        this.analysis = analysis;
        this.result = result;
        this.item = item;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
    }

    private String group(String id) {
        return labels.among(result.between(), id);
    }

    /// @param isShown whether the test showed a difference at all
    List<String> said(boolean isShown) {
        if (result.effect().isEmpty()) return List.of();
        var effect = result.effect().get();
        var size = words.of(
                "analysis.sentence.effect",
                words.of("analysis.report.measure." + result.measure().word()),
                written.decimal(effect.value(), 2),
                effect.interval()
                        .map(one -> words.of(
                                "analysis.sentence.effect-interval",
                                written.level(analysis.study().confidence()),
                                written.decimal(one.low(), 2),
                                written.decimal(one.high(), 2)))
                        .orElse(words.of("analysis.sentence.effect-no-interval")));
        var side = side();
        if (!isShown) {
            var observed = words.of("analysis.sentence.size.not-shown", size);
            return side == 0
                    ? List.of(observed)
                    : List.of(observed, words.of("analysis.sentence.interval-not-adjusted"));
        }
        if (result.measure() == Measure.CRAMERS_V) return List.of(somewhere(size));
        return List.of(side == 0 ? words.of("analysis.sentence.size.no-direction", size) : directed(side, size));
    }

    /// 1 where the whole interval says that the first group is above, −1 below, 0 where it leaves that open.
    private int side() {
        if (result.measure() == Measure.CRAMERS_V || result.effect().isEmpty()) return 0;
        var even = result.measure() == Measure.ODDS_RATIO ? 1 : 0;
        return result.effect()
                .get()
                .interval()
                .map(one -> one.low() > even ? 1 : one.high() < even ? -1 : 0)
                .orElse(0);
    }

    private String directed(int side, String size) {
        var above = group(side > 0 ? result.of().getFirst() : result.of().getLast());
        var below = group(side > 0 ? result.of().getLast() : result.of().getFirst());
        var pairedOrNot = result.paired() ? ".paired" : "";
        if (result.measure() == Measure.CLIFFS_DELTA) {
            var points = words.decimal(Math.abs(result.effect().orElseThrow().value()) * 100, 0);
            return words.of("analysis.sentence.size.higher" + pairedOrNot, above, below, points, size);
        }
        var answer = answerCompared();
        return answer == null
                ? somewhere(size)
                : words.of("analysis.sentence.size.oftener" + pairedOrNot, labels.quoted(answer), above, below, size);
    }

    /// What a test of a whole table leaves open: which groups, which answers, or both.
    private String somewhere(String size) {
        var answers = item == null ? 0 : item.kind().answers().size();
        var groups = result.of().size() > 2;
        var which = result.option() != null || answers == 2 ? ".groups" : groups ? ".both" : "";
        return words.of("analysis.sentence.size.somewhere" + which, size);
    }

    /// Whose odds the ratio is of: the option, or the first of two answers.
    private @Nullable String answerCompared() {
        if (item == null) return null;
        if (result.option() != null) return labels.value(item, result.option());
        var answers = item.kind().answers();
        return item.kind() instanceof Kind.Single && answers.size() == 2
                ? labels.value(item, answers.getFirst())
                : null;
    }
}
