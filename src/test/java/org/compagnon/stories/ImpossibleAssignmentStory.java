package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.compagnon.demo.Persona;
import org.junit.jupiter.api.Test;

/// Too few places: who cannot be placed, why, and what would help.
class ImpossibleAssignmentStory extends Story {

    @Test
    void maud_reads_who_has_no_tutor_why_and_what_would_help() {
        var page = as(Persona.MAUD);
        page.navigate("/programmes/editions/new");
        page.locator("select[name=from]").selectOption(new SelectOption().setLabel("Tutorat de phase socle"));
        page.locator("input[name=name]").fill("Promotion trop nombreuse");
        press(page, "programmes.edition.open");
        page.waitForURL("**/programmes/editions/*");
        var edition = page.url().replaceAll(".*/editions/([0-9a-f-]+).*", "$1");
        bringsIn(page, "tutors", edition, """
                id;nom;prénom;courriel;capacité;latitude;longitude;formé
                A1;Roptin;Aude;aude.roptin@example.org;1;47.2;-1.5;oui
                A2;Vestal;Bruno;bruno.vestal@example.org;1;47.3;-1.6;oui
                """, 2);
        bringsIn(page, "tutees", edition, """
                id;nom;prénom;courriel;phase;latitude;longitude
                B1;Sorin;Cléo;cleo.sorin@example.org;PS;47.2;-1.5
                B2;Tavan;Dario;dario.tavan@example.org;PS;47.2;-1.5
                B3;Ulmer;Elsa;elsa.ulmer@example.org;PS;47.2;-1.5
                B4;Loin;Fabre;fabre.loin@example.org;PS;43.3;5.4
                """, 4);
        page.navigate("/matching/editions/" + edition);
        press(page, "matching.compute");
        page.waitForURL("**/matching/scenarios/**");
        page.getByText(says("matching.proved")).first().waitFor();
        picture(page, "story-impossible");

        assertThat(page.locator("main").innerText()).contains("Fabre Loin");
        assertThat(page.locator("main .reasons > li, main ul.reasons li").count())
                .isGreaterThanOrEqualTo(2);
    }

    private static void bringsIn(Page page, String kind, String edition, String csv, int lines) {
        page.navigate("/people/imports/new?kind=" + kind + "&target=" + edition);
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(kind + ".csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        press(page, "people.import.read");
        press(page, "people.import.confirm", lines);
        page.getByText(says("people.import.done.see")).first().waitFor();
    }
}
