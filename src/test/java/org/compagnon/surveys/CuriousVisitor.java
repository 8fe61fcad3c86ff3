package org.compagnon.surveys;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Somebody who signs in and opens every page and export that any page they see leads to.
final class CuriousVisitor {

    private static final int ENOUGH = 150;
    private static final List<String> BEGINNINGS =
            List.of("/", "/surveys", "/accounts/log", "/accounts/people", "/messaging");

    private CuriousVisitor() {}

    /// What each page showed, by its path; nothing where it was refused.
    static Map<String, String> everythingShownTo(String email, String password, int port) throws Exception {
        var seen = new LinkedHashMap<String, String>();
        try (var browser = new PlainBrowser(port)) {
            browser.signIn(email, password);
            var ahead = new ArrayDeque<>(BEGINNINGS);
            while (!ahead.isEmpty() && seen.size() < ENOUGH) {
                var path = ahead.poll();
                if (seen.containsKey(path) || path.contains("sign-out")) continue;
                var page = browser.get(path);
                seen.put(path, page.statusCode() == 200 ? page.body() : "");
                links(page.body()).forEach(ahead::add);
            }
        }
        return seen;
    }

    private static Stream<String> links(String page) {
        return Pattern.compile("href=\"(/[^\"#]*)")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(link -> !link.matches(".*\\.(css|js|svg)$|/webjars/.*"));
    }
}
