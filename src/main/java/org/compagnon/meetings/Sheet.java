package org.compagnon.meetings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How answers and a note are laid down as one text before it is sealed: the same answers give the same text.
record Sheet(Map<String, List<String>> answers, String note) {

    static final Sheet EMPTY = new Sheet(Map.of(), "");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    Sheet {
        answers = new TreeMap<>(answers);
    }

    /// Empty when there is nothing to keep.
    String text() {
        return answers.isEmpty() && note.isEmpty() ? "" : JSON.writeValueAsString(this);
    }

    static Sheet of(String text) {
        return text.isEmpty() ? EMPTY : JSON.readValue(text, Sheet.class);
    }

    static String text(List<String> topics) {
        return topics.isEmpty()
                ? ""
                : JSON.writeValueAsString(topics.stream().distinct().sorted().toList());
    }

    static List<String> topics(String text) {
        return text.isEmpty() ? List.of() : JSON.readValue(text, CODES);
    }

    @Override
    public String toString() {
        return "Sheet[sealed]";
    }
}
