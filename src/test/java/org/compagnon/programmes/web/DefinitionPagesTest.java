package org.compagnon.programmes.web;

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

import java.time.LocalDate;
import org.compagnon.accounts.Role;
import org.compagnon.programmes.DefinitionId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.definition.Template;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// A coordinator adopts a template and edits it under a check that names the line, the key and the reason.
@InTheHouse
class DefinitionPagesTest {

    private static final String FOUR = EditionWorld.TUTORING.replace(
            "meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]", "meetings: 4, per: university_year");

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Definitions definitions;

    @Autowired
    Editions editions;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private Somebody maud;
    private DefinitionId tutoring;
    private String page;

    @BeforeEach
    void a_definition_of_ours() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);
        tutoring = world.in(nantes, () -> definitions.adopt(nantes, EditionWorld.TUTORING));
        page = "/programmes/definitions/" + tutoring;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_template_opens_and_says_what_it_is_in_both_languages(String language) throws Exception {
        for (var template : Template.all())
            browser.perform(get("/programmes/definitions/templates/" + template.key())
                            .with(maud.signedIn())
                            .header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("<details open lang=\"" + language + "\""),
                                    containsString("What this definition says"),
                                    containsString("Ce que dit cette définition"))));
        for (var path : new String[] {"/programmes/definitions", "/programmes/definitions/new", page})
            browser.perform(get(path).with(maud.signedIn()).header("Accept-Language", language))
                    .andExpect(status().isOk());
    }

    @Test
    void a_template_becomes_a_definition_of_ours() throws Exception {
        var template = Template.all().getFirst();
        browser.perform(post("/programmes/definitions/adopt")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("key", template.key()))
                .andExpect(status().is3xxRedirection());

        assertThat(world.in(nantes, () -> definitions.all()))
                .extracting(Definitions.Kept::key)
                .contains(template.definition().key());
    }

    @Test
    void the_live_check_names_the_line_the_key_and_the_reason() throws Exception {
        browser.perform(post(page + "/check")
                        .with(maud.signedIn())
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("yaml", EditionWorld.TUTORING.replace("distance: 1,", "distance: -1,")))
                .andExpect(content()
                        .string(allOf(
                                containsString("matching.weights.distance"),
                                containsString("Ligne"),
                                containsString("négatif"),
                                not(containsString("<html")))));
    }

    @Test
    void without_javascript_the_check_is_a_page_that_keeps_what_was_typed() throws Exception {
        browser.perform(post(page + "/check")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("basedOn", "1")
                        .param("yaml", "programme: nothing-else"))
                .andExpect(content().string(allOf(containsString("<html"), containsString("programme: nothing-else"))));
    }

    @Test
    void saving_keeps_a_new_version_and_of_two_editors_the_second_is_told_and_loses_nothing() throws Exception {
        saved(FOUR, 1).andExpect(redirectedUrl(page));

        saved(EditionWorld.TUTORING.replace("hours: 3.5", "hours: 7"), 1)
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("hours: 7"), containsString("changes?from=1&to=2"))));
        assertThat(world.in(nantes, () -> definitions.get(tutoring)).number()).isEqualTo(2);
    }

    @Test
    void what_changed_between_two_versions_is_told() throws Exception {
        saved(FOUR, 1);

        browser.perform(get(page + "/changes?from=1&to=2").with(maud.signedIn()))
                .andExpect(content().string(allOf(containsString("minimums"), containsString("De la version 1"))));
    }

    @Test
    void a_version_is_applied_to_an_edition_from_a_date() throws Exception {
        var edition = editionWorld.edition(nantes, "Tutorat 2026-2027");
        saved(FOUR, 1);

        browser.perform(post(page + "/apply")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("edition", edition.toString())
                        .param("number", "2")
                        .param("from", "2027-01-01"))
                .andExpect(redirectedUrl(page));

        assertThat(world.in(nantes, () -> editions.followed(edition)))
                .extracting(Editions.Followed::number, Editions.Followed::from)
                .contains(org.assertj.core.groups.Tuple.tuple(2, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void another_organisation_s_definition_is_not_found() throws Exception {
        var luc = world.somebody(world.organisation("Angers"), "Luc", Role.COORDINATOR);

        browser.perform(get(page).with(luc.signedIn())).andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.ResultActions saved(String yaml, int basedOn) throws Exception {
        return browser.perform(post(page)
                .with(maud.signedIn())
                .with(csrf())
                .param("yaml", yaml)
                .param("basedOn", String.valueOf(basedOn)));
    }
}
