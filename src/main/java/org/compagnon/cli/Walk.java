package org.compagnon.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// A walk through a running demonstration: enters as each persona and follows the links of their pages.
final class Walk {

    private static final int PAGES_EACH = 25;
    private static final Pattern PERSONA = Pattern.compile("name=\"persona\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final URI start;

    Walk(String address) {
        this.start = URI.create(address);
    }

    void asEveryPersona() throws IOException, InterruptedException {
        try (var stranger = browser()) {
            for (var persona : all(PERSONA, page(stranger, "/demo"))) as(persona);
        }
    }

    private void as(String persona) throws IOException, InterruptedException {
        try (var browser = browser()) {
            var token = all(TOKEN, page(browser, "/demo")).getFirst();
            var form = "_csrf=" + encoded(token) + "&persona=" + encoded(persona);
            browser.send(
                    HttpRequest.newBuilder(start.resolve("/demo"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            var seen = new HashSet<String>();
            var ahead = new ArrayDeque<>(List.of("/"));
            while (!ahead.isEmpty() && seen.size() < PAGES_EACH) {
                var path = ahead.poll();
                if (seen.add(path)) ahead.addAll(all(LINK, page(browser, path)));
            }
        }
    }

    private String page(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(start.resolve(path.replace("&amp;", "&")))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static List<String> all(Pattern wanted, String page) {
        return wanted.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
