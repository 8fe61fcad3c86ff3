package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// Coming in with an address and a password.
class SignInTest extends InesSignsIn {

    @Test
    void somebody_who_gives_their_password_comes_in() throws Exception {
        var answer = signIn(address.toUpperCase(Locale.ROOT), PASSWORD, null);

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

        assertThat(List.of(unknown, wrong, locked))
                .allSatisfy(answer -> assertThat(answer.getStatus()).isEqualTo(422))
                .allSatisfy(answer -> assertThat(said(answer)).contains("ne vont pas ensemble"))
                .map(SignInTest::said)
                .allMatch(said(unknown)::equals);
    }

    private static String said(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
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
