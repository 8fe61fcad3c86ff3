package org.compagnon.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.compagnon.accounts.Role;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The pages of a tutor, a tutee and a coordinator about their pairs.
@InTheHouse
class PairsPagesTest {

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MockMvc mvc;

    Year year;
    World.Somebody claire;
    Someone maud;
    Someone ines;

    @BeforeEach
    void maud_is_to_accompany_ines() {
        year = pairWorld.year(world.organisation("Nantes"));
        claire = year.coordinator("Claire");
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_tutor_sees_their_tutees_and_how_to_reach_them(String language) throws Exception {
        var pair = year.pair(maud, ines);

        assertThat(page(get("/pairs/mine").with(maud.signedIn().signedIn()), language))
                .contains("Inès Test", World.address("Inès"), "/meetings/pairs/" + pair);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void a_tutee_sees_their_tutor_and_what_is_missing_before_they_begin(String language) throws Exception {
        year.propose(maud, ines);
        year.accept(maud);

        assertThat(page(get("/pairs/mine").with(ines.signedIn().signedIn()), language))
                .contains("Maud Test", "/programmes/mine/" + ines.id());
    }

    @Test
    void nobody_sees_somebody_elses_pair() throws Exception {
        year.pair(maud, ines);
        var paul = year.tutor("Paul", 1);

        assertThat(page(get("/pairs/mine").with(paul.signedIn().signedIn()), "fr"))
                .doesNotContain("Inès Test")
                .contains("Personne ne vous est encore confié");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_coordinator_finds_a_pair_pauses_it_and_ends_it_with_a_reason(String language) throws Exception {
        var pair = year.pair(maud, ines);
        year.pair(maud, year.tutee("Camille"));

        assertThat(page(get("/pairs/editions/" + year.edition + "?search=inès").with(claire.signedIn()), language))
                .contains("Inès Test")
                .doesNotContain("Camille Test");
        mvc.perform(post("/pairs/" + pair + "/pause").with(csrf()).with(claire.signedIn()))
                .andExpect(status().is3xxRedirection());
        assertThat(page(get("/pairs/" + pair).with(claire.signedIn()), language))
                .contains("Inès Test");
        mvc.perform(post("/pairs/" + pair + "/end")
                        .param("on", "2026-11-30")
                        .param("reason", "TUTEE_ASKED")
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(status().is3xxRedirection());

        assertThat(year.get(pair).endReason()).isEqualTo("TUTEE_ASKED");
        assertThat(page(get("/pairs/" + pair).with(claire.signedIn()), language))
                .contains("Inès Test");
        assertThat(page(get("/pairs/editions/" + year.edition + "?show=ENDED").with(claire.signedIn()), language))
                .contains("Inès Test");
    }

    @Test
    void the_coordinator_takes_the_list_away_as_a_spreadsheet() throws Exception {
        year.pair(maud, ines);

        var file = mvc.perform(
                        get("/pairs/editions/" + year.edition + "/export").with(claire.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var table = Tables.read("binomes.xlsx", file, Limits.WEB);
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .contains("Inès Test", "Maud Test", "Actif"));
    }

    @Test
    void another_organisations_pairs_do_not_exist() throws Exception {
        var pair = year.pair(maud, ines);
        var stranger = world.somebody(world.organisation("Angers"), "Rémi", Role.COORDINATOR);

        mvc.perform(get("/pairs/" + pair).with(stranger.signedIn())).andExpect(status().isNotFound());
        mvc.perform(get("/pairs/editions/" + year.edition).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/pairs/" + pair + "/pause").with(csrf()).with(stranger.signedIn()))
                .andExpect(status().isNotFound());
    }

    private String page(MockHttpServletRequestBuilder request, String language) throws Exception {
        return mvc.perform(request.header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
