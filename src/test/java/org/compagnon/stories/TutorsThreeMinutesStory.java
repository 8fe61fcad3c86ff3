package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;

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
        ines.locator("a[href^='/meetings/pairs/']", new com.microsoft.playwright.Page.LocatorOptions())
                .first()
                .waitFor();
        ines.locator(
                        "main .card:has-text('Camille') a[href^='/meetings/pairs/'], main li:has-text('Camille') a[href^='/meetings/pairs/'], main article:has-text('Camille') a[href^='/meetings/pairs/']")
                .first()
                .click();
        picture(ines, "story-pair-phone");
        follow(ines, "meetings.record");
        picture(ines, "story-record-phone");
        ines.locator("label:has(input[name=outcome][value=held])").click();
        ines.locator("label:has(input[name=topic])").first().click();
        ines.locator("#shared").fill(SHARED);
        ines.locator("#own").fill(OWN);
        assertThat(ines.locator("#own-reads").innerText()).isNotBlank();
        press(ines, "meetings.record.yes");
        var meeting = ines.url();

        var camille = as(Persona.CAMILLE, Screen.PHONE, Locale.FRENCH);
        camille.navigate("/pairs/mine");
        camille.locator("main a[href^='/meetings/pairs/']").first().click();
        press(camille, "meetings.confirm");
        camille.locator("main a.when").first().click();
        assertThat(camille.locator("main").innerText()).contains(SHARED).doesNotContain(OWN);

        var maud = as(Persona.MAUD);
        maud.navigate(meeting);
        assertThat(maud.content()).doesNotContain(SHARED).doesNotContain(OWN);
    }
}
