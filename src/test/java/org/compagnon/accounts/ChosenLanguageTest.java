package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The language that somebody chose goes with their account.
class ChosenLanguageTest extends InesSignsIn {

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
}
