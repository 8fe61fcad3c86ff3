package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.barriers;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import org.compagnon.database.Within;
import org.compagnon.demo.Estuaire;
import org.compagnon.demo.Persona;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.shared.Words;
import org.compagnon.surveys.OpenWaves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A resident opens the link of an invitation on a phone, without signing in, and answers: a ballot is drawn, the
/// answers leave with a code that nobody reads. It is a resident whom nobody plays, another one each time this is
/// told: the personas stay as the demonstration promises them.
class AnsweredFromAMailStory extends Story {

    private static final List<String> REMEMBERED = List.of("S", "14", "Re", "u", "J");

    @Autowired
    Estuaire estuaire;

    @Autowired
    People people;

    @Autowired
    OpenWaves waves;

    @Test
    void a_link_in_a_mail_is_enough_to_answer() throws Exception {
        var phone = window(Screen.PHONE, Locale.FRENCH);
        phone.navigate("/messaging/demo?search=" + invited().email());
        picture(phone, "story-mails-of-a-resident");
        phone.locator("main tbody a", new Page.LocatorOptions().setHasText("Votre avis"))
                .first()
                .click();
        var link = phone.locator(".letter a[href*='/surveys/invited/']").first().getAttribute("href");
        phone.navigate(link.substring(link.indexOf("/surveys/")));
        PlaywrightAssertions.assertThat(phone.locator("#draw")).isVisible();
        assertThat(phone.url()).doesNotContain("#");
        picture(phone, "story-invited");

        phone.locator("#draw").click();
        phone.waitForURL(url -> url.contains("/surveys/answer/"));
        var code = phone.locator("#state-code");
        for (var page = 0; page < 12 && !code.isVisible(); page++) {
            picture(phone, "story-questions-" + page);
            if (phone.locator(".choice:visible").count() > 0)
                phone.locator(".choice:visible").first().click();
            if (phone.locator(".turn-on:visible").count() > 0)
                phone.locator(".turn-on:visible").click();
            else press(phone, "surveys.answering.on-to-code");
        }
        PlaywrightAssertions.assertThat(code).isVisible();
        press(phone, "surveys.answering.send");
        PlaywrightAssertions.assertThat(phone.locator("#element-0-problem")).isVisible();
        for (var element = 0; element < REMEMBERED.size(); element++)
            phone.locator("#element-" + element).fill(REMEMBERED.get(element));
        PlaywrightAssertions.assertThat(phone.locator("#element-0-problem")).isHidden();
        assertThat(barriers(phone)).isEmpty();
        picture(phone, "story-code");
        press(phone, "surveys.answering.send");

        PlaywrightAssertions.assertThat(phone.locator("#sent-title")).isVisible();
        picture(phone, "story-sent");
        press(phone, "surveys.answering.correct");
        for (var page = 0; page < 12 && phone.locator(".turn-on:visible").count() > 0; page++)
            phone.locator(".turn-on:visible").click();
        PlaywrightAssertions.assertThat(phone.locator("[data-sends]"))
                .hasText(Words.in(Words.FRENCH).of("surveys.answering.send"));
        picture(phone, "story-corrected");
        assertThat(phone.context().cookies())
                .as("nobody is signed in")
                .noneMatch(cookie -> cookie.name.equals("compagnon"));
    }

    private Person invited() throws Exception {
        return Within.organisation(estuaire.organisation().orElseThrow(), () -> people.all().stream()
                .filter(person -> Persona.ALL.stream()
                        .noneMatch(persona -> persona.email().equals(person.email())))
                .filter(this::hasNotDrawn)
                .findFirst()
                .orElseThrow());
    }

    private boolean hasNotDrawn(Person person) {
        var account = person.account();
        return account != null
                && waves.notDrawnBy(account).stream()
                        .anyMatch(wave -> wave.questionnaire().population().equals("intern"));
    }
}
