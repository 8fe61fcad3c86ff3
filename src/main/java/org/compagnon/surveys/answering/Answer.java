package org.compagnon.surveys.answering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a respondent's browser is told.
///
/// @param status as in HTTP
/// @param json an object: `told` in words, `problems` by column, `stamp` of what now lies under the ballot
record Answer(int status, byte[] json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Answer told(int status, String words) {
        return of(status, Map.of("told", words));
    }

    static Answer kept(String stamp) {
        return of(200, Map.of("stamp", stamp));
    }

    static Answer withdrawn() {
        return of(200, Map.of());
    }

    static Answer nothing(String words) {
        return told(404, words);
    }

    /// @param stamp of what lies there; absent when nothing does any more
    static Answer changedMeanwhile(String words, @Nullable String stamp) {
        return of(409, stamp == null ? Map.of("told", words) : Map.of("told", words, "stamp", stamp));
    }

    static Answer problems(Map<String, String> byColumn, String words) {
        return of(422, Map.of("told", words, "problems", byColumn));
    }

    static Answer read(boolean complete, Map<String, List<String>> answers, String stamp) {
        return of(200, Map.of("complete", complete, "answers", answers, "stamp", stamp));
    }

    private static Answer of(int status, Map<String, ?> body) {
        return new Answer(status, JSON.writeValueAsBytes(body));
    }
}
