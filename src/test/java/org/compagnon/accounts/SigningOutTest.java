package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

/// What ends a session: its person, in one browser or in all, a new password, a right taken away.
class SigningOutTest extends InesSignsIn {

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
    void a_right_taken_away_counts_at_once() throws Exception {
        var session = session(signIn(address, PASSWORD, null));
        world.in(nantes, () -> accounts.revoke(nantes, ines.account(), new Grant(Role.TUTOR, null)));

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
}
