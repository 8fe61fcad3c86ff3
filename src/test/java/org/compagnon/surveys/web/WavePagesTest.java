package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.programmes.EditionId;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Populations;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.Waves;
import org.compagnon.testing.Browsing;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A wave from its preparation to the answers read, page by page, and what each role sees of it.
@InTheHouse
class WavePagesTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editions;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Waves waves;

    @Autowired
    Populations populations;

    @Autowired
    JdbcClient database;

    @Autowired
    Browsing pages;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock.Settable clock;

    private OrganisationId nantes;
    private Somebody maud;
    private Somebody odile;
    private CurrentUser researcher;
    private StudyId study;

    @BeforeEach
    void odile_holds_a_study() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud", Role.COORDINATOR);
        odile = world.somebody(nantes, "Odile", Role.RESEARCHER);
        researcher = MeetingWorld.user(odile);
        study = surveys.study(researcher, WaveWorld.STUDY, true);
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    private WaveId prepared() {
        return surveys.prepared(researcher, study, "before");
    }

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

    private WaveId openWave(int people) {
        var id = prepared();
        surveys.open(researcher, id, WaveWorld.invitees(surveys.people(nantes, people)));
        return id;
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

        assertThat(preview).contains("pas une adresse", "« de » n’est pas une langue", "est déjà à la ligne 2");
        pages.send(odile, answer.getRedirectedUrl() + "/confirm", "seen", seen(preview), "leaveOut", "true");
        assertThat(world.in(nantes, () -> populations.of(id)).fromFile()).isEqualTo(1);
    }

    private static String seen(String page) {
        var found = java.util.regex.Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(page);
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

    @Test
    void the_coordinator_sees_how_many_answered_a_study_held_by_somebody_else_and_nothing_more() throws Exception {
        var id = openWave(6);
        var page = pages.read(maud, "/surveys/waves/" + id, "fr");
        assertThat(page)
                .contains("Réponses remises", "vous en voyez la participation")
                .doesNotContain("/reminder");

        for (var path : List.of(
                "/population",
                "/mails",
                "/mails/invitation/fr",
                "/days",
                "/opening",
                "/closing",
                "/reminder",
                "/export"))
            assertThat(pages.status(maud, "/surveys/waves/" + id + path))
                    .as(path)
                    .isEqualTo(403);
        assertThat(pages.send(maud, "/surveys/waves/" + id + "/closing", "version", "1")
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_study_of_the_department_is_run_by_its_coordinators_and_researchers() throws Exception {
        var ours =
                surveys.study(MeetingWorld.user(maud), WaveWorld.STUDY.replace("study: suivi", "study: ours"), false);
        var id = surveys.prepared(MeetingWorld.user(maud), ours, "before");

        for (var holder : List.of(maud, odile))
            assertThat(pages.read(holder, "/surveys/waves/" + id, "fr")).contains("Ouvrir la vague");
    }

    @Test
    void answers_are_read_by_whoever_holds_the_study_after_closing_and_each_reading_is_noted() throws Exception {
        var id = prepared();
        var people = surveys.people(nantes, 3);
        surveys.open(researcher, id, WaveWorld.invitees(people));
        var asked = surveys.asked(id);
        for (var person : people) surveys.answers(asked, surveys.draws(person, asked), "4", "Merci à \"tous\"");
        assertThat(pages.status(odile, "/surveys/waves/" + id + "/export")).isEqualTo(422);

        pages.send(odile, "/surveys/waves/" + id + "/closing", "version", "1");
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/export?plain=true", "fr"))
                .isEqualToNormalizingNewlines("population,wave,useful\n" + "intern,before,4\n".repeat(3));
        assertThat(pages.read(odile, "/surveys/waves/" + id + "/export?words=true", "en"))
                .contains("\"Merci à \"\"tous\"\"\"");
        var words = pages.send(odile, "/surveys/waves/" + id + "/words/remarks");
        assertThat(words.getContentAsString(StandardCharsets.UTF_8)).contains("Merci à");
        for (var stranger : List.of(maud, world.somebody(nantes, "Paul", Role.RESEARCHER))) {
            assertThat(pages.status(stranger, "/surveys/waves/" + id + "/export"))
                    .isEqualTo(403);
            assertThat(pages.send(stranger, "/surveys/waves/" + id + "/words/remarks")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(noted(id)).containsExactlyInAnyOrder("EXPORTED", "READ_RESPONSES", "READ_RESPONSES");
    }

    private List<String> noted(WaveId id) {
        return world.in(nantes, () -> database.sql("select action from accounts.access_log where subject = :wave")
                .param("wave", id.value())
                .query(String.class)
                .list());
    }

    @Test
    void a_study_is_put_into_another_researchers_hands_for_good() throws Exception {
        var paul = world.somebody(nantes, "Paul", Role.RESEARCHER);
        var refused = pages.send(
                odile,
                "/surveys/studies/" + study + "/custody",
                "researcher",
                maud.account().toString());
        assertThat(refused.getStatus()).isEqualTo(422);

        pages.send(
                odile,
                "/surveys/studies/" + study + "/custody",
                "researcher",
                paul.account().toString());
        assertThat(pages.read(paul, "/surveys/studies/" + study, "en")).contains("entrusted to Paul", "Prepare a wave");
        assertThat(pages.status(odile, "/surveys/studies/" + study + "/custody"))
                .isEqualTo(403);
    }

    @Test
    void whoever_got_a_mail_can_say_that_they_want_no_more() throws Exception {
        var id = prepared();
        var ines = world.somebody(nantes, "Inès", Role.TUTEE);
        surveys.open(researcher, id, WaveWorld.invitees(List.of(ines)));
        var address = "/surveys/quiet/" + id;
        var asked = browser.perform(get(address)).andReturn().getResponse();
        assertThat(asked.getStatus()).isEqualTo(200);
        var guess = browser.perform(post(address).param("code", "guess").with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(guess.getStatus()).isEqualTo(422);
        assertThat(guess.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Inès");
    }

    @Test
    void who_joins_after_the_opening_is_invited_by_a_button() throws Exception {
        EditionId edition = editions.edition(nantes, "Tutorat");
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
