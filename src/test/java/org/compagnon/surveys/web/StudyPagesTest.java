package org.compagnon.surveys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.study.StudyTemplate;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// A researcher begins a study from a template and changes it under a check that names the line, the key and the
/// reason, beside the questionnaire as respondents will see it.
@InTheHouse
class StudyPagesTest {

    private static final String WORDED_ANEW =
            WaveWorld.STUDY.replace("{fr: Remarques, en: Remarks}", "{fr: Autre chose, en: Anything else}");

    @Autowired
    World world;

    @Autowired
    WaveWorld waveWorld;

    @Autowired
    Studies studies;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private Somebody rosa;
    private StudyId study;
    private String page;

    @BeforeEach
    void a_study_of_the_department() {
        nantes = world.organisation("Nantes");
        rosa = world.somebody(nantes, "Rosa Guillou", Role.RESEARCHER);
        study = world.in(nantes, () -> waveWorld.study(MeetingWorld.user(rosa)));
        page = "/surveys/studies/" + study + "/text";
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_template_can_be_looked_at_in_both_languages(String language) throws Exception {
        browser.perform(get("/surveys/studies/new").with(rosa.signedIn()).header("Accept-Language", language))
                .andExpect(status().isOk());
        for (var template : StudyTemplate.all())
            for (var preview : new String[] {"fr", "en"})
                browser.perform(get("/surveys/templates/" + template.key())
                                .param("in", preview)
                                .with(rosa.signedIn())
                                .header("Accept-Language", language))
                        .andExpect(status().isOk())
                        .andExpect(content()
                                .string(allOf(
                                        containsString("<html lang=\"" + language + "\""),
                                        containsString("&lt;html lang=&#34;" + preview + "&#34;"))));
    }

    @Test
    void a_template_becomes_a_study_under_a_code_of_its_own_year_after_year() throws Exception {
        for (var code : new String[] {"tutorat-2026", "tutorat-2027"})
            browser.perform(post("/surveys/templates/before-one-year")
                            .with(rosa.signedIn())
                            .with(csrf())
                            .param("code", code))
                    .andExpect(status().is3xxRedirection());

        assertThat(world.in(nantes, () -> studies.all()))
                .extracting(Studies.Kept::key)
                .contains("tutorat-2026", "tutorat-2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suivi", "2026 tutorat", "\"#", ""})
    void a_code_that_is_taken_or_is_none_is_refused_with_the_reason_and_stays_in_the_form(String code)
            throws Exception {
        browser.perform(post("/surveys/templates/after-meeting")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("code", code))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
    }

    @Test
    void a_researcher_may_keep_the_answers_and_then_a_coordinator_does_not_open_the_text() throws Exception {
        browser.perform(post("/surveys/templates/after-meeting")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("code", "mine-alone")
                        .param("theirsAlone", "true"))
                .andExpect(status().is3xxRedirection());
        var mine = world.in(nantes, () -> studies.byKey("mine-alone").orElseThrow());
        var maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);

        assertThat(mine.custody().isOfTheDepartment()).isFalse();
        browser.perform(get("/surveys/studies/" + mine.id() + "/text").with(maud.signedIn()))
                .andExpect(status().isForbidden());
        browser.perform(get(page).with(maud.signedIn())).andExpect(status().isOk());
    }

    @Test
    void the_live_check_names_the_line_the_key_and_the_reason() throws Exception {
        browser.perform(post(page + "/check")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("yaml", WaveWorld.STUDY.replaceFirst("levels: 5", "levels: 15")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Ligne 12"),
                                containsString("questionnaires[1].items[1].levels"),
                                not(containsString("<html")),
                                not(containsString("id=\"preview\"")))));
    }

    @Test
    void a_sound_text_shows_the_questionnaire_asked_for_in_the_language_asked_for() throws Exception {
        browser.perform(post(page + "/check")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("shown", "1")
                        .param("in", "en")
                        .param("yaml", WORDED_ANEW))
                .andExpect(content()
                        .string(allOf(
                                containsString("hx-swap-oob"),
                                containsString("&lt;html lang=&#34;en&#34;"),
                                containsString("Anything else"),
                                containsString("<option value=\"1\" selected"))));
    }

    @Test
    void without_javascript_the_check_is_a_page_that_keeps_what_was_typed() throws Exception {
        browser.perform(post(page + "/check")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("basedOn", "1")
                        .param("yaml", "study: nothing-else"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<html"),
                                containsString("study: nothing-else"),
                                containsString("populations"))));
        browser.perform(post("/surveys/studies/new/check")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("yaml", WORDED_ANEW))
                .andExpect(content().string(allOf(containsString("<html"), containsString("Autre chose"))));
    }

    @Test
    void versions_are_kept_and_their_differences_told() throws Exception {
        save(WORDED_ANEW, 1).andExpect(redirectedUrl(page));

        browser.perform(get(page + "/changes")
                        .param("from", "1")
                        .param("to", "2")
                        .with(rosa.signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("questionnaires[intern, before].items[remarks].text.fr"),
                                containsString("Remarques"),
                                containsString("Autre chose"))));
        browser.perform(get(page).with(rosa.signedIn()))
                .andExpect(content().string(allOf(containsString("Version 2"), containsString("from=1&to=2"))));
    }

    @Test
    void what_makes_earlier_answers_incomparable_is_told() throws Exception {
        save(WaveWorld.STUDY.replace("levels: 5", "levels: 4").replace("positive: [4, 5]", "positive: [4]"), 1)
                .andExpect(redirectedUrl(page));

        browser.perform(get(page + "/changes")
                        .param("from", "1")
                        .param("to", "2")
                        .with(rosa.signedIn())
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("2 changes alter what answers already collected mean")));
    }

    @Test
    void who_saves_over_somebody_elses_version_is_told_and_loses_nothing() throws Exception {
        save(WORDED_ANEW, 1).andExpect(redirectedUrl(page));
        save(WaveWorld.STUDY.replace("Utile ?", "Profitable ?"), 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Profitable ?")));
    }

    @Test
    void a_text_with_mistakes_is_not_saved_and_stays_in_the_form() throws Exception {
        save("study: suivi", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("study: suivi"),
                                containsString("Ce texte n’est pas enregistré."),
                                containsString("href=\"#checked\""))));
        save(WaveWorld.STUDY.replace("study: suivi", "study: autre"), 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("role=\"alert\"")));
    }

    @Test
    void a_running_wave_keeps_the_version_that_it_opened_with() throws Exception {
        world.in(nantes, () -> {
            var wave = waveWorld.prepared(MeetingWorld.user(rosa), study, "before");
            waveWorld.open(MeetingWorld.user(rosa), wave, WaveWorld.invitees(waveWorld.people(nantes, 6)));
        });
        save(WORDED_ANEW, 1).andExpect(redirectedUrl(page));

        browser.perform(get(page).with(rosa.signedIn()).header("Accept-Language", "en"))
                .andExpect(content().string(allOf(containsString("residents · before:"), containsString("version 1"))));
    }

    @Test
    void one_can_begin_with_a_short_text() throws Exception {
        browser.perform(get("/surveys/studies/new/text").with(rosa.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("study: my-study")));
        browser.perform(post("/surveys/studies")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("yaml", StudyTemplate.empty()))
                .andExpect(status().is3xxRedirection());

        assertThat(world.in(nantes, () -> studies.byKey("my-study"))).isPresent();
    }

    private ResultActions save(String yaml, int basedOn) throws Exception {
        return browser.perform(post(page)
                .with(rosa.signedIn())
                .with(csrf())
                .param("yaml", yaml)
                .param("basedOn", String.valueOf(basedOn)));
    }
}
