package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Locale;
import org.compagnon.demo.Persona;
import org.junit.jupiter.api.Test;

/// Yanis opens the link of his invitation on his phone, without signing in, and answers: his ballot is drawn, his
/// answers leave with a code of his own that nobody reads.
class AnsweredFromAMailStory extends Story {

    private static final List<String> REMEMBERED = List.of("S", "14", "Re", "u", "J");

    @Test
    void a_link_in_a_mail_is_enough_to_answer() {
        var yanis = window(Screen.PHONE, Locale.FRENCH);
        yanis.navigate("/messaging/demo?search=" + Persona.YANIS.email());
        picture(yanis, "story-mails-of-yanis");
        yanis.locator("main tbody a", new Page.LocatorOptions().setHasText("Votre avis"))
                .first()
                .click();
        var link = yanis.locator(".letter a[href*='/surveys/invited/']").first().getAttribute("href");
        yanis.navigate(link.substring(link.indexOf("/surveys/")));
        PlaywrightAssertions.assertThat(yanis.locator("#draw")).isVisible();
        assertThat(yanis.url()).doesNotContain("#");
        picture(yanis, "story-invited");

        yanis.locator("#draw").click();
        yanis.waitForURL(url -> url.contains("/surveys/answer/"));
        var code = yanis.locator("#state-code");
        for (var page = 0; page < 12 && !code.isVisible(); page++) {
            picture(yanis, "story-questions-" + page);
            if (yanis.locator(".choice:visible").count() > 0)
                yanis.locator(".choice:visible").first().click();
            if (yanis.locator(".turn-on:visible").count() > 0)
                yanis.locator(".turn-on:visible").click();
            else press(yanis, "surveys.answering.on-to-code");
        }
        PlaywrightAssertions.assertThat(code).isVisible();
        press(yanis, "surveys.answering.send");
        PlaywrightAssertions.assertThat(yanis.locator("#element-0-problem")).isVisible();
        for (var element = 0; element < REMEMBERED.size(); element++)
            yanis.locator("#element-" + element).fill(REMEMBERED.get(element));
        PlaywrightAssertions.assertThat(yanis.locator("#element-0-problem")).isHidden();
        assertThat(barriers(yanis)).isEmpty();
        picture(yanis, "story-code");
        press(yanis, "surveys.answering.send");

        PlaywrightAssertions.assertThat(yanis.locator("#sent-title")).isVisible();
        picture(yanis, "story-sent");
        assertThat(yanis.context().cookies())
                .as("nobody is signed in")
                .noneMatch(cookie -> cookie.name.equals("compagnon"));
    }
}
