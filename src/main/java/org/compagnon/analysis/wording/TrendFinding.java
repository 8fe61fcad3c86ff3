package org.compagnon.analysis.wording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ComparisonResult.Linking;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.analysis.ItemTable.Cut;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Plan;
import org.jspecify.annotations.Nullable;

/// Says what a test found of a share along ordered groups: that it rises or falls over the whole order, from which
/// share to which; never that it does so at each step.
final class TrendFinding {

    private final Analysis analysis;
    private final ComparisonResult result;
    private final @Nullable Item item;
    private final Labels labels;
    private final Words words;

    TrendFinding(Analysis analysis, ComparisonResult result, @Nullable Item item, Labels labels, Words words) {
        this.analysis = analysis;
        this.result = result;
        this.item = item;
        this.labels = labels;
        this.words = words;
    }

    /// @param test the test, its p and the threshold, as a sentence says them
    List<String> said(double statistic, boolean isShown, String test) {
        var way = !isShown ? "none" : statistic > 0 ? "rises" : "falls";
        var last = result.of().size() - 1;
        var found = words.of(
                "analysis.sentence.trend." + way, share(), test, percent(0), group(0), percent(last), group(last));
        var limit = words.of("analysis.sentence.trend." + (isShown ? "steps" : "bend"));
        return result.between().equals(Plan.Comparison.WAVE)
                ? List.of(found, limit, words.of("analysis.sentence.trend.not-linked"))
                : List.of(found, limit);
    }

    /// Why the test cannot be computed although everybody’s share is known.
    String undefined() {
        return words.of(
                result.linking().isPresent()
                        ? "analysis.sentence.trend.same-people"
                        : "analysis.sentence.trend.one-side",
                result.linking().map(Linking::matched).orElse(0L),
                percent(0));
    }

    private String group(int at) {
        return labels.among(result.between(), result.of().get(at));
    }

    private Optional<ItemTable> table(int group) {
        var place = result.place(group);
        return analysis.tables().stream()
                .filter(table -> table.place().equals(place))
                .findFirst();
    }

    /// Of these answers, or of the option that the question already names.
    private String share() {
        if (result.option() != null) return words.of("analysis.sentence.trend.this-answer");
        var levels = table(0).flatMap(ItemTable::positive).map(Cut::levels).orElse(List.of());
        return words.of(
                "analysis.sentence.trend.answers",
                labels.either(levels.stream()
                        .map(level -> item == null ? level : labels.answer(item, level))
                        .toList()));
    }

    private String percent(int group) {
        var option = result.option();
        var percent = option == null
                ? table(group).flatMap(ItemTable::positive).map(Cut::percent)
                : table(group).flatMap(table -> table.categories().stream()
                        .filter(category -> category.value().equals(option))
                        .findFirst()
                        .map(Category::percent));
        return new Written(words).percent(percent.orElse(OptionalDouble.empty()));
    }
}
