package org.compagnon.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compagnon.demo.Persona;
import org.compagnon.shared.Words;
import org.compagnon.testing.Chromium;
import org.compagnon.testing.InTheDemonstration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A story told in a real browser, in the demonstration's department. All stories share one application and one
/// browser.
@Tag("browser")
@InTheDemonstration
abstract class Story {

    /// How wide the window is.
    enum Screen {
        PHONE(360, 740),
        DESK(1280, 900);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final List<BrowserContext> opened = new ArrayList<>();

    @LocalServerPort
    int port;

    /// A window of a browser in which nobody is signed in.
    Page window(Screen screen, Locale language) {
        var context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setLocale(language.toLanguageTag())
                .setTimezoneId("Europe/Paris")
                .setBaseURL("http://localhost:" + port));
        opened.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        return page;
    }

    /// A window in which this persona is signed in, at their first page.
    Page as(Persona persona, Screen screen, Locale language) {
        var page = window(screen, language);
        page.navigate("/demo");
        page.locator("button[name=persona][value=" + persona.key() + "]").click();
        return page;
    }

    Page as(Persona persona) {
        return as(persona, Screen.DESK, Locale.FRENCH);
    }

    /// What a control says in French, by the key of its words.
    static String says(String key, Object... details) {
        return Words.in(Words.FRENCH).of(key, details);
    }

    static void press(Page page, String key, Object... details) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(says(key, details)).setExact(true))
                .first()
                .click();
    }

    /// Follows a link, also one that looks like a button.
    static void follow(Page page, String key, Object... details) {
        page.locator("main a", new Page.LocatorOptions().setHasText(says(key, details)))
                .first()
                .click();
    }

    @AfterEach
    void closeWindows() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }
}
