package org.compagnon.analysis.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.compagnon.accounts.Role;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@InTheHouse
class PublishedPagesTest {

    private static final String IMPOSSIBLE = "item,option,count,percent,base,kind\nQ,a,12,50.0,30,multiple\n";

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    private Somebody claire = new Somebody(
            org.compagnon.shared.OrganisationId.fresh(),
            new org.compagnon.accounts.AccountId(java.util.UUID.randomUUID()),
            "",
            Role.RESEARCHER);

    @BeforeEach
    void a_researcher() {
        claire = world.somebody(world.organisation("Nantes"), "Claire", Role.RESEARCHER);
    }

    @ParameterizedTest
    @CsvSource({"fr, Quelque chose est impossible, figure à côté de", "en, Something is impossible, stands beside"})
    void what_is_typed_is_judged_and_kept_in_the_field(String language, String title, String sentence)
            throws Exception {
        browser.perform(multipart("/analysis/published")
                        .param("text", IMPOSSIBLE)
                        .with(claire.signedIn())
                        .with(csrf())
                        .header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(title), containsString(sentence), containsString("Q,a,12,50.0,30"))));
    }

    @Test
    void a_file_is_judged_and_stands_in_the_field_to_be_mended() throws Exception {
        browser.perform(multipart("/analysis/published")
                        .file(new MockMultipartFile(
                                "files", "thesis.csv", "text/csv", IMPOSSIBLE.getBytes(StandardCharsets.UTF_8)))
                        .with(claire.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("# thesis.csv"), containsString("stands beside"))));
    }

    @ParameterizedTest
    @CsvSource({"fr, n’est pas un nombre de personnes", "en, is not a number of people"})
    void a_mistake_keeps_what_was_typed_and_says_where(String language, String sentence) throws Exception {
        browser.perform(multipart("/analysis/published")
                        .param("text", IMPOSSIBLE.replace("12", "twelve"))
                        .with(claire.signedIn())
                        .with(csrf())
                        .header("Accept-Language", language))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString(sentence), containsString("Q,a,twelve"))));
    }

    @ParameterizedTest
    @CsvSource({"fr, Satisfait de mon tuteur", "en, Satisfied with my tutor"})
    void an_example_is_one_click_away(String language, String line) throws Exception {
        browser.perform(get("/analysis/published?example=true")
                        .with(claire.signedIn())
                        .header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(line)));
    }

    @Test
    void the_findings_can_be_downloaded() throws Exception {
        browser.perform(post("/analysis/published/findings")
                        .param("text", IMPOSSIBLE)
                        .with(claire.signedIn())
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("impossible;percent-not-of-count;")));
    }
}
