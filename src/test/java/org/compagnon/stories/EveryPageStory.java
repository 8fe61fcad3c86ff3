package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.barriers;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.compagnon.demo.Persona;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every page that a persona can reach by links is free of barriers, fits a phone, and has no untranslated word.
class EveryPageStory extends Story {

    static final List<Persona> personas = Persona.ALL;

    /// A kind of page looks the same to everybody of one role: it is judged once.
    private static final Set<String> JUDGED = ConcurrentHashMap.newKeySet();

    /// Pages of one kind differ in their matter only: one of each is enough.
    private static final String IDS = "[0-9a-f]{8}-[0-9a-f-]{27}";

    @ParameterizedTest
    @FieldSource("personas")
    void is_open_to_everybody_in_french_on_a_phone(Persona persona) {
        walk(persona, Screen.PHONE, Locale.FRENCH);
    }

    @ParameterizedTest
    @FieldSource("personas")
    void is_open_to_everybody_in_english_at_a_desk(Persona persona) {
        walk(persona, Screen.DESK, Locale.ENGLISH);
    }

    private void walk(Persona persona, Screen screen, Locale language) {
        var page = as(persona, screen, language);
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of("/", "/accounts/me", "/pages/accessibility", "/demo"));
        var soft = new SoftAssertions();
        while (!ahead.isEmpty()) {
            var path = ahead.poll();
            if (!seen.add(kind(path))) continue;
            var answer = page.navigate(path);
            var type = answer == null ? "" : String.valueOf(answer.headers().get("content-type"));
            if (!type.startsWith("text/html")) continue;
            ahead.addAll(links(page));
            if (!JUDGED.add(persona.role() + " " + language + " " + kind(path))) continue;
            judge(soft, page, path, answer.status(), screen, language);
            picture(
                    page,
                    "%s-%s-%s%s"
                            .formatted(
                                    persona.key(), language, screen, kind(path).replaceAll("[^a-z*]+", "-"))
                            .toLowerCase(Locale.ROOT));
        }
        soft.assertAll();
        assertThat(seen).hasSizeGreaterThan(4);
    }

    private static void judge(SoftAssertions soft, Page page, String path, int status, Screen screen, Locale language) {
        soft.assertThat(status).as(path).isEqualTo(200);
        soft.assertThat(barriers(page)).as("barriers on " + path).isEmpty();
        soft.assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + path)
                .isEqualTo(named(path).orElse(language.getLanguage()));
        soft.assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + path)
                .isLessThanOrEqualTo(screen.width);
    }

    /// A questionnaire is answered without a session: its address names the language.
    private static Optional<String> named(String path) {
        return Stream.of("fr", "en")
                .filter(language -> path.startsWith("/surveys/answer/") && path.endsWith("/" + language))
                .findFirst();
    }

    private static Set<String> links(Page page) {
        @SuppressWarnings("unchecked")
        var hrefs = (List<String>)
                page.evaluate(
                        "[...document.querySelectorAll('a[href^=\"/\"]:not([download])')].map(a => a.getAttribute('href').split('#')[0])"
                                + ".filter(href => !/[./](csv|xlsx|ics|docx|pdf)(\\?|$)|[/](export|calendar|replication[/]..)(\\?|$)/.test(href))");
        return new HashSet<>(hrefs);
    }

    private static String kind(String path) {
        return path.replaceAll(IDS, "*").replaceAll("\\?.*", "").replaceAll("/[0-9]+(?=/|$)", "/*");
    }
}
