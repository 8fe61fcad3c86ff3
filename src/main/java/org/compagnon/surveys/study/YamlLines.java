package org.compagnon.surveys.study;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// YAML as it is written line by line: keys, elements of lists, what stands inside.
final class YamlLines {

    /// What YAML takes for a word even inside braces, whatever stands around it.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+-]*");

    private static final Pattern PHRASE =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.+()’/;!?…\u00A0 -]*[\\p{L}\\p{N}_.)’!?…]");

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean begins;

    @Override
    public String toString() {
        return text.toString();
    }

    private void line(String said) {
        text.append("  ".repeat(begins ? depth - 1 : depth))
                .append(begins ? "- " : "")
                .append(said)
                .append('\n');
        begins = false;
    }

    void plain(String key, String value) {
        line(key + ": " + value);
    }

    void code(String key, String code) {
        line(key + ": " + written(code));
    }

    void string(String key, String value) {
        line(key + ": " + written(value));
    }

    void codes(String key, List<String> codes) {
        line(key + ": " + list(codes));
    }

    void text(String key, @Nullable Text both) {
        if (both != null) line(key + ": " + both(both));
    }

    void inside(String key, Runnable content) {
        line(key + ":");
        depth++;
        content.run();
        depth--;
    }

    /// One element of a list, written key by key.
    void element(Runnable keys) {
        depth++;
        begins = true;
        keys.run();
        depth--;
    }

    /// One element of a list, on one line.
    void elementOf(String said) {
        line("- " + said);
    }

    static String both(Text text) {
        return "{fr: " + written(text.fr()) + ", en: " + written(text.en()) + "}";
    }

    static String list(List<String> codes) {
        return codes.stream().map(YamlLines::written).collect(Collectors.joining(", ", "[", "]"));
    }

    /// As it stands where nothing in it means anything to YAML, else in quotes.
    static String written(String value) {
        var plain = (WORD.matcher(value).matches() || PHRASE.matcher(value).matches())
                && !value.matches("null|true|false")
                && !value.contains("  ");
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(sign -> {
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (Character.isISOControl(sign)
                            || sign == 0x2028
                            || sign == 0x2029
                            || sign == 0xFEFF
                            || sign == 0xFFFE
                            || sign == 0xFFFF) quoted.append("\\u%04X".formatted(sign));
                    else quoted.appendCodePoint(sign);
                }
            }
        });
        return quoted.append('"').toString();
    }
}
