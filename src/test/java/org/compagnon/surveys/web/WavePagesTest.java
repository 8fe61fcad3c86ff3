package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.Waves;
import org.compagnon.testing.EditionWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A wave from its preparation to its opening, page by page, and whom it asks.
class WavePagesTest extends OdilesStudy {

    @Autowired
    EditionWorld editions;

    @Autowired
    Waves waves;

    @Autowired
    Populations populations;

    @Autowired
    MockMvc browser;

    private Wave wave(WaveId id) {
        return world.in(nantes, () -> waves.get(id));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Suivi du tutorat, Préparer une vague, internes – avant",
        "en, Tutoring followed, Prepare a wave, residents – before"
    })
    void a_researcher_prepares_a_wave_in_either_language(String language, String title, String button, String name)
            throws Exception {
        assertThat(pages.read(odile, "/surveys", language)).contains(title);
        assertThat(pages.read(odile, "/surveys/studies/" + study, language)).contains(button);
        assertThat(pages.read(odile, "/surveys/studies/" + study + "/waves/new", language))
                .contains(name);
        var answer = pages.send(
                odile,
                "/surveys/studies/" + study + "/waves",
                "of",
                "intern/before",
                "from",
                "2026-11-05",
                "until",
                "2026-11-30");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(pages.read(odile, Objects.requireNonNull(answer.getRedirectedUrl()), language))
                .contains(name);
    }

    @Test
    void impossible_days_are_told_and_what_was_typed_stays() throws Exception {
        var answer = pages.send(
                odile,
                "/surveys/studies/" + study + "/waves",
                "of",
                "intern/before",
                "from",
                "2026-11-30",
                "until",
                "tomorrow");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Écrivez un jour", "value=\"tomorrow\"", "value=\"2026-11-30\"");
    }

    @Test
    void from_the_population_to_the_open_wave() throws Exception {
        var cohort = editions.cohort(nantes, 1, 6);
        var id = prepared();
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/opening", "fr")).contains("Personne ne serait invité");

        pages.send(odile, "/surveys/waves/" + id + "/population/add", "source", cohort.edition() + ":TUTEE:PS");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/population", "fr"))
                .contains("6 personnes seraient invitées");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/opening", "en"))
                .contains("Open and invite 6 people", "Odile will read the answers");
        var answer = pages.send(odile, "/surveys/waves/" + id + "/opening", "version", "0");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(wave(id).state()).isEqualTo(Wave.State.OPEN);
        assertThat(pages.read(odile, "/surveys/waves/" + id, "fr")).contains("Bulletins tirés", "Rappeler");
    }

    @Test
    void whoever_opens_second_is_told() throws Exception {
        var id = openWave(3);

        assertThat(pages.send(odile, "/surveys/waves/" + id + "/opening", "version", "0")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void a_file_of_addresses_tells_all_its_problems_at_once() throws Exception {
        var id = prepared();
        var file =
                "courriel;groupe;langue\nanne@example.org;PS;fr\npas une adresse;PS;fr\nbob@example.org;PA1;de\nanne@example.org;PS;en\n";
        var answer = browser.perform(multipart("/people/imports")
                        .file(new MockMultipartFile(
                                "file", "liste.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "invitees")
                        .param("target", id.toString())
                        .with(odile.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse();
        var preview = pages.read(odile, Objects.requireNonNull(answer.getRedirectedUrl()), "fr");

        assertThat(preview).contains("pas une adresse", "« de » n’est pas une langue", "est déjà à la ligne 2");
        pages.send(odile, answer.getRedirectedUrl() + "/confirm", "seen", seen(preview), "leaveOut", "true");
        assertThat(world.in(nantes, () -> populations.of(id)).fromFile()).isEqualTo(1);
    }

    private static String seen(String page) {
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void the_list_of_tutors_stays_the_coordinators() throws Exception {
        var edition = editions.edition(nantes, "Tutorat");

        assertThat(pages.status(odile, "/people/imports/new?kind=tutors&target=" + edition))
                .isEqualTo(404);
    }

    @Test
    void who_joins_after_the_opening_is_invited_by_a_button() throws Exception {
        var edition = editions.edition(nantes, "Tutorat");
        editions.tutee(nantes, edition, "Interne 1");
        var id = prepared();
        pages.send(odile, "/surveys/waves/" + id + "/population/add", "source", edition + ":TUTEE:");
        pages.send(odile, "/surveys/waves/" + id + "/opening", "version", "0");
        editions.tutee(nantes, edition, "Interne 2");

        assertThat(pages.read(odile, "/surveys/waves/" + id, "en"))
                .contains("One person of the population is not invited yet");
        pages.send(odile, "/surveys/waves/" + id + "/population/invite");
        assertThat(pages.read(odile, "/surveys/waves/" + id, "en")).contains("Everybody is invited");
    }
}
