package org.compagnon.surveys.study;

import java.util.Locale;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// Something a study names by a code, and by words where its author gave some: a population, a wave, an option, a row.
public record Named(String id, @Nullable Text text) {

    /// The code where no words were given.
    public String in(Locale language) {
        return text == null ? id : text.in(language);
    }
}
