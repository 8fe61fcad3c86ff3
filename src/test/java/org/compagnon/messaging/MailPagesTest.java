package org.compagnon.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.NoSuchElementException;
import org.compagnon.accounts.Role;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InTheHouse
class MailPagesTest {

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    Post post;

    @Autowired
    Outbox outbox;

    @Autowired
    DemoMails demoMails;

    @Test
    void the_administrator_sees_what_has_not_left_and_tries_again() throws Exception {
        var nantes = world.organisation("Nantes");
        var maud = world.somebody(nantes, "Maud", Role.ADMINISTRATOR);
        world.in(nantes, () -> {
            post.send(new Mail(nantes, "ines@example.org", "Votre binôme", "Bonjour"));
            outbox.claim(1).forEach(letter -> outbox.failed(letter.id(), "550 no such user", null));
        });
        var mail = world.in(nantes, () -> outbox.latest(1).getFirst().id());

        for (var language : new String[] {"fr", "en"})
            assertThat(browser.perform(get("/messaging")
                                    .header("Accept-Language", language)
                                    .with(maud.signedIn()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains(
                            "ines@example.org",
                            "550 no such user",
                            language.equals("fr") ? "Abandonné après un essai" : "Given up after one attempt");

        browser.perform(post("/messaging/{mail}/retry", mail)
                        .with(maud.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/messaging"));
        assertThat(browser.perform(get("/messaging").with(maud.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Pas encore essayé");
    }

    @Test
    void outside_a_demonstration_nobody_reads_mail() throws Exception {
        browser.perform(get("/messaging/demo")).andExpect(status().isNotFound());
    }

    @Test
    void in_a_demonstration_everybody_reads_the_mails_kept_in_it() {
        var nantes = world.organisation("Nantes");
        world.in(
                nantes,
                () -> post.send(new Mail(nantes, "ines@example.org", "Votre lien", "Entrez : http://localhost/x#Y")));
        var demo = new DemoMails(
                outbox, new MailSettings("", 25, "", "", "Compagnon <c@localhost>", MailSettings.Security.NONE, true));

        var mail = world.in(nantes, () -> outbox.latest(1).getFirst().id());

        assertThat(demo.latest("")).isNotEmpty();
        assertThat(demo.latest(" votre LIEN")).extracting(DemoMails.Entry::id).contains(mail);
        assertThat(demo.latest("ines@example")).extracting(DemoMails.Entry::id).contains(mail);
        assertThat(demo.latest("100 %")).isEmpty();
        assertThat(demo.open(mail).text()).contains(new DemoMails.Piece("http://localhost/x#Y", true));
        assertThatThrownBy(() -> demoMails.open(mail)).isInstanceOf(NoSuchElementException.class);
    }
}
