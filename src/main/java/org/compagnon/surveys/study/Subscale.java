package org.compagnon.surveys.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// Items said to measure one thing together, so that it can be asked how far they do.
///
/// @param items scales, matrices for all their rows, single rows (`item.row`)
/// @param reversed those of them, or of their rows, where a high level means little of the thing
public record Subscale(String id, @Nullable Text text, List<String> items, List<String> reversed) {

    public Subscale {
        items = List.copyOf(items);
        reversed = List.copyOf(reversed);
    }

    /// One column of answers.
    ///
    /// @param reversed whether its first level counts as the highest
    public record Member(Column column, boolean reversed) {

        public String name() {
            return column.name();
        }
    }

    /// In the order declared; none where this questionnaire did not ask all of it, or not on one scale.
    public List<Member> in(Questionnaire asked) {
        var named = items.stream().map(item -> columns(item, asked)).toList();
        var members = named.stream()
                .flatMap(List::stream)
                .distinct()
                .map(column -> new Member(column, isReversed(column)))
                .toList();
        var isWhole = named.stream().noneMatch(List::isEmpty) && members.size() > 1;
        return isWhole && levels(members.stream().map(Member::column).toList()) == 1 ? members : List.of();
    }

    private boolean isReversed(Column column) {
        return reversed.contains(column.name())
                || reversed.contains(column.item().id());
    }

    /// What a name stands for in a questionnaire, as far as it has levels.
    static List<Column> columns(String name, Questionnaire asked) {
        return asked.columns().stream()
                .filter(column -> column.item().kind().scaleIfAny().isPresent())
                .filter(column ->
                        column.name().equals(name) || column.item().id().equals(name))
                .toList();
    }

    /// Of how many different lengths their scales are.
    static long levels(List<Column> columns) {
        return columns.stream()
                .map(column -> column.item().kind().answers().size())
                .distinct()
                .count();
    }

    /// Its own words; else those of the matrix that it is; else its code.
    public String in(Locale language, Questionnaire asked) {
        if (text != null) return text.in(language);
        return Optional.of(items)
                .filter(only -> only.size() == 1)
                .flatMap(only -> asked.item(only.getFirst()))
                .filter(item -> item.kind() instanceof Kind.Matrix && item.text() != null)
                .map(item -> item.in(language))
                .orElse(id);
    }
}
