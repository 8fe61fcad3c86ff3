package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.compagnon.messaging.Letters;
import org.compagnon.messaging.OptOuts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// Whoever got a mail of a wave can say that they want no more, without an account, and take that back.
class QuietTest extends PreparedWave {

    private static final String INES = "ines@example.net";

    @Autowired
    OptOuts optOuts;

    @Autowired
    Letters letters;

    @Autowired
    MockMvc browser;

    private String page;
    private String code;

    @BeforeEach
    void ines_got_an_invitation() {
        surveys.open(maud, wave, List.of(Invitee.at(INES, Locale.FRENCH, "")));
        round();
        page = "/surveys/quiet/" + wave;
        var link = Pattern.compile(page + "#(\\S+)")
                .matcher(letters.of(nantes).getFirst().text());
        assertThat(link.find()).isTrue();
        code = link.group(1);
    }

    private Set<String> unwilling() {
        return world.in(nantes, () -> optOuts.among(nantes, Mailing.KIND, List.of(INES)));
    }

    private MockHttpServletResponse says(String code, boolean stop) throws Exception {
        return browser.perform(post(page)
                        .param("code", code)
                        .param("stop", String.valueOf(stop))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    void they_say_so_with_the_link_of_their_mail_alone() throws Exception {
        assertThat(browser.perform(get(page)).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        var answer = says(code, true);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Nantes ne vous écrira plus");
        assertThat(unwilling()).containsExactly(INES);
    }

    @Test
    void they_may_want_mails_again() throws Exception {
        says(code, true);

        assertThat(says(code, false).getContentAsString(StandardCharsets.UTF_8))
                .contains("Nantes pourra de nouveau vous écrire");
        assertThat(unwilling()).isEmpty();
    }

    @Test
    void whoever_guesses_a_code_stops_nothing_and_learns_of_nobody() throws Exception {
        var guess = says("guess", true);

        assertThat(guess.getStatus()).isEqualTo(422);
        assertThat(guess.getContentAsString(StandardCharsets.UTF_8)).doesNotContain(INES);
        assertThat(unwilling()).isEmpty();
    }

    @Test
    void of_a_closed_wave_the_link_says_that_it_knows_nobody_any_more() throws Exception {
        surveys.close(maud, wave);
        var opened = browser.perform(get(page)).andReturn().getResponse();

        assertThat(opened.getStatus()).isEqualTo(404);
        assertThat(opened.getContentAsString(StandardCharsets.UTF_8)).contains("ne vous écrira plus");
        assertThat(says(code, true).getStatus()).isEqualTo(404);
        assertThat(unwilling()).isEmpty();
    }
}
