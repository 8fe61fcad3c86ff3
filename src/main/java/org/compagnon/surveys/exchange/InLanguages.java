package org.compagnon.surveys.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// Words as another program keeps them: by its codes of languages (`fr`, `en`, `de-informal`).
record InLanguages(Map<String, String> words) {

    private static final int MOST = 100;

    static final InLanguages NOTHING = new InLanguages(Map.of());

    InLanguages {
        words = new LinkedHashMap<>(words);
    }

    static InLanguages of(@Nullable Text text) {
        if (text == null) return NOTHING;
        var both = new LinkedHashMap<String, String>();
        both.put("fr", text.fr());
        both.put("en", text.en());
        return new InLanguages(both);
    }

    /// Languages beyond a number that no survey has are passed over.
    InLanguages with(String language, String said) {
        if (words.size() >= MOST && !words.containsKey(language)) return this;
        var more = new LinkedHashMap<>(words);
        more.merge(language, said, (before, now) -> before.isBlank() ? now : before);
        return new InLanguages(more);
    }

    Optional<String> in(String language) {
        return words.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(language) || entry.getKey().startsWith(language + "-"))
                .map(Map.Entry::getValue)
                .filter(said -> !said.isBlank())
                .findFirst();
    }

    /// Whatever is said, in the first language that says anything.
    Optional<String> any() {
        return words.values().stream().filter(said -> !said.isBlank()).findFirst();
    }

    boolean isEmpty() {
        return any().isEmpty();
    }
}
