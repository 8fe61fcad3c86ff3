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

import java.util.Set;
import org.compagnon.accounts.Role;
import org.compagnon.programmes.ParticipantId;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// Each participant has a page of their own: the charter, the tutors they wish for and those they decline.
@InTheHouse
class MyPartTest {

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    Wishes wishes;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private Somebody maud;

    @BeforeEach
    void a_coordinator() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);
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

    private void moves(ParticipantId ines, String move, int tutor, Cohort cohort) throws Exception {
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
}
