package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.compagnon.accounts.Role;
import org.compagnon.pairs.Pairs;
import org.compagnon.programmes.Participants;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MatchingWorld;
import org.compagnon.testing.MatchingWorld.Matching;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/// The coordinator's pages of the assignment, in both languages, and who finds them.
@InTheHouse
class MatchingPagesTest {

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    MatchingWorld matchingWorld;

    @Autowired
    MockMvc mvc;

    @Autowired
    Publications publications;

    @Autowired
    Participants participants;

    @Autowired
    Pairs pairs;

    Year year;
    Matching matching;
    World.Somebody claire;
    Someone maud;
    Someone paul;
    Someone ines;
    Someone camille;

    @BeforeEach
    void an_edition_with_one_place_too_few() {
        year = pairWorld.year(world.organisation("Nantes"));
        claire = year.coordinator("Claire");
        maud = year.tutorAt("Maud", 1, 47.2184, -1.5536);
        paul = year.tutorAt("Paul", 1, 47.0870, -1.2800);
        ines = year.tuteeAt("Inès", 47.2, -1.55);
        camille = year.tuteeAt("Camille", 47.1, -1.3);
        year.tuteeAt("Noé", 48.1173, -1.6778);
        year.prefer(ines, maud, paul);
        year.prefer(camille, paul);
        matching = matchingWorld.of(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_page_opens_before_and_after_publication(String language) throws Exception {
        var scenario = matching.computed();
        var other = matching.computed();
        var edition = "/matching/editions/" + year.edition;
        var here = "/matching/scenarios/" + scenario;
        for (var page : List.of(
                edition,
                edition + "/conflicts",
                edition + "/compare?scenario=" + scenario + "&scenario=" + other,
                here,
                here + "?sort=DISTANCE&search=in",
                here + "/progress",
                here + "/tutees/" + ines.id(),
                here + "/tutees/" + ines.id() + "/move?tutor=" + paul.id(),
                here + "/publish")) opens(page, language);

        mvc.perform(post(here + "/publish").with(csrf()).with(claire.signedIn()))
                .andExpect(status().is3xxRedirection());
        year.in(() -> participants.leave(maud.id(), LocalDate.of(2026, 11, 2), "MOVED"));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(year.in(() -> pairs.standing(year.edition))).hasSize(1));

        for (var page : List.of(edition, edition + "/repair", here, here + "/publish", here + "/tutees/" + ines.id()))
            opens(page, language);
    }

    private String opens(String page, String language) throws Exception {
        var answer = mvc.perform(get(page).with(claire.signedIn()).header("Accept-Language", language))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(page).isEqualTo(200);
        return answer.getContentAsString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | une règle l’exclut désormais | Un conflit d’intérêts ou un choix personnel s’y oppose"
                        + " | Ne plus fixer Inès Test avec Maud Test",
                "en | a rule now excludes it | A conflict of interest or a personal choice stands against it"
                        + " | No longer pin Inès Test with Maud Test"
            })
    void a_pin_that_has_become_impossible_is_named_with_its_reason_and_released_there(
            String language, String told, String reason, String button) throws Exception {
        var scenario = matching.computed();
        var here = "/matching/scenarios/" + scenario;
        rules(here, paul, camille, "PINNED");
        matching.awaitComputed(scenario);
        rules(here, maud, ines, "PINNED");
        matching.awaitComputed(scenario);
        matching.noteFamily(maud, ines);
        mvc.perform(post(here + "/again").with(csrf()).with(claire.signedIn()));
        matching.awaitFailed(scenario);

        assertThat(opens(here, language)).contains(told, reason, button).doesNotContain("Camille Test");
        rules(here, maud, ines, "RELEASED");
        matching.awaitComputed(scenario);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | km les séparent ; la limite de ce scénario est de 5 km | plus rien ne s’oppose",
                "en | km apart; the limit of this scenario is 5 km | nothing stands against"
            })
    void a_pin_beyond_the_limit_is_told_with_its_distance_until_nothing_stands_against_it_any_more(
            String language, String far, String again) throws Exception {
        var scenario = matching.computed();
        var here = "/matching/scenarios/" + scenario;
        rules(here, paul, ines, "PINNED");
        matching.awaitComputed(scenario);
        changes(here, "5");
        matching.awaitFailed(scenario);
        assertThat(opens(here, language)).contains(far).doesNotContain(again);

        year.in(() -> participants.leave(paul.id(), LocalDate.of(2026, 11, 2), "MOVED"));
        assertThat(opens(here, language)).contains(again).doesNotContain(far);
    }

    @Test
    void a_conflict_that_would_end_before_it_begins_is_refused_beside_its_last_day() throws Exception {
        var refused = mvc.perform(post("/matching/editions/" + year.edition + "/conflicts")
                        .param("tutor", maud.id().toString())
                        .param("tutee", ines.id().toString())
                        .param("reason", "FAMILY")
                        .param("from", "2027-05-01")
                        .param("until", "2027-01-01")
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refused)
                .containsPattern("name=\"until\" value=\"2027-01-01\" aria-invalid=\"true\"")
                .contains("value=\"2027-05-01\"");
    }

    private void changes(String here, String maxDistanceKm) throws Exception {
        mvc.perform(post(here + "/change")
                        .param("name", "Essai")
                        .param("preference", "100")
                        .param("distance", "1")
                        .param("interests", "20")
                        .param("continuity", "500")
                        .param("balance", "30")
                        .param("maxDistanceKm", maxDistanceKm)
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(status().is3xxRedirection());
    }

    private void rules(String here, Someone tutor, Someone tutee, String ruling) throws Exception {
        mvc.perform(post(here + "/rulings")
                        .param("tutor", tutor.id().toString())
                        .param("tutee", tutee.id().toString())
                        .param("ruling", ruling)
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void a_click_leads_straight_to_the_result() throws Exception {
        var answer = mvc.perform(post("/matching/editions/" + year.edition + "/scenarios")
                        .param("relationship", "main")
                        .param("name", "Premier essai")
                        .param("preference", "100")
                        .param("distance", "1")
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(redirectedUrlPattern("/matching/scenarios/*"))
                .andReturn();
        var scenario = ScenarioId.of(Objects.requireNonNull(answer.getResponse().getRedirectedUrl())
                .substring("/matching/scenarios/".length()));
        matching.awaitComputed(scenario);

        assertThat(opens("/matching/scenarios/" + scenario, "fr"))
                .contains("Premier essai", "Optimum prouvé", "2 sur 3", "1 personne sans tuteur");
    }

    @Test
    void each_pair_is_explained_in_words() throws Exception {
        assertThat(opens("/matching/scenarios/" + matching.computed() + "/tutees/" + ines.id(), "en"))
                .contains("Maud Test is choice no. 1 of 2", "Without this pair", "Paul Test");
    }

    @Test
    void whoever_is_unplaced_is_shown_with_the_reason_and_what_would_help() throws Exception {
        assertThat(opens("/matching/scenarios/" + matching.computed(), "fr"))
                .contains("Noé Test", "3 personnes, dont celle-ci", "Ce qui aiderait", "une place de plus");
    }

    @Test
    void the_page_of_an_unfinished_computation_is_loaded_anew_once_it_is_done() throws Exception {
        mvc.perform(get("/matching/scenarios/" + matching.computed() + "/progress")
                        .with(claire.signedIn()))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void the_second_of_two_coordinators_who_publish_is_told() throws Exception {
        var scenario = matching.computed();
        var publish = "/matching/scenarios/" + scenario + "/publish";
        mvc.perform(post(publish).with(csrf()).with(claire.signedIn())).andExpect(status().is3xxRedirection());

        mvc.perform(post(publish)
                        .with(csrf())
                        .with(year.coordinator("Denis").signedIn())
                        .header("Accept-Language", "en"))
                .andExpect(redirectedUrl(publish))
                .andExpect(flash().attribute("told.refused", containsString("already published")));
    }

    @Test
    void a_weight_that_is_no_number_is_refused_with_the_reason() throws Exception {
        var refused = mvc.perform(post("/matching/editions/" + year.edition + "/scenarios")
                        .param("relationship", "main")
                        .param("name", "Essai")
                        .param("preference", "beaucoup")
                        .with(csrf())
                        .with(claire.signedIn()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(refused).contains("Un poids est un nombre entier");
    }

    @Test
    void another_organisations_scenario_does_not_exist() throws Exception {
        var scenario = matching.computed();
        var stranger = world.somebody(world.organisation("Angers"), "Rémi", Role.COORDINATOR);

        for (var page : List.of("", "/publish", "/tutees/" + ines.id(), "/progress"))
            mvc.perform(get("/matching/scenarios/" + scenario + page).with(stranger.signedIn()))
                    .andExpect(status().isNotFound());
    }
}
