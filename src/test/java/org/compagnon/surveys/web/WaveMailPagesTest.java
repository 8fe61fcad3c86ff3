package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The mails of a wave as whoever holds it words and sends them: invitation and reminder.
class WaveMailPagesTest extends OdilesStudy {

    @Autowired
    JdbcClient database;

    @Test
    void the_words_of_a_mail_are_previewed_kept_and_given_up() throws Exception {
        var id = prepared();
        var address = "/surveys/waves/" + id + "/mails/invitation/fr";
        var preview =
                pages.send(odile, address, "subject", "Deux minutes ?", "opening", "Chère collègue", "act", "preview");
        assertThat(preview.getContentAsString(StandardCharsets.UTF_8))
                .contains("Chère collègue\n\nVotre lien personnel");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/mails", "fr")).doesNotContain("Deux minutes ?");

        pages.send(odile, address, "subject", "Deux minutes ?", "opening", "Chère collègue");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/mails", "fr")).contains("Deux minutes ?");
        pages.send(odile, address, "act", "ours");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/mails", "fr")).doesNotContain("Deux minutes ?");

        var empty = pages.send(odile, address, "subject", "Gardé", "opening", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"Gardé\"");
    }

    @Test
    void an_invitation_tells_how_long_this_questionnaire_takes() throws Exception {
        var mails = pages.read(odile, "/surveys/waves/" + prepared() + "/mails", "en");

        assertThat(mails).contains("It takes about a minute and is open until", "Elle prend environ une minute et");
    }

    @Test
    void a_reminder_says_how_many_and_never_who() throws Exception {
        var id = openWave(3);
        theirMailsHaveLeft();
        clock.pass(Duration.ofDays(1));
        var page = pages.read(odile, "/surveys/waves/" + id + "/reminder", "fr");

        assertThat(page).contains("3 personnes n’ont pas tiré de bulletin").doesNotContain("Répondante");
        pages.send(
                odile,
                "/surveys/waves/" + id + "/reminder",
                "form",
                UUID.randomUUID().toString());
        assertThat(pages.read(odile, "/surveys/waves/" + id, "fr")).contains("3 messages attendent");
    }

    private void theirMailsHaveLeft() {
        world.in(nantes, () -> database.sql("update surveys.invitation set waiting = null")
                .update());
    }
}
