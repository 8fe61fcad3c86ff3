package org.compagnon.surveys.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.study.StudyReader;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/// A questionnaire from elsewhere is shown, with what could not be carried over, before anything is written; and a
/// study is taken elsewhere with the same honesty.
@InTheHouse
class StudyExchangePagesTest {

    private static final String DICTIONARY = """
            Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Branching Logic (Show field only if...)
            record_id,entry,,text,Record,,
            met,entry,,radio,Have you met your tutor?,"1, Yes | 0, No",
            often,entry,,text,How often?,,[met] = '1'
            voice,entry,,file,Say it,,
            """;

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

    @BeforeEach
    void a_researcher_and_a_study() {
        nantes = world.organisation("Nantes");
        rosa = world.somebody(nantes, "Rosa Guillou", Role.RESEARCHER);
        study = world.in(nantes, () -> waveWorld.study(MeetingWorld.user(rosa)));
    }

    private ResultActions bring(String name, String content, String population, String language) throws Exception {
        return browser.perform(multipart("/surveys/studies/new/import")
                .file(new MockMultipartFile("file", name, null, content.getBytes(UTF_8)))
                .param("population", population)
                .param("wave", "before")
                .with(rosa.signedIn())
                .with(csrf())
                .header("Accept-Language", language));
    }

    private int kept() {
        return world.in(nantes, () -> studies.all()).size();
    }

    @ParameterizedTest
    @CsvSource({"fr, 'Ce qui n’a pas été repris', Ligne 5", "en, What was not carried over, Line 5"})
    void what_was_understood_and_what_was_not_is_shown_and_nothing_written(String language, String title, String line)
            throws Exception {
        var before = kept();

        bring("entry.csv", DICTIONARY, "residents", language)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<html lang=\"" + language + "\""),
                                containsString(title),
                                containsString(line),
                                containsString("voice"),
                                containsString("Have you met your tutor?"),
                                containsString("met = 1"))));

        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void what_is_confirmed_becomes_a_study_that_still_says_what_was_left_out() throws Exception {
        var text = text(html(bring("entry.csv", DICTIONARY, "residents", "en")));

        browser.perform(post("/surveys/studies")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .param("yaml", text))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString("/text")));

        var begun = world.in(nantes, () -> studies.byKey("entry").orElseThrow());
        assertThat(begun.yaml()).startsWith("# ").contains("# - Line 5, voice: ");
        assertThat(begun.study().questionnaires().getFirst())
                .returns("residents", asked -> asked.population())
                .returns("before", asked -> asked.wave());
        bring("entry.csv", DICTIONARY, "residents", "en").andExpect(content().string(containsString("study: entry-2")));
    }

    @Test
    void what_stands_in_a_file_cannot_speak_for_the_study() throws Exception {
        var trap = DICTIONARY.replace(
                "voice,entry,,file", "\"voice\nstudy: other\n<script>alert(1)</script>\",entry,,file");

        var page = html(bring("a\nstudy: evil.csv", trap, "residents", "fr"));

        assertThat(page).doesNotContain("<script>alert");
        assertThat(StudyReader.read("brought.yaml", text(page)).key()).isEqualTo("entry");
        assertThat(text(page))
                .contains("study: other", "study: evil")
                .doesNotContain("\nstudy: other", "\nstudy: evil");
    }

    private static String html(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(UTF_8);
    }

    private static String text(String page) {
        var yaml = Pattern.compile("(?s)<textarea name=\"yaml\"[^>]*>(.*?)</textarea>")
                .matcher(page);
        assertThat(yaml.find()).isTrue();
        return HtmlUtils.htmlUnescape(yaml.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_file_that_cannot_be_read_is_refused_with_its_place_twice_if_need_be(String language) throws Exception {
        for (var file : new String[] {"<?xml version=\"1.0\"?>\n<document>\n <broken", "nom;prénom\nx;y\n"})
            bring("survey.lss", file, "residents", language)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("role=\"alert\""),
                                    containsString("survey.lss"),
                                    containsString("value=\"residents\""),
                                    containsString("value=\"before\""))));
        bring("entry.csv", DICTIONARY, "Les internes", language)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("aria-invalid=\"true\""), containsString("value=\"Les internes\""))));
        bring("", "", "residents", language).andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_form_without_a_file_is_told_so() throws Exception {
        browser.perform(multipart("/surveys/studies/new/import")
                        .with(rosa.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose a file")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_file_stands_beside_what_it_cannot_carry(String language) throws Exception {
        browser.perform(get("/surveys/studies/" + study + "/taken")
                        .param("shown", "1")
                        .with(rosa.signedIn())
                        .header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/taken/yaml"),
                                containsString("/taken/lss?shown=1&amp;in=" + language),
                                containsString("/taken/tsv?shown=1&amp;in=" + language),
                                containsString("/taken/redcap?shown=1&amp;in=" + language),
                                containsString("class=\"reasons\""))));
        browser.perform(get("/surveys/studies/" + study + "/text").with(rosa.signedIn()))
                .andExpect(content().string(containsString("/surveys/studies/" + study + "/taken")));
    }

    @ParameterizedTest
    @CsvSource({
        "lss, .lss, text/xml",
        "tsv, .txt, text/tab-separated-values",
        "redcap, .csv, text/csv",
        "yaml, .yaml, application/yaml"
    })
    void what_is_taken_can_be_brought_back(String program, String ending, String type) throws Exception {
        var response = browser.perform(get("/surveys/studies/" + study + "/taken/" + program)
                        .param("in", "en")
                        .with(rosa.signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition", allOf(containsString("attachment"), containsString(ending))))
                .andExpect(header().string("Content-Type", containsString(type)))
                .andReturn()
                .getResponse();

        bring("back" + ending, response.getContentAsString(UTF_8), "intern", "en")
                .andExpect(status().isOk());
        if (program.equals("yaml"))
            assertThat(StudyReader.read("taken.yaml", response.getContentAsString(UTF_8)))
                    .isEqualTo(world.in(nantes, () -> studies.get(study)).study());
    }

    @Test
    void a_program_nobody_knows_and_a_study_held_by_another_are_not_taken() throws Exception {
        browser.perform(get("/surveys/studies/" + study + "/taken/qualtrics").with(rosa.signedIn()))
                .andExpect(status().isNotFound());
        browser.perform(post("/surveys/templates/after-meeting")
                .with(rosa.signedIn())
                .with(csrf())
                .param("code", "mine-alone")
                .param("theirsAlone", "true"));
        var mine = world.in(nantes, () -> studies.byKey("mine-alone").orElseThrow());
        var maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);

        for (var path : new String[] {"/taken", "/taken/lss", "/taken/yaml"})
            browser.perform(get("/surveys/studies/" + mine.id() + path).with(maud.signedIn()))
                    .andExpect(status().isForbidden());
    }
}
