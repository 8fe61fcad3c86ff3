package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Coming in with an address and a password.
@InTheHouse
class SignInTest {

    private static final String PASSWORD = "quatre chevaux et un lampion";

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock.Settable clock;

    private OrganisationId nantes;
    private Somebody ines;
    private String address;

    @BeforeEach
    void ines_has_an_account() {
        nantes = world.organisation("Nantes");
        ines = named("Inès", nantes);
        address = addressOf(ines);
    }

    /// An address of her own: the database of the tests is everybody’s.
    private Somebody named(String name, OrganisationId organisation) {
        var somebody = world.somebody(organisation, name + " " + letters(), Role.TUTOR);
        world.in(organisation, () -> {
            accounts.choosePassword(somebody.account(), PASSWORD);
            return "";
        });
        return somebody;
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";
    }

    private static String addressOf(Somebody somebody) {
        return World.address(somebody.name());
    }

    @AfterEach
    void back_to_the_day() {
        clock.reset();
    }

    private MockHttpServletResponse signIn(String email, String password, @Nullable Cookie session) throws Exception {
        var asked = post("/accounts/sign-in").param("email", email).param("password", password);
        if (session != null) asked.cookie(session);
        return browser.perform(asked.with(csrf())).andReturn().getResponse();
    }

    private static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("compagnon"));
    }

    @Test
    void somebody_who_gives_their_password_comes_in() throws Exception {
        var answer = signIn(address.toUpperCase(java.util.Locale.ROOT), PASSWORD, null);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        browser.perform(get("/accounts/me").cookie(session(answer))).andExpect(status().isOk());
    }

    @Test
    void the_page_that_was_asked_for_opens_after_signing_in() throws Exception {
        var refused = browser.perform(get("/accounts/me?x=1"))
                .andExpect(redirectedUrl("/accounts/sign-in"))
                .andReturn()
                .getResponse();

        assertThat(signIn(address, PASSWORD, session(refused)).getRedirectedUrl())
                .isEqualTo("/accounts/me?x=1");
    }

    @Test
    void a_session_planted_before_signing_in_is_worth_nothing_after() throws Exception {
        var planted = session(browser.perform(get("/accounts/me")).andReturn().getResponse());

        var own = session(signIn(address, PASSWORD, planted));

        assertThat(own.getValue()).isNotEqualTo(planted.getValue());
        browser.perform(get("/accounts/me").cookie(planted)).andExpect(redirectedUrl("/accounts/sign-in"));
        browser.perform(get("/accounts/me").cookie(own)).andExpect(status().isOk());
    }

    @Test
    void the_cookie_keeps_to_this_house_and_to_https_where_there_is_https() throws Exception {
        var plain = signIn(address, PASSWORD, null).getHeaders("Set-Cookie").toString();
        var secure = browser.perform(post("/accounts/sign-in")
                        .secure(true)
                        .param("email", address)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getHeaders("Set-Cookie")
                .toString();

        assertThat(plain)
                .contains("compagnon=", "Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain=");
        assertThat(secure).containsPattern("compagnon=[^,]*Secure");
    }

    @Test
    void unknown_address_wrong_password_and_locked_account_are_refused_in_the_same_words() throws Exception {
        var unknown = signIn("nobody-" + address, PASSWORD, null);
        var wrong = signIn(address, "not the password", null);
        for (var attempt = 2; attempt <= 5; attempt++) signIn(address, "not the password", null);
        var locked = signIn(address, PASSWORD, null);

        assertThat(java.util.List.of(unknown, wrong, locked))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(422))
                .allSatisfy(answer -> assertThat(said(answer)).contains("ne vont pas ensemble"))
                .map(SignInTest::said)
                .allMatch(said(unknown)::equals);
    }

    private static String said(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(?s).*<p class=\"wrong\" role=\"alert\">(.*?)</p>.*", "$1");
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour() throws Exception {
        for (var attempt = 1; attempt <= 5; attempt++) signIn(address, "not the password", null);

        assertThat(signIn(address, PASSWORD, null).getStatus()).isEqualTo(422);
        clock.pass(Duration.ofMinutes(16));
        assertThat(signIn(address, PASSWORD, null).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void somebody_known_in_two_organisations_says_which_one_to_enter() throws Exception {
        var angers = world.organisation("Angers");
        var there = new Somebody(
                angers,
                world.in(angers, () -> {
                    var account = accounts.of(angers, address, "Inès");
                    accounts.grant(angers, account, new Grant(Role.TUTEE, null));
                    accounts.choosePassword(account, PASSWORD);
                    return account;
                }),
                "Inès",
                Role.TUTEE);

        var proved = signIn(address, PASSWORD, null);
        assertThat(proved.getRedirectedUrl()).isEqualTo("/accounts/sign-in/organisation");
        browser.perform(get("/accounts/me").cookie(session(proved))).andExpect(redirectedUrl("/accounts/sign-in"));
        assertThat(browser.perform(get("/accounts/sign-in/organisation").cookie(session(proved)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(">Nantes</button>", ">Angers</button>");
        var entered = browser.perform(post("/accounts/sign-in/organisation")
                        .cookie(session(proved))
                        .param("organisation", there.organisation().toString())
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/me"))
                .andReturn()
                .getResponse();
        assertThat(browser.perform(get("/accounts/me").cookie(session(entered)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<p>Angers</p>");
    }

    @Test
    void nobody_enters_an_organisation_they_have_proved_nothing_for() throws Exception {
        browser.perform(post("/accounts/sign-in/organisation")
                        .param("organisation", nantes.toString())
                        .with(csrf()))
                .andExpect(redirectedUrl("/"))
                .andExpect(result ->
                        assertThat(result.getResponse().getCookie("compagnon")).isNull());
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        var session = session(signIn(address, PASSWORD, null));

        browser.perform(post("/accounts/sign-out").cookie(session).with(csrf()))
                .andExpect(redirectedUrl("/accounts/sign-in"));

        browser.perform(get("/accounts/me").cookie(session)).andExpect(redirectedUrl("/accounts/sign-in"));
    }

    @Test
    void signing_out_everywhere_ends_the_sessions_of_every_browser() throws Exception {
        var atHome = session(signIn(address, PASSWORD, null));
        var atWork = session(signIn(address, PASSWORD, null));

        browser.perform(post("/accounts/me/sign-out-everywhere").cookie(atHome).with(csrf()))
                .andExpect(redirectedUrl("/"));

        browser.perform(get("/accounts/me").cookie(atWork)).andExpect(redirectedUrl("/accounts/sign-in"));
    }

    @Test
    void a_changed_password_signs_the_other_browsers_out() throws Exception {
        var atHome = session(signIn(address, PASSWORD, null));
        var atWork = session(signIn(address, PASSWORD, null));

        var changed = browser.perform(post("/accounts/me/password")
                        .cookie(atHome)
                        .param("current", PASSWORD)
                        .param("password", "une autre phrase tranquille")
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/me"))
                .andReturn()
                .getResponse();

        browser.perform(get("/accounts/me").cookie(session(changed))).andExpect(status().isOk());
        browser.perform(get("/accounts/me").cookie(atWork)).andExpect(redirectedUrl("/accounts/sign-in"));
        assertThat(signIn(address, "une autre phrase tranquille", null).getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void the_current_password_must_be_right_to_change_it() throws Exception {
        var page = browser.perform(post("/accounts/me/password")
                        .param("current", "not the password")
                        .param("password", "une autre phrase tranquille")
                        .with(ines.signedIn())
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Le mot de passe actuel n’est pas celui-là");
    }

    @Test
    void the_language_of_the_account_follows_its_person_to_another_browser() throws Exception {
        browser.perform(post("/accounts/language")
                .param("language", "en")
                .with(ines.signedIn())
                .with(csrf()));

        var elsewhere = signIn(address, PASSWORD, null);

        assertThat(Objects.requireNonNull(elsewhere.getCookie("language")).getValue())
                .isEqualTo("en");
    }

    @Test
    void a_language_button_never_leads_out_of_the_house() throws Exception {
        for (var away : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/x\r\nA: b"})
            browser.perform(post("/accounts/language")
                            .param("language", "en")
                            .param("back", away)
                            .with(csrf()))
                    .andExpect(redirectedUrl("/"));
    }

    @Test
    void a_right_taken_away_counts_at_once() throws Exception {
        var session = session(signIn(address, PASSWORD, null));
        world.in(nantes, () -> {
            accounts.revoke(nantes, ines.account(), new Grant(Role.TUTOR, null));
            return "";
        });

        browser.perform(get("/accounts/me").cookie(session)).andExpect(redirectedUrl("/accounts/sign-in"));
    }

    @Test
    void a_piece_of_a_page_asks_for_the_whole_page_once_signed_out() throws Exception {
        var answer = browser.perform(get("/accounts/me").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void the_pages_for_coming_in_speak_both_languages() throws Exception {
        for (var page : new String[] {
            "/accounts/sign-in", "/accounts/sign-in/link", "/accounts/password", "/accounts/password/choose"
        })
            for (var language : new String[] {"fr", "en"})
                assertThat(browser.perform(get(page).header("Accept-Language", language))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .contains("<html lang=\"" + language + "\">");
    }
}
