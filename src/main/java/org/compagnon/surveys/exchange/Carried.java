package org.compagnon.surveys.exchange;

import java.util.Map;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.study.Condition;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;

/// An item made of another program’s question, and what its variables mean to conditions that follow.
///
/// @param shownIf its own condition beside that of the question; absent mostly
record Carried(
        String id,
        Text text,
        @Nullable Text help,
        Kind kind,
        boolean required,
        @Nullable String subject,
        @Nullable Condition shownIf,
        Map<String, Meaning> variables) {

    Item asked(@Nullable Condition shown) {
        var condition = shownIf == null
                ? shown
                : shown == null ? shownIf : new Condition.And(java.util.List.of(shown, shownIf));
        return new Item(id, text, help, kind, required, condition, kind instanceof Kind.Section ? null : subject);
    }
}
