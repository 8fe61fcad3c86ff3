package org.compagnon.surveys.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Codes that a program accepts and nobody else bears: the one wished for, or the nearest to it.
final class Codes {

    /// What a program accepts as a code.
    enum Form {
        /// A letter, then letters, digits, `_`, `-`: an item of a study.
        ITEM("[A-Za-z][A-Za-z0-9_-]*", "[^A-Za-z0-9_-]", "q", 60),
        /// Letters, digits, `_`, `.`, `+`, `-`, beginning with one of the first three: an option of a study.
        OPTION("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+-]*", "[^\\p{L}\\p{N}_.+-]", "o", 60),
        /// LimeSurvey’s question code; what is a word of its conditions is refused.
        LIME_QUESTION(
                "[A-Za-z][A-Za-z0-9]*",
                "[^A-Za-z0-9]",
                "q",
                20,
                "LANG",
                "SID",
                "SAVEDID",
                "TOKEN",
                "QID",
                "GID",
                "SGQ",
                "self",
                "that",
                "this"),
        /// LimeSurvey’s subquestion code.
        LIME_ROW("[A-Za-z0-9]+", "[^A-Za-z0-9]", "s", 20, "other", "time"),
        /// LimeSurvey’s answer code.
        LIME_ANSWER("[A-Za-z0-9]+", "[^A-Za-z0-9]", "A", 5, "other"),
        /// REDCap’s variable name.
        VARIABLE("[a-z][a-z0-9_]*", "[^a-z0-9_]", "v", 100, "record_id");

        private final String right;
        private final String wrong;
        private final String opening;
        private final int longest;
        private final List<String> reserved;

        Form(String right, String wrong, String opening, int longest, String... reserved) {
            this.right = right;
            this.wrong = wrong;
            this.opening = opening;
            this.longest = longest;
            this.reserved = List.of(reserved);
        }
    }

    private final Form form;
    private final Set<String> taken = new HashSet<>();

    /// @param others codes that others bear already
    Codes(Form form, String... others) {
        this.form = form;
        for (var code : form.reserved) taken.add(fold(code));
        for (var code : others) taken.add(fold(code));
    }

    boolean isTaken(String code) {
        return taken.contains(fold(code));
    }

    /// What the wished-for code becomes.
    String fresh(String wished) {
        var base = near(wished);
        var code = base;
        for (var number = 2; !taken.add(fold(code)); number++) {
            var end = String.valueOf(number);
            code = cut(base, form.longest - end.length()) + end;
        }
        return code;
    }

    private String near(String wished) {
        var code = form == Form.VARIABLE ? wished.toLowerCase(Locale.ROOT) : wished;
        code = code.replaceAll(form.wrong, form == Form.VARIABLE || form == Form.ITEM ? "_" : "");
        if (code.isEmpty() || !code.substring(0, 1).matches(form.right)) code = form.opening + code;
        return cut(code, form.longest);
    }

    /// Never in the middle of a sign.
    private static String cut(String code, int longest) {
        if (code.length() <= longest) return code;
        return code.substring(0, Character.isHighSurrogate(code.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// Databases and people alike take `Q1` and `q1` for one.
    private static String fold(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
