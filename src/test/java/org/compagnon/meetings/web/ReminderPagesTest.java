package org.compagnon.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.Accounts;
import org.compagnon.messaging.Letters;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The coordinator reminds tutors: previewed, once, each in their language.
class ReminderPagesTest extends FollowedPairs {

    @Autowired
    Accounts accounts;

    @Autowired
    Letters letters;

    @Test
    void a_reminder_is_previewed_then_sent_once_to_each_tutor_in_their_language() throws Exception {
        world.in(
                year.organisation,
                () -> accounts.chooseLanguage(
                        accounts.byEmail(year.organisation, World.address("Nora"))
                                .orElseThrow(),
                        "en"));
        var preview = as(ada, post(path("/reminder")).param("all", "true").param("show", "LATE"));
        assertThat(preview.getContentAsString()).contains("Hello Nora", "Hugo Test: 0 counted, 1 due by today");
        assertThat(reminders()).isEmpty();

        var batch = UUID.randomUUID().toString();
        for (var twice = 0; twice < 2; twice++)
            as(
                    ada,
                    post(path("/reminder/send"))
                            .param("all", "true")
                            .param("show", "LATE")
                            .param("batch", batch));

        assertThat(reminders()).singleElement().asString().contains("nora").contains("Hello Nora");
        assertThat(page("", "fr")).contains("15/06/2027");
    }

    @Test
    void nobody_is_reminded_twice_by_mistake() throws Exception {
        remindEverybody(false);
        assertThat(reminders()).hasSize(2);

        remindEverybody(false);
        assertThat(reminders()).hasSize(2);
        assertThat(as(ada, post(path("/reminder")).param("all", "true")).getContentAsString())
                .contains("ont déjà été relancés ces 7 derniers jours");
        remindEverybody(true);
        assertThat(reminders()).hasSize(4);
    }

    private void remindEverybody(boolean again) throws Exception {
        var asked = post(path("/reminder/send"))
                .param("all", "true")
                .param("batch", UUID.randomUUID().toString());
        as(ada, again ? asked.param("again", "true") : asked);
    }

    private List<String> reminders() {
        return letters.of(year.organisation).stream()
                .map(letter -> letter.to() + " " + letter.subject() + " " + letter.text())
                .filter(letter -> letter.contains("où en sont") || letter.contains("meetings stand"))
                .toList();
    }
}
