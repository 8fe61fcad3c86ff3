package org.compagnon.surveys.answering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.compagnon.surveys.WaveId;
import org.compagnon.testing.Chromium;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A resident answers, interrupts, resumes, corrects and withdraws, in a real browser; nothing of who they are comes
/// along to where they answer.
@Tag("browser")
@InTheHouse
class ResidentAnswersInTheBrowserTest {

    private static final String PASSWORD = "une longue phrase de passe";
    private static final @Nullable String PICTURES = System.getenv("COMPAGNON_SCREENSHOTS");

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Overheard overheard;

    @LocalServerPort
    int port;

    private static int told;

    private OrganisationId nantes;
    private CurrentUser maud;
    private WaveId wave;
    private Somebody ines;
    private final List<BrowserContext> windows = new CopyOnWriteArrayList<>();

    /// What came along with requests to the answering addresses, beside what a browser sends of anybody.
    static final class Overheard {
        final List<String> ofAPerson = new CopyOnWriteArrayList<>();
        final List<String> asked = new CopyOnWriteArrayList<>();

        void hear(HttpServletRequest request) {
            asked.add(request.getMethod() + " " + request.getRequestURI());
            if (request.getRequestURI().endsWith("/worker.js")) return;
            if (request.getQueryString() != null) ofAPerson.add("query " + request.getQueryString());
            for (var name : List.of("Cookie", "Referer", "Authorization"))
                Collections.list(request.getHeaders(name))
                        .forEach(value -> ofAPerson.add(request.getRequestURI() + " " + name + " " + value));
        }
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Overheard overheard() {
            return new Overheard();
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        FilterRegistrationBean<HttpFilter> hearing(Overheard overheard) {
            var registration = new FilterRegistrationBean<HttpFilter>(new HttpFilter() {
                @Override
                protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                        throws IOException, ServletException {
                    overheard.hear(request);
                    chain.doFilter(request, response);
                }
            });
            registration.addUrlPatterns("/surveys/answer/*");
            registration.setName("hearing");
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    @BeforeEach
    void ines_is_invited() {
        nantes = world.organisation("Médecine générale, Nantes");
        maud = surveys.coordinator(nantes);
        var study = surveys.study(maud, SampleStudy.YAML, false);
        wave = surveys.prepared(maud, study, "one_year");
        ines = world.somebody(nantes, "Ines " + "abcdefghijklmnop".charAt(told++), org.compagnon.accounts.Role.TUTEE);
        surveys.open(maud, wave, WaveWorld.invitees(List.of(ines)));
        world.in(nantes, () -> {
            accounts.choosePassword(ines.account(), PASSWORD);
            return ines;
        });
        overheard.ofAPerson.clear();
        overheard.asked.clear();
    }

    @AfterEach
    void the_window_is_closed() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    private Page opens(int width, String language, ColorScheme scheme) {
        var window = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, 780)
                .setColorScheme(scheme)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setLocale(language));
        windows.add(window);
        var page = window.newPage();
        page.setDefaultTimeout(10_000);
        return page;
    }

    private Page signedIn(int width, String language, ColorScheme scheme) {
        var page = opens(width, language, scheme);
        page.navigate("/accounts/sign-in");
        page.locator("input[name=email]").first().fill(World.address(ines.name()));
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form:has(input[name=password]) button").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private Page atTheQuestions(int width, String language, ColorScheme scheme) {
        var page = signedIn(width, language, scheme);
        page.navigate("/surveys/invited");
        page.locator("main h2 a").first().click();
        assertThat(page.locator("#draw")).isVisible();
        fine(page, "door-" + width + "-" + language + "-" + scheme);
        page.locator("#draw").click();
        page.waitForURL(url -> url.contains("/surveys/answer/"));
        return page;
    }

    private static Locator button(Page page, String language, String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Words.in(Words.nearest(java.util.Locale.of(language)))
                                        .of(key))
                                .setExact(true))
                .first();
    }

    private static void press(Page page, String key) {
        button(page, "fr", key).click();
    }

    private static void fine(Page page, String name) {
        if (PICTURES != null)
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(PICTURES, "answering-" + name.toLowerCase(java.util.Locale.ROOT) + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(violation -> violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s is not wider than its window", name)
                .isTrue();
        assertThat((String) page.evaluate("""
                        [...document.querySelectorAll('.asked :is(.choice, button, input:not([type=radio], [type=checkbox]), textarea)')]
                          .filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)
                          .map(one => one.outerHTML.slice(0, 80)).join('; ')"""))
                .as("%s has targets for a thumb", name)
                .isEmpty();
    }

    private String stored() {
        return String.join(
                " / ", world.in(nantes, () -> database.sql("select cells from surveys.response where wave = :wave")
                        .param("wave", wave.value())
                        .query(String.class)
                        .list()));
    }

    private static void answersTheFirstTwoPages(Page page) {
        page.locator("label:has(input[name=met][value=yes])").click();
        page.locator(".turn-on").click();
        page.locator("label:has(input[name=detects][value='4'])").click();
        page.locator("label:has(input[name='motives.pay'][value='2'])").click();
    }

    @Test
    void a_resident_answers_interrupts_resumes_corrects_and_withdraws() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        answersTheFirstTwoPages(page);

        page.reload();
        assertThat(page.locator("input[name=detects][value='4']")).isChecked();
        page.locator("label:has(input[name=subjects][value=other])").click();
        page.locator("[id='subjects.other']").fill("la vie à l’hôpital");
        page.locator("[data-rank=listen]").click();
        page.locator("[data-rank=network]").click();
        page.locator(".turn-on").click();
        page.locator("#age").fill("17");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#age-problem")).containsText("20");
        assertThat(stored()).isEmpty();

        page.locator("#age").fill("31");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        fine(page, "sent-360-fr");
        assertThat(stored()).contains("yes", "4", "listen|network|advise", "31", "other");

        page.reload();
        press(page, "surveys.answering.correct");
        assertThat(page.locator("input[name=met][value=yes]")).isChecked();
        page.locator("label:has(input[name=met][value=no])").click();
        page.locator(".turn-on").click();
        page.locator(".turn-on").click();
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        assertThat(stored().split("\u001f")).startsWith("no", "-");

        press(page, "surveys.answering.withdraw");
        press(page, "surveys.answering.withdraw.yes");
        assertThat(page.locator("#told")).containsText("retirée");
        assertThat(stored()).isEmpty();

        assertThat(overheard.ofAPerson).as("what came along of a person").isEmpty();
        // The worker is fetched at the door, where the person is known, and by nobody on the way to the questions.
        assertThat(overheard.asked)
                .containsOnlyOnce("GET /surveys/answer/worker.js")
                .startsWith("GET /surveys/answer/" + wave + "/key", "GET /surveys/answer/worker.js")
                .contains("POST /surveys/answer/" + wave + "/fr/withdraw");
    }

    @Test
    void what_was_saved_is_gone_on_with_in_another_browser_by_the_ballot() {
        var page = atTheQuestions(1280, "fr", ColorScheme.LIGHT);
        answersTheFirstTwoPages(page);
        page.locator("details.later summary").click();
        press(page, "surveys.answering.save");
        assertThat(page.locator("#told")).containsText("enregistré");
        press(page, "surveys.answering.ballot.copy");
        var ballot = (String) page.evaluate("navigator.clipboard.readText()");
        page.context().close();

        var other = opens(360, "fr", ColorScheme.LIGHT);
        other.navigate("/surveys/answer/" + wave + "/fr");
        fine(other, "paste-360-fr");
        other.locator("#pasted").fill(ballot.substring(4));
        press(other, "surveys.answering.paste.yes");
        assertThat(other.locator("#pasted-problem")).containsText("440");
        other.locator("#pasted").fill(" " + ballot.substring(0, 100) + "\n" + ballot.substring(100));
        press(other, "surveys.answering.paste.yes");
        assertThat(other.locator("input[name=met][value=yes]")).isChecked();
        other.locator(".turn-on").click();
        assertThat(other.locator("input[name=detects][value='4']")).isChecked();
    }

    @Test
    void no_answer_is_lost_when_the_connection_drops() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        page.locator("label:has(input[name=met][value=no])").click();
        page.locator(".turn-on").click();
        page.locator(".turn-on").click();
        page.locator("#age").fill("31");
        page.context().setOffline(true);
        press(page, "surveys.answering.send");
        assertThat(page.locator("#offline")).containsText("gardées dans ce navigateur");
        fine(page, "offline-360-fr");
        page.context().setOffline(false);
        assertThat(page.locator("#sent-title")).isVisible();
        assertThat(stored()).contains("31");
    }

    @Test
    void one_ballot_in_two_windows_stores_one_response_and_the_second_is_told() {
        var page = atTheQuestions(360, "fr", ColorScheme.LIGHT);
        var second = page.context().newPage();
        second.navigate("/surveys/answer/" + wave + "/fr");
        for (var one : List.of(page, second)) {
            one.locator("label:has(input[name=met][value=no])").click();
            one.locator(".turn-on").click();
            one.locator(".turn-on").click();
        }
        page.locator("#age").fill("31");
        press(page, "surveys.answering.send");
        assertThat(page.locator("#sent-title")).isVisible();
        second.locator("#age").fill("32");
        press(second, "surveys.answering.send");
        assertThat(second.locator("#other-title")).isVisible();
        fine(second, "other-360-fr");
        press(second, "surveys.answering.other.replace");
        assertThat(second.locator("#sent-title")).isVisible();
        assertThat(stored()).contains("32").doesNotContain("31");
    }

    @Test
    void the_keyboard_is_enough() {
        var page = atTheQuestions(1280, "fr", ColorScheme.LIGHT);
        page.locator("input[name=met][value=yes]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[name=met][value=no]")).isChecked();
        page.keyboard().press("Tab");
        assertThat(page.locator(".turn-on")).isFocused();
        page.keyboard().press("Enter");
        for (var steps = 0; steps < 40 && !page.locator("[data-rank]:focus").isVisible(); steps++)
            page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.locator("[data-rank][aria-pressed=true]")).hasCount(3);
        page.locator(".turn-on").focus();
        page.keyboard().press("Enter");
        page.locator("#age").focus();
        page.keyboard().type("31");
        page.keyboard().press("Enter");
        assertThat(page.getByText(Words.in(Words.FRENCH).of("surveys.answering.send")))
                .isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#sent-title")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"360, fr, LIGHT", "360, en, DARK", "1280, fr, DARK", "1280, en, LIGHT"})
    void every_page_is_open_to_everybody(int width, String language, ColorScheme scheme) {
        var page = atTheQuestions(width, language, scheme);
        var name = width + "-" + language + "-" + scheme;
        assertThat(page.locator(".sheet:not([hidden])")).hasCount(1);
        fine(page, "page1-" + name);
        answersTheFirstTwoPages(page);
        page.locator("label:has(input[name=subjects][value=other])").click();
        page.locator("[data-rank=listen]").click();
        fine(page, "page2-" + name);
        page.locator(".turn-on").click();
        assertThat(page.locator("#order-problem")).isVisible();
        page.locator("[data-rank=advise]").click();
        page.locator(".turn-on").click();
        button(page, language, "surveys.answering.send").click();
        assertThat(page.locator("#age-problem")).isVisible();
        fine(page, "page3-" + name);
    }
}
