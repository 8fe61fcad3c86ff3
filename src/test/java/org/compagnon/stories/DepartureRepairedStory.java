package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.picture;

import org.compagnon.demo.Persona;
import org.junit.jupiter.api.Test;

/// A tutor has left and a placement has made a pair improper: the repair changes as little as possible.
class DepartureRepairedStory extends Story {

    @Test
    void maud_sees_what_a_repair_would_change_and_confirms_it() {
        var page = as(Persona.MAUD);
        page.navigate("/programmes");
        page.locator("main a[href^='/programmes/editions/']:has-text('20')")
                .first()
                .waitFor();
        var edition = editionToRepair(page);
        page.navigate("/matching/editions/" + edition + "/repair");
        picture(page, "story-repair");
        var steps = page.locator("main tbody tr").count();
        press(page, "matching.repair.confirm");
        page.navigate("/matching/editions/" + edition);

        assertThat(steps).isBetween(2, 12);
        assertThat(page.locator("main").innerText()).contains(says("matching.everybody-accompanied"));
    }

    private static String editionToRepair(com.microsoft.playwright.Page page) {
        var editions = page.locator("main a[href^='/programmes/editions/']").all().stream()
                .map(link -> link.getAttribute("href").replace("/programmes/editions/", ""))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .distinct()
                .toList();
        for (var edition : editions) {
            page.navigate("/matching/editions/" + edition);
            if (page.locator("main a[href*='/repair']").count() > 0) return edition;
        }
        throw new AssertionError("No edition waits for a repair");
    }
}
