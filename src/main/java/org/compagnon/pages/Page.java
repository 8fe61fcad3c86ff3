package org.compagnon.pages;

import java.util.List;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// What every template knows besides its own matter: the reader's words, who looks, and the token its forms carry.
///
/// @param path the address being shown, with its query, to come back to
/// @param said what the last action did, told once
/// @param refused why the last action did nothing, told once
/// @param demo whether this is a demonstration with invented people
public record Page(
        Words words,
        String path,
        String csrf,
        @Nullable Visitor visitor,
        List<MenuEntry> menu,
        @Nullable String said,
        @Nullable String refused,
        boolean demo) {

    public String of(String key, Object... details) {
        return words.of(key, details);
    }

    public boolean isEnglish() {
        return words.isEnglish();
    }
}
