package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compagnon.accounts.Accounts;
import org.compagnon.pairs.PairId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// Meetings on a phone and at a desk, in a real browser: accessible, nothing cut off, nothing typed lost. A request
/// of MockMvc replaces how the shared application keeps form tokens; a real browser needs it as it is.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@Tag("browser")
@InTheHouse
class MeetingsInABrowserTest {

    private static final String PASSWORD = "une longue phrase de passe";
    private static final @Nullable String PICTURES = System.getProperty("pictures");

    static Playwright playwright;
    static Browser chromium;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MeetingWorld meetingWorld;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock.Settable clock;

    static int told;

    String mark = "";
    Year year;
    Someone maud;
    Someone ines;
    PairId pair;

    @BeforeAll
    static void open_the_browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("COMPAGNON_BROWSER"))
                                .orElse("/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close_the_browser() {
        playwright.close();
    }

    @BeforeEach
    void maud_accompanies_ines_and_hugo() {
        // Each test has addresses of its own: the same one in two organisations would leave the choice to the sign-in.
        mark = "abcdefgh".substring(told, ++told);
        year = pairWorld.year(world.organisation("Nantes"));
        maud = year.tutor("Maud " + mark, 2);
        ines = year.tutee("Inès " + mark);
        pair = year.pair(maud, ines);
        year.pair(maud, year.tutee("Hugo"));
        clock.set(MeetingWorld.evening(LocalDate.of(2027, 6, 15)));
        meetingWorld.held(
                year,
                maud,
                pair,
                LocalDate.of(2026, 11, 9),
                MeetingWorld.notes(
                        "Des gardes lourdes.", "Revoir le projet de thèse en janvier.", "À suivre de près."));
        meetingWorld.planned(year, maud, pair, LocalDate.of(2027, 6, 28));
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    private BrowserContext window(int width, ColorScheme scheme, String language) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language));
    }

    private Page signedIn(BrowserContext window, Somebody who) {
        world.in(year.organisation, () -> {
            accounts.choosePassword(who.account(), PASSWORD);
            return who;
        });
        var page = window.newPage();
        page.navigate("/accounts/sign-in");
        signIn(page, who);
        return page;
    }

    private static void signIn(Page page, Somebody who) {
        page.locator("input[name=email]").first().fill(World.address(who.name().replace(" Test", "")));
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form:has(input[name=password]) button").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        if (PICTURES != null)
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s", path)
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is not wider than its window", path)
                .isTrue();
    }

    @Test
    void the_pages_of_a_pair_are_accessible_on_a_phone_in_both_languages() {
        var meeting = meetingWorld.timeline(maud, pair).past().getFirst().id();
        for (var language : List.of("fr", "en"))
            try (var phone = window(360, language.equals("fr") ? ColorScheme.LIGHT : ColorScheme.DARK, language)) {
                var page = signedIn(phone, maud.signedIn());
                for (var rest : List.of("", "/plan", "/record", "/" + meeting, "/" + meeting + "/record"))
                    look(
                            page,
                            "/meetings/pairs/" + pair + rest,
                            "360-" + language + rest.replace("/", "-").replace(meeting.toString(), "m"));
            }
        try (var phone = window(360, ColorScheme.LIGHT, "fr")) {
            look(signedIn(phone, ines.signedIn()), "/meetings/pairs/" + pair + "/" + meeting, "360-tutee");
        }
    }

    @Test
    void the_follow_up_is_accessible_on_a_phone_and_at_a_desk() {
        var ada = year.coordinator("Ada " + mark);
        for (var width : List.of(360, 1280))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                try (var window = window(width, scheme, width == 360 ? "en" : "fr")) {
                    var page = signedIn(window, ada);
                    look(page, "/meetings/editions/" + year.edition, width + "-follow-up-" + scheme);
                    look(page, "/meetings/editions/" + year.edition + "/topics", width + "-topics-" + scheme);
                }
        try (var window = window(1280, ColorScheme.LIGHT, "fr")) {
            look(signedIn(window, maud.signedIn()), "/meetings/pairs/" + pair + "/record", "1280-record");
        }
    }

    @Test
    void what_was_typed_survives_a_lost_session() {
        try (var phone = window(360, ColorScheme.LIGHT, "fr")) {
            var page = signedIn(phone, maud.signedIn());
            var form = "/meetings/pairs/" + pair + "/record";
            page.navigate(form);
            page.locator("#shared").fill("Ce que nous avons dit.");
            page.locator("label:has(input[name=topic])").first().click();
            phone.clearCookies(new BrowserContext.ClearCookiesOptions().setName("compagnon"));
            page.locator("button.large").click();
            page.waitForURL("**/accounts/sign-in**");
            signIn(page, maud.signedIn());

            page.navigate(form);
            assertThat(page.locator("#shared").inputValue()).isEqualTo("Ce que nous avons dit.");
            assertThat(page.locator("input[name=topic]").first().isChecked()).isTrue();
            page.locator("button.large").click();
            page.waitForURL("**/meetings/pairs/" + pair);
            assertThat(page.locator(".timeline > li").count()).isEqualTo(2);

            page.navigate(form);
            assertThat(page.locator("#shared").inputValue()).isEmpty();
        }
    }
}
