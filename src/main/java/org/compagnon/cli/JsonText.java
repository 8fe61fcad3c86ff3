package org.compagnon.cli;

import java.util.List;
import java.util.Map;

/// Writes maps, lists, texts, numbers and yes or no as JSON.
final class JsonText {

    private final StringBuilder text = new StringBuilder(1 << 12);

    private JsonText() {}

    static String of(Map<String, ?> object) {
        var json = new JsonText();
        json.object(object, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> object -> object(object, " ");
            case List<?> list -> list(list);
            case Number number -> text.append(number);
            case Boolean yes -> text.append(yes);
            default -> string(value.toString());
        }
    }

    private void object(Map<?, ?> object, String between) {
        text.append('{');
        var separator = between.equals("\n") ? "\n" : "";
        for (var entry : object.entrySet()) {
            text.append(separator);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue());
            separator = "," + between;
        }
        text.append(between.equals("\n") ? "\n}" : "}");
    }

    /// Objects one a line; anything else side by side.
    private void list(List<?> list) {
        var between = !list.isEmpty() && list.getFirst() instanceof Map ? "\n" : " ";
        text.append('[');
        var separator = between.equals("\n") ? "\n" : "";
        for (var one : list) {
            text.append(separator);
            value(one);
            separator = "," + between;
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (var index = 0; index < value.length(); index++) {
            var character = value.charAt(index);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ')
                        text.append("\\u00").append(character < 16 ? "0" : "").append(Integer.toHexString(character));
                    else text.append(character);
                }
            }
        }
        text.append('"');
    }
}
