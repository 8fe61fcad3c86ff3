package org.compagnon.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.messaging.Letters;
import org.compagnon.messaging.Letters.Letter;
import org.compagnon.programmes.Participants;
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
import org.springframework.test.web.servlet.ResultActions;

/// A coordinator opens an edition, keeps its participants and tells them of their pages.
@InTheHouse
class EditionPagesTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    Letters letters;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private Somebody maud;

    @BeforeEach
    void a_coordinator() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_page_of_an_edition_opens_in_both_languages(String language) throws Exception {
        var cohort = editionWorld.cohort(nantes, 2, 2);
        var home = "/programmes/editions/" + cohort.edition();
        for (var path : List.of(
                "/programmes",
                "/programmes/editions/new",
                home,
                home + "/settings",
                home + "/participants",
                home + "/participants/" + cohort.tutors().getFirst(),
                home + "/participants/" + cohort.tutees().getFirst(),
                "/people",
                "/people/placements",
                "/people/imports/new?kind=tutors&target=" + cohort.edition()))
            browser.perform(get(path).with(maud.signedIn()).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("lang=\"" + language + "\"")));
        for (var somebody : List.of(cohort.tutors().getFirst(), cohort.tutees().getFirst()))
            browser.perform(get("/programmes/mine/" + somebody)
                            .with(editionWorld.somebody(nantes, somebody).signedIn())
                            .header("Accept-Language", language))
                    .andExpect(status().isOk());
    }

    @Test
    void an_edition_is_opened_from_a_template_with_the_dates_it_suggests() throws Exception {
        var form = browser.perform(get("/programmes/editions/new").with(maud.signedIn()))
                .andExpect(content().string(allOf(containsString("2026-09-01"), containsString("2027-08-31"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var at = form.indexOf("<option value=\"template:") + 15;
        var template = form.substring(at, form.indexOf('"', at));

        browser.perform(post("/programmes/editions")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("from", template)
                        .param("name", "Tutorat 2026-2027")
                        .param("startsOn", "2026-09-01")
                        .param("endsOn", "2027-08-31"))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", startsWith("/programmes/editions/")));

        browser.perform(get("/programmes").with(maud.signedIn()))
                .andExpect(content().string(containsString("Tutorat 2026-2027")));
    }

    @Test
    void what_was_typed_is_kept_and_the_problem_stands_beside_its_field() throws Exception {
        editionWorld.edition(nantes, "Tutorat 2026-2027");

        browser.perform(post("/programmes/editions")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("from", "template:core-phase-tutoring")
                        .param("name", "Tutorat 2026-2027")
                        .param("startsOn", "2027-09-01")
                        .param("endsOn", "2027-08-31"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"problem-endsOn\""),
                                containsString("value=\"2027-09-01\""),
                                containsString("value=\"Tutorat 2026-2027\""))));
    }

    @Test
    void a_coordinator_of_one_edition_opens_that_one_alone() throws Exception {
        var mine = editionWorld.edition(nantes, "Tutorat 2026-2027");
        var other = editionWorld.edition(nantes, "Mentorat 2026-2027");
        var paul = world.in(nantes, () -> {
            var account = accounts.of(nantes, "paul@example.org", "Paul Simon");
            accounts.grant(nantes, account, new Grant(Role.COORDINATOR, mine.value()));
            return new Somebody(nantes, account, "Paul Simon", Role.COORDINATOR);
        });

        browser.perform(get("/programmes/editions/" + mine).with(paul.signedIn()))
                .andExpect(status().isOk());
        browser.perform(get("/programmes/editions/" + other + "/participants").with(paul.signedIn()))
                .andExpect(status().isForbidden());
        browser.perform(get("/programmes").with(paul.signedIn()))
                .andExpect(content().string(not(containsString("Mentorat 2026-2027"))));
        browser.perform(get("/people").with(paul.signedIn())).andExpect(status().isForbidden());
        browser.perform(get("/people/imports/new?kind=tutors&target=" + other).with(paul.signedIn()))
                .andExpect(status().isForbidden());
    }

    @Test
    void another_organisation_s_edition_and_people_are_not_found() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 1);
        var luc = world.somebody(world.organisation("Angers"), "Luc", Role.COORDINATOR);
        var person = world.in(nantes, () -> participants.get(cohort.tutors().getFirst()))
                .person();

        for (var path : List.of(
                "/programmes/editions/" + cohort.edition(),
                "/programmes/editions/" + cohort.edition() + "/participants/"
                        + cohort.tutors().getFirst(),
                "/people/" + person))
            browser.perform(get(path).with(luc.signedIn())).andExpect(status().isNotFound());
    }

    @Test
    void of_two_coordinators_who_change_a_participant_the_second_is_told() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 0);
        var page = "/programmes/editions/" + cohort.edition() + "/participants/"
                + cohort.tutors().getFirst();
        changes(page, "5", 0).andExpect(redirectedUrl(page));

        changes(page, "7", 0).andExpect(status().isConflict());
        changes(page, "deux", 1)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("capacity-problem"), containsString("deux"))));
    }

    private ResultActions changes(String page, String capacity, int version) throws Exception {
        return browser.perform(post(page)
                .with(maud.signedIn())
                .with(csrf())
                .param("capacity", capacity)
                .param("trained", "true")
                .param("version", String.valueOf(version)));
    }

    @Test
    void everybody_is_told_of_their_page_once_in_both_languages() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 1);
        var invite = "/programmes/editions/" + cohort.edition() + "/invitations";

        browser.perform(post(invite).with(maud.signedIn()).with(csrf())).andExpect(status().is3xxRedirection());
        browser.perform(post(invite).with(maud.signedIn()).with(csrf())).andExpect(status().is3xxRedirection());

        assertThat(letters.of(nantes))
                .hasSize(2)
                .extracting(Letter::text)
                .allSatisfy(text -> assertThat(text).contains("Votre page", "Your page"))
                .anySatisfy(text -> assertThat(text)
                        .contains("/programmes/mine/" + cohort.tutees().getFirst()));
    }
}
