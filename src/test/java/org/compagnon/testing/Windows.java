package org.compagnon.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Windows of a real browser on the running application, each without a memory of the others.
public final class Windows implements AutoCloseable {

    private final String address;
    private final List<BrowserContext> opened = new CopyOnWriteArrayList<>();

    public Windows(int port) {
        this.address = "http://localhost:" + port;
    }

    public Page open(int width, String language, ColorScheme scheme) {
        var window = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 780)
                .setColorScheme(scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setLocale(language));
        opened.add(window);
        var page = window.newPage();
        page.setDefaultTimeout(10_000);
        return page;
    }

    /// Fills in the form of the sign-in page, where the page must be.
    public static void signIn(Page page, String email, String password) {
        page.locator("input[name=email]").first().fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("form:has(input[name=password]) button").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        opened.clear();
    }
}
