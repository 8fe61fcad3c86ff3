package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.picture;

import java.util.Locale;
import org.compagnon.demo.Persona;
import org.junit.jupiter.api.Test;

/// A tutor records a meeting on a phone; the tutee confirms it; nobody else reads a word of it.
class TutorsThreeMinutesStory extends Story {

    private static final String SHARED = "Rappeler le service des urgences avant vendredi";
    private static final String OWN = "Penser à demander des nouvelles de sa mère";

    @Test
    void ines_records_the_meeting_and_camille_confirms_it() {
        var ines = as(Persona.INES, Screen.PHONE, Locale.FRENCH);
        ines.navigate("/pairs/mine");
        ines.locator("main article:has-text('Camille Lorieux') a[href^='/meetings/pairs/']")
                .first()
                .click();
        ines.waitForURL("**/meetings/pairs/**");
        picture(ines, "story-pair-phone");
        follow(ines, "meetings.record");
        picture(ines, "story-record-phone");
        ines.locator("label:has(input[name=outcome][value=held])").click();
        ines.locator("label:has(input[name=topic])").first().click();
        for (var item : ines.locator("main textarea").all()) item.fill("Revoir le planning des gardes");
        ines.locator("#shared").fill(SHARED);
        ines.locator("#own").fill(OWN);
        assertThat(ines.locator("#own-reads").innerText()).isNotBlank();
        press(ines, "meetings.record.yes");
        ines.locator(".said").waitFor();
        picture(ines, "story-recorded-phone");
        var meeting = ines.url();

        var camille = as(Persona.CAMILLE, Screen.PHONE, Locale.FRENCH);
        camille.navigate("/pairs/mine");
        camille.locator("main a[href^='/meetings/pairs/']").first().click();
        press(camille, "meetings.confirm");
        camille.locator(".said").waitFor();
        var meetings = camille.locator("main a[href^='/meetings/pairs/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.matches("/meetings/pairs/[0-9a-f-]{36}/[0-9a-f-]{36}"))
                .distinct()
                .toList();
        var read = new StringBuilder();
        for (var one : meetings) {
            camille.navigate(one);
            read.append(camille.locator("main").innerText());
        }
        assertThat(read.toString()).contains(SHARED).doesNotContain(OWN);

        var maud = as(Persona.MAUD);
        maud.navigate(meeting);
        assertThat(maud.content()).doesNotContain(SHARED).doesNotContain(OWN);
    }
}
