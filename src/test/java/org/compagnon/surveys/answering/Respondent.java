package org.compagnon.surveys.answering;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compagnon.surveys.WaveId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Asks the answering addresses as a respondent's browser does.
final class Respondent {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private final String address;

    Respondent(int port, WaveId wave) {
        this.address = "http://localhost:" + port + "/surveys/answer/" + wave;
    }

    HttpResponse<String> opens(String page, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + page));
        if (headers.length > 0) request.headers(headers);
        return sent(request.build());
    }

    HttpResponse<String> sends(
            String ballot, Map<String, List<String>> answers, boolean complete, @Nullable String stamp) {
        var content = new LinkedHashMap<String, Object>(Map.of("ballot", ballot, "answers", answers));
        content.put("complete", complete);
        if (stamp != null) content.put("stamp", stamp);
        return posts("keep", JSON.writeValueAsString(content));
    }

    HttpResponse<String> handsIn(String ballot, Map<String, List<String>> answers) {
        return sends(ballot, answers, true, null);
    }

    HttpResponse<String> withBallot(String deed, String ballot) {
        return posts(deed, JSON.writeValueAsString(Map.of("ballot", ballot)));
    }

    HttpResponse<String> posts(String deed, String body) {
        return posts(deed, body, "application/json");
    }

    HttpResponse<String> posts(String deed, String body, String type) {
        return sent(HttpRequest.newBuilder(URI.create(address + "/fr/" + deed))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return BROWSER.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String said(HttpResponse<String> answer, String key) {
        return JSON.readTree(answer.body()).path(key).asString();
    }
}
