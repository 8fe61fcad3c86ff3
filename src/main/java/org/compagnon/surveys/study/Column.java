package org.compagnon.surveys.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell of a response: an item, a row of a matrix, or the words behind “other”.
///
/// @param part the row of a matrix, or `other`; absent for the item itself
public record Column(Item item, @Nullable String part) {

    /// What a cell holds when the item was not shown.
    public static final String NOT_SHOWN = "-";

    /// What a cell holds when the item was shown and not answered.
    public static final String NOT_ANSWERED = "";

    static List<Column> of(Item item) {
        return switch (item.kind()) {
            case Kind.Section _ -> List.of();
            case Kind.Matrix matrix ->
                matrix.rows().stream().map(row -> new Column(item, row.id())).toList();
            case Kind.Single(var choices) when choices.other() -> withOther(item);
            case Kind.Multiple multiple when multiple.choices().other() -> withOther(item);
            case Kind.Likert _,
                    Kind.Single _,
                    Kind.Multiple _,
                    Kind.Ranking _,
                    Kind.Number _,
                    Kind.Day _,
                    Kind.FreeText _ -> List.of(new Column(item, null));
        };
    }

    private static List<Column> withOther(Item item) {
        return List.of(new Column(item, null), new Column(item, Kind.OTHER));
    }

    /// As a file of responses heads it: `item` or `item.part`.
    public String name() {
        return part == null ? item.id() : item.id() + "." + part;
    }

    /// The respondent’s own words, which never stand in a table.
    public boolean isFreeText() {
        return item.kind() instanceof Kind.FreeText || isWordsOfOther();
    }

    public boolean isWordsOfOther() {
        return Kind.OTHER.equals(part) && !(item.kind() instanceof Kind.Matrix);
    }
}
