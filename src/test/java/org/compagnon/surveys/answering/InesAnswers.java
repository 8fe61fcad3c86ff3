package org.compagnon.surveys.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.compagnon.surveys.WaveId;
import org.compagnon.testing.InARealBrowser;
import org.compagnon.testing.Look;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.Windows;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Inès, a resident, is invited to the sample study and answers it in windows of a real browser.
@InARealBrowser
abstract class InesAnswers {

    private static final String PASSWORD = "une longue phrase de passe";

    private static int told;

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    WaveId wave;
    Windows windows;
    private OrganisationId nantes;
    private Somebody ines;

    @BeforeEach
    void ines_is_invited() {
        windows = new Windows(port);
        nantes = world.organisation("Médecine générale, Nantes");
        var maud = surveys.coordinator(nantes);
        wave = surveys.prepared(maud, surveys.study(maud, SampleStudy.YAML, false), "one_year");
        ines = world.somebody(nantes, "Ines " + "abcdefghijklmnop".charAt(told++), Role.TUTEE);
        surveys.open(maud, wave, WaveWorld.invitees(List.of(ines)));
        world.in(nantes, () -> accounts.choosePassword(ines.account(), PASSWORD));
    }

    @AfterEach
    void the_windows_are_closed() {
        windows.close();
    }

    /// Signed in, from her invitations to the drawn ballot.
    Page atTheQuestions(int width, String language, ColorScheme scheme) {
        var page = windows.open(width, language, scheme);
        page.navigate("/accounts/sign-in");
        Windows.signIn(page, World.address(ines.name()), PASSWORD);
        page.navigate("/surveys/invited");
        page.locator("main h2 a").first().click();
        assertThat(page.locator("#draw")).isVisible();
        fine(page, "door-" + width + "-" + language + "-" + scheme);
        page.locator("#draw").click();
        page.waitForURL(url -> url.contains("/surveys/answer/"));
        return page;
    }

    static Locator button(Page page, String language, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Words.in(Words.nearest(Locale.of(language)))
                                        .of(key))
                                .setExact(true))
                .first();
    }

    static void press(Page page, String key) {
        button(page, "fr", key).click();
    }

    static void fine(Page page, String name) {
        Look.isFine(page, "answering-" + name.toLowerCase(Locale.ROOT));
        assertThat((String) page.evaluate("""
                        [...document.querySelectorAll('.asked :is(.choice, button, input:not([type=radio], [type=checkbox]), textarea)')]
                          .filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)
                          .map(one => one.outerHTML.slice(0, 80)).join('; ')"""))
                .as("%s has targets for a thumb", name)
                .isEmpty();
    }

    String stored() {
        return String.join(
                " / ", world.in(nantes, () -> database.sql("select cells from surveys.response where wave = :wave")
                        .param("wave", wave.value())
                        .query(String.class)
                        .list()));
    }

    static void answersTheFirstTwoPages(Page page) {
        page.locator("label:has(input[name=met][value=yes])").click();
        page.locator(".turn-on").click();
        page.locator("label:has(input[name=detects][value='4'])").click();
        page.locator("label:has(input[name='motives.pay'][value='2'])").click();
    }
}
