package org.compagnon.surveys.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.compagnon.files.yaml.Text;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// Makes texts in French and English of words in whatever languages came in, and tells what was lost on the way.
final class Translating {

    /// ExpressionScript within words; a space after the brace makes it none.
    private static final Pattern COMPUTED = Pattern.compile("\\{[^\\s{}][^{}]{0,500}}");

    private final LeftOut leftOut;

    Translating(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    /// What a whole file lacks is told once.
    void judge(List<String> languages) {
        var french = languages.stream().anyMatch(language -> language.matches("fr(-.*)?"));
        var english = languages.stream().anyMatch(language -> language.matches("en(-.*)?"));
        if (!french) leftOut.note(0, null, "language-missing", "fr");
        if (!english) leftOut.note(0, null, "language-missing", "en");
        var others = languages.stream()
                .filter(language -> !language.matches("(fr|en)(-.*)?"))
                .toList();
        if (!others.isEmpty() && (french || english))
            leftOut.note(0, null, "languages-dropped", String.join(", ", others));
    }

    @Nullable
    Text text(InLanguages said, int line, @Nullable String question) {
        return optional(said, line, question).orElse(null);
    }

    /// Something that must have words: its code where it has none.
    Text text(InLanguages said, String code, int line, @Nullable String question) {
        return optional(said, line, question).orElseGet(() -> code.isBlank() ? own("unworded") : new Text(code, code));
    }

    private Optional<Text> optional(InLanguages said, int line, @Nullable String question) {
        var french = said.in("fr").map(words -> plain(words, line, question)).filter(words -> !words.isEmpty());
        var english = said.in("en").map(words -> plain(words, line, question)).filter(words -> !words.isEmpty());
        var any = french.or(() -> english).or(() -> said.any().map(words -> plain(words, line, question)));
        return any.filter(words -> !words.isEmpty())
                .map(words -> new Text(french.orElse(words), english.orElse(words)));
    }

    private String plain(String words, int line, @Nullable String question) {
        var plain = PlainText.of(words);
        if (plain.lost()) leftOut.note(line, question, "formatting");
        var computed = COMPUTED.matcher(words);
        if (computed.find()) leftOut.note(line, question, "placeholder", computed.group());
        return plain.words();
    }

    /// Words that the other program says by itself, such as yes and no.
    static Text own(String word) {
        var key = "surveys.exchange.word." + word;
        return new Text(Words.in(Words.FRENCH).of(key), Words.in(Words.ENGLISH).of(key));
    }

    /// A question of several parts, each asked by itself.
    static Text joined(Text whole, Text part) {
        return new Text(whole.fr() + " – " + part.fr(), whole.en() + " – " + part.en());
    }
}
