package org.compagnon.surveys.study;

import java.util.Locale;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// One question, or the text that opens a section.
///
/// @param subject what is asked in the study’s own taxonomy: items that share it ask the same thing of another
///     population (mirror items) or in another wave (what was expected, what came)
public record Item(
        String id,
        @Nullable Text text,
        @Nullable Text help,
        Kind kind,
        boolean required,
        @Nullable Condition shownIf,
        @Nullable String subject) {

    /// The code where no words were given.
    public String in(Locale language) {
        return text == null ? id : text.in(language);
    }

    boolean isWorded() {
        return text != null && kind.isWorded();
    }
}
