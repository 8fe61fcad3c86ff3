package org.compagnon.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.statistics.Proportion;
import org.compagnon.statistics.Sample;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;

/// The answers of one group to one column, as far as its table shows them.
///
/// @param division who belongs to the group: those in place `place`, nobody where that is [Division#NOWHERE]
/// @param answers what could be answered
/// @param table absent where nobody is in the group
record Group(
        Collected collected,
        int position,
        Division division,
        int place,
        List<String> answers,
        Optional<ItemTable> table) {

    boolean isBaseWithheld() {
        return table.filter(found -> found.base().isEmpty()).isPresent();
    }

    /// Whether every answer’s count is shown.
    boolean isShown() {
        return answers.stream().noneMatch(this::isWithheld);
    }

    boolean isWithheld(String answer) {
        return table.isPresent() && known(answer).isEmpty();
    }

    /// 0 where nobody is in the group, or where the base is withheld.
    long size() {
        return table.map(found -> found.base().orElse(0)).orElse(0L);
    }

    /// Of an answer that is not withheld.
    long count(String answer) {
        return known(answer).orElse(0);
    }

    /// Who chose an option, or where none is named a level that counts as positive; empty where it is withheld.
    Optional<Proportion> share(@Nullable String option) {
        if (table.isEmpty()) return Optional.of(new Proportion(0, 0));
        var count = option == null ? table.get().positive().orElseThrow().count() : known(option);
        var base = table.get().base();
        return count.isEmpty() || base.isEmpty()
                ? Optional.empty()
                : Optional.of(new Proportion(count.getAsLong(), base.getAsLong()));
    }

    private OptionalLong known(String answer) {
        return table.stream()
                .flatMap(found -> found.categories().stream())
                .filter(category -> category.value().equals(answer))
                .map(Category::count)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /// The numbers themselves.
    Sample sample() {
        return Sample.of(IntStream.range(0, collected.size())
                .filter(i -> division.holds(place, i) && Coding.isAnswer(collected.code(position, i)))
                .mapToDouble(this::value)
                .toArray());
    }

    /// A level counted from 1, or the number itself.
    double value(int respondent) {
        var code = collected.code(position, respondent);
        return isNumber() ? Coding.number(code) : code + 1.0;
    }

    private boolean isNumber() {
        return collected.columns().get(position).item().kind() instanceof Kind.Number;
    }

    boolean hasChosen(int respondent, int option) {
        return collected.coding(position).isChosen(collected.code(position, respondent), option);
    }
}
