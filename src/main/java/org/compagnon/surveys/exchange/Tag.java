package org.compagnon.surveys.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a study says and another program has no place for, in one word without spaces where that program keeps
/// remarks: a questionnaire that comes back is the one that went out.
record Tag(Map<String, String> values) {

    private static final Pattern WRITTEN = Pattern.compile("compagnon:([A-Za-z0-9_.,;=%*+-]+)");
    private static final int LONGEST = 20_000;

    Tag {
        values = new LinkedHashMap<>(values);
    }

    static Tag empty() {
        return new Tag(Map.of());
    }

    /// Whatever is unreadable is no tag of ours.
    static Optional<Tag> in(String remarks) {
        if (remarks.length() > LONGEST) return Optional.empty();
        var found = WRITTEN.matcher(remarks);
        if (!found.find()) return Optional.empty();
        var values = new LinkedHashMap<String, String>();
        for (var pair : found.group(1).split(";")) {
            var cut = pair.indexOf('=');
            if (cut > 0) values.put(pair.substring(0, cut), pair.substring(cut + 1));
        }
        return Optional.of(new Tag(values));
    }

    String written() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";", "compagnon:", ""));
    }

    void put(String key, String value) {
        values.put(key, encoded(value));
    }

    void put(String key, List<String> list) {
        values.put(key, list.stream().map(Tag::encoded).collect(Collectors.joining(",")));
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key)).map(Tag::decoded);
    }

    /// As [#get], where there is anything to read.
    Optional<String> words(String key) {
        return get(key).map(said -> PlainText.of(said).words()).filter(said -> !said.isEmpty());
    }

    List<String> list(String key) {
        var value = values.get(key);
        if (value == null || value.isEmpty()) return List.of();
        return List.of(value.split(",")).stream().map(Tag::decoded).toList();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return value;
        }
    }
}
