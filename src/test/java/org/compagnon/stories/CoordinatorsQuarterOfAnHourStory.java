package org.compagnon.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.testing.Look.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compagnon.demo.Invention;
import org.compagnon.demo.Persona;
import org.compagnon.files.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a template to published pairs, with the department's own spreadsheets.
class CoordinatorsQuarterOfAnHourStory extends Story {

    private final Invention cohort = Invention.of(24, 16, 3);

    @TempDir
    Path desktop;

    @Test
    void maud_opens_a_year_from_a_template_brings_her_lists_in_and_publishes_the_pairs() throws IOException {
        var page = as(Persona.MAUD);
        opensAnEdition(page, "Promotion des sept lieues");
        var edition = page.url().replaceAll(".*/editions/([0-9a-f-]+).*", "$1");

        bringsIn(page, "programmes.import.tutors", tutors(), 16);
        bringsIn(page, "programmes.import.tutees", tutees(), 24);

        page.navigate("/matching/editions/" + edition);
        press(page, "matching.compute");
        page.waitForURL("**/matching/scenarios/**");
        page.getByText(says("matching.proved")).first().waitFor();
        picture(page, "story-scenario");
        follow(page, "matching.publish.go");
        page.locator("main form button").first().click();
        page.navigate("/pairs/editions/" + edition);
        picture(page, "story-pairs");

        assertThat(page.locator("main tbody tr").count()).isEqualTo(24);
        assertThat(mailTo(page, cohort.tutees().getFirst().email().replace("@", ".quart@")))
                .isTrue();
    }

    @Test
    void her_second_list_updates_instead_of_doubling_and_a_wrong_one_changes_nothing() throws IOException {
        var page = as(Persona.MAUD);
        opensAnEdition(page, "Promotion des deux listes");
        bringsIn(page, "programmes.import.tutors", tutors(), 16);

        follow(page, "programmes.import.tutors");
        choose(page, "tuteurs-faux.csv", "id;capacité\nT01;deux\nT01;3\n");
        assertThat(page.locator("main").innerText()).contains("deux");
        picture(page, "story-import-problems");
        press(page, "people.import.discard");

        page.navigate(page.url().replaceAll("(https?://[^/]+).*", "$1/programmes"));
        page.getByText("Promotion des deux listes").first().click();
        assertThat(page.locator(".figures").innerText()).contains("16");
    }

    private static void opensAnEdition(Page page, String name) {
        page.navigate("/programmes/editions/new");
        page.locator("select[name=from]")
                .selectOption(page.locator("select[name=from] option").first().getAttribute("value"));
        page.locator("input[name=name]").fill(name);
        press(page, "programmes.edition.open");
        page.waitForURL("**/programmes/editions/*");
        assertThat(page.locator("h1").innerText()).isEqualTo(name);
    }

    private void bringsIn(Page page, String list, byte[] xlsx, int lines) throws IOException {
        follow(page, list);
        var file = Files.write(desktop.resolve(list + ".xlsx"), xlsx);
        page.locator("input[type=file]").setInputFiles(file);
        press(page, "people.import.read");
        picture(page, "story-preview-" + lines);
        press(page, "people.import.confirm", lines);
        assertThat(page.locator(".figures").innerText()).contains(String.valueOf(lines));
        follow(page, "people.import.done.see");
        page.waitForLoadState();
        page.locator("main a[href*='/programmes/editions/']").first().waitFor();
        page.navigate(page.url().replaceAll("/participants.*", ""));
    }

    private static void choose(Page page, String name, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        press(page, "people.import.read");
    }

    private static boolean mailTo(Page page, String address) {
        page.navigate("/messaging/demo?q=" + address);
        return page.locator("main").innerText().contains(address);
    }

    private byte[] tutors() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = Export.xlsx(bytes, "Tuteurs")) {
            sheet.row("Identifiant", "Nom", "Prénom", "Courriel", "Capacité", "Latitude", "Longitude", "Formé");
            for (var tutor : cohort.tutors())
                sheet.row(
                        tutor.id(),
                        tutor.familyName(),
                        tutor.givenName(),
                        tutor.email().replace("@", ".quart@"),
                        String.valueOf(Math.max(2, tutor.capacity())),
                        String.valueOf(
                                tutor.place() == null ? "" : tutor.place().latitude()),
                        String.valueOf(
                                tutor.place() == null ? "" : tutor.place().longitude()),
                        "oui");
        }
        return bytes.toByteArray();
    }

    private byte[] tutees() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var sheet = Export.xlsx(bytes, "Internes")) {
            sheet.row("Identifiant", "Nom", "Prénom", "Courriel", "Phase", "Latitude", "Longitude", "Préférences");
            for (var tutee : cohort.tutees())
                sheet.row(
                        tutee.id(),
                        tutee.familyName(),
                        tutee.givenName(),
                        tutee.email().replace("@", ".quart@"),
                        "PS",
                        String.valueOf(
                                tutee.place() == null ? "" : tutee.place().latitude()),
                        String.valueOf(
                                tutee.place() == null ? "" : tutee.place().longitude()),
                        String.join("|", tutee.preferences()));
        }
        return bytes.toByteArray();
    }
}
