package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import org.compagnon.accounts.Accounts;
import org.compagnon.pairs.PairId;
import org.compagnon.testing.InARealBrowser;
import org.compagnon.testing.Look;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.Windows;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Meetings on a phone and at a desk, in a real browser: accessible, nothing cut off, nothing typed lost.
@InARealBrowser
class MeetingsInABrowserTest {

    private static final String PASSWORD = "une longue phrase de passe";

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
    Windows windows;

    @BeforeEach
    void maud_accompanies_ines_and_hugo() {
        windows = new Windows(port);
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
    void the_windows_are_closed_and_the_clock_is_set_back() {
        windows.close();
        clock.reset();
    }

    private Page signedIn(Somebody who, int width, String language, ColorScheme scheme) {
        world.in(year.organisation, () -> accounts.choosePassword(who.account(), PASSWORD));
        var page = windows.open(width, language, scheme);
        page.navigate("/accounts/sign-in");
        signIn(page, who);
        return page;
    }

    private static void signIn(Page page, Somebody who) {
        Windows.signIn(page, World.address(who.name().replace(" Test", "")), PASSWORD);
    }

    private static void look(Page page, String path, String name) {
        page.navigate(path);
        Look.isFine(page, "meetings-" + name);
    }

    @Test
    void the_pages_of_a_pair_are_accessible_on_a_phone_in_both_languages() {
        var meeting = meetingWorld.timeline(maud, pair).past().getFirst().id();
        for (var language : List.of("fr", "en")) {
            var scheme = language.equals("fr") ? ColorScheme.LIGHT : ColorScheme.DARK;
            var page = signedIn(maud.signedIn(), 360, language, scheme);
            for (var rest : List.of("", "/plan", "/record", "/" + meeting, "/" + meeting + "/record"))
                look(
                        page,
                        "/meetings/pairs/" + pair + rest,
                        "360-" + language + rest.replace("/", "-").replace(meeting.toString(), "m"));
        }
        look(
                signedIn(ines.signedIn(), 360, "fr", ColorScheme.LIGHT),
                "/meetings/pairs/" + pair + "/" + meeting,
                "360-tutee");
    }

    @Test
    void the_follow_up_is_accessible_on_a_phone_and_at_a_desk() {
        var ada = year.coordinator("Ada " + mark);
        for (var width : List.of(360, 1280))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = signedIn(ada, width, width == 360 ? "en" : "fr", scheme);
                look(page, "/meetings/editions/" + year.edition, width + "-follow-up-" + scheme);
                look(page, "/meetings/editions/" + year.edition + "/topics", width + "-topics-" + scheme);
            }
        look(
                signedIn(maud.signedIn(), 1280, "fr", ColorScheme.LIGHT),
                "/meetings/pairs/" + pair + "/record",
                "1280-record");
    }

    @Test
    void what_was_typed_survives_a_lost_session() {
        var page = signedIn(maud.signedIn(), 360, "fr", ColorScheme.LIGHT);
        var form = "/meetings/pairs/" + pair + "/record";
        page.navigate(form);
        page.locator("#shared").fill("Ce que nous avons dit.");
        page.locator("label:has(input[name=topic])").first().click();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("compagnon"));
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
