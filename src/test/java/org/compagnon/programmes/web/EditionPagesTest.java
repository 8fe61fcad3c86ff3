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
import java.util.Set;
import java.util.UUID;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.database.Vault;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.EditionWorld.Cohort;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// A coordinator opens an edition and keeps its participants; each participant has a page of their own.
@InTheHouse
class EditionPagesTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    Wishes wishes;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

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
    void each_participant_opens_their_own_page_and_nobody_else_s() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 2);
        var ines = editionWorld.somebody(nantes, cohort.tutees().getFirst());

        browser.perform(get("/programmes/mine/" + cohort.tutees().get(1)).with(ines.signedIn()))
                .andExpect(status().isNotFound());
        browser.perform(get("/programmes/mine/" + cohort.tutors().getFirst()).with(ines.signedIn()))
                .andExpect(status().isNotFound());
    }

    @Test
    void at_the_first_visit_the_charter_is_accepted_with_one_box_and_one_button() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 1);
        var id = cohort.tutors().getFirst();
        var claire = editionWorld.somebody(nantes, id);
        var page = "/programmes/mine/" + id;

        browser.perform(get("/").with(claire.signedIn())).andExpect(redirectedUrl(page));
        browser.perform(get(page).with(claire.signedIn()))
                .andExpect(content().string(allOf(containsString("Discrétion"), containsString("Disponibilité"))));
        browser.perform(post(page + "/charter").with(claire.signedIn()).with(csrf()));
        assertThat(world.in(nantes, () -> participants.get(id)).charterAccepted())
                .isFalse();

        browser.perform(post(page + "/charter")
                        .with(claire.signedIn())
                        .with(csrf())
                        .param("agreed", "true"))
                .andExpect(redirectedUrl(page));
        assertThat(world.in(nantes, () -> participants.get(id)).charterAccepted())
                .isTrue();
    }

    @Test
    void a_tutee_reads_the_articles_that_bind_them_and_not_the_tutors() throws Exception {
        var cohort = editionWorld.cohort(nantes, 1, 1);
        var ines = cohort.tutees().getFirst();

        browser.perform(get("/programmes/mine/" + ines)
                        .with(editionWorld.somebody(nantes, ines).signedIn()))
                .andExpect(content().string(allOf(containsString("Discrétion"), not(containsString("Disponibilité")))));
    }

    @Test
    void a_tutee_ranks_tutors_with_buttons_alone() throws Exception {
        var cohort = editionWorld.cohort(nantes, 3, 1);
        var ines = cohort.tutees().getFirst();
        moves(ines, "ADD", 0, cohort);
        moves(ines, "ADD", 1, cohort);
        moves(ines, "ADD", 2, cohort);
        moves(ines, "UP", 2, cohort);
        moves(ines, "REMOVE", 0, cohort);

        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines)))
                .containsExactly(cohort.tutors().get(2), cohort.tutors().get(1));
    }

    private void moves(org.compagnon.programmes.ParticipantId ines, String move, int tutor, Cohort cohort)
            throws Exception {
        browser.perform(post("/programmes/mine/" + ines + "/ranking")
                        .with(editionWorld.somebody(nantes, ines).signedIn())
                        .with(csrf())
                        .param("move", move)
                        .param("tutor", cohort.tutors().get(tutor).toString()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void whom_a_tutee_declines_in_confidence_stands_on_no_page_of_the_coordinator() throws Exception {
        var cohort = editionWorld.cohort(nantes, 2, 1);
        var ines = cohort.tutees().getFirst();
        var declined = cohort.tutors().get(1);
        browser.perform(post("/programmes/mine/" + ines + "/declined")
                        .with(editionWorld.somebody(nantes, ines).signedIn())
                        .with(csrf())
                        .param("tutor", declined.toString()))
                .andExpect(status().is3xxRedirection());

        assertThat(world.in(nantes, () -> wishes.refusals(cohort.edition()))).containsEntry(ines, Set.of(declined));
        browser.perform(get("/programmes/mine/" + ines)
                        .with(editionWorld.somebody(nantes, ines).signedIn()))
                .andExpect(content().string(containsString("Ne plus écarter")));
        var home = "/programmes/editions/" + cohort.edition() + "/participants/";
        browser.perform(get(home + ines).with(maud.signedIn()))
                .andExpect(content().string(not(containsString("Tutrice 2"))));
        browser.perform(get(home + declined).with(maud.signedIn()))
                .andExpect(content().string(not(containsString("Interne 1"))));
        browser.perform(get(home + "list.csv").with(maud.signedIn()))
                .andExpect(content().string(not(containsString("cart"))));
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

    private org.springframework.test.web.servlet.ResultActions changes(String page, String capacity, int version)
            throws Exception {
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

        var mails = world.in(nantes, () -> database.sql("select id, sealed from messaging.mail")
                .query((row, number) -> vault.open(row.getBytes("sealed"), row.getObject("id", UUID.class)))
                .list());
        assertThat(mails).hasSize(2).allSatisfy(text -> assertThat(text).contains("Votre page", "Your page"));
        assertThat(mails).anySatisfy(text -> assertThat(text)
                .contains("/programmes/mine/" + cohort.tutees().getFirst()));
    }
}
