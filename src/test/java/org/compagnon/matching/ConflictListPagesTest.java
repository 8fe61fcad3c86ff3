package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.compagnon.matching.Conflict.Source;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.PairWorld;
import org.compagnon.testing.PairWorld.Someone;
import org.compagnon.testing.PairWorld.Year;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A department brings in its own list of conflicts of interest.
@InTheHouse
class ConflictListPagesTest {

    private static final String LIST = """
            tutor_id;tutee_id;reason
            Maud;Inès;conjoint
            Maud;Camille;
            """;

    @Autowired
    World world;

    @Autowired
    PairWorld pairWorld;

    @Autowired
    Conflicts conflicts;

    @Autowired
    MockMvc browser;

    Year year;
    World.Somebody claire;
    Someone maud;
    Someone ines;
    Someone camille;

    @BeforeEach
    void maud_could_accompany_ines_and_camille() {
        year = pairWorld.year(world.organisation("Nantes"));
        claire = year.coordinator("Claire");
        maud = year.tutor("Maud", 2);
        ines = year.tutee("Inès");
        camille = year.tutee("Camille");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Importer des conflits d’intérêts, Identifiant de la personne accompagnée",
        "en, Import conflicts of interest, Tutee’s id"
    })
    void the_page_of_conflicts_leads_to_the_import(String language, String title, String column) throws Exception {
        browser.perform(get("/matching/editions/" + year.edition + "/conflicts")
                        .with(claire.signedIn())
                        .header("Accept-Language", language))
                .andExpect(content()
                        .string(allOf(
                                containsString(title),
                                containsString("/people/imports/new?kind=conflicts&target=" + year.edition))));
        browser.perform(get("/people/imports/new")
                        .param("kind", "conflicts")
                        .param("target", year.edition.toString())
                        .with(claire.signedIn())
                        .header("Accept-Language", language))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(title), containsString(column))));
    }

    @Test
    void a_list_is_noted_once_it_is_confirmed() throws Exception {
        var preview = uploaded(LIST);
        assertThat(noted()).isEmpty();

        confirmed(preview, false);

        assertThat(noted())
                .extracting(Conflict::tutor, Conflict::tutee, Conflict::reason, Conflict::source)
                .containsExactlyInAnyOrder(
                        tuple(maud.person(), ines.person(), ConflictReason.FAMILY, Source.LIST),
                        tuple(maud.person(), camille.person(), ConflictReason.OTHER, Source.LIST));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Raison désormais : siège dans son jury, Maud Test – Camille Test",
        "en, Reason from now on: sits on their jury, Maud Test – Camille Test"
    })
    void a_second_list_updates_and_names_what_it_no_longer_holds(String language, String change, String gone)
            throws Exception {
        confirmed(uploaded(LIST), false);

        var second = uploaded("tutor_id;tutee_id;reason\nMaud;Inès;Jury de thèse\n");

        assertThat(page(second + "?show=CHANGED", language)).contains(change);
        assertThat(page(second + "?show=GONE", language)).contains(gone);
        confirmed(second, false);
        assertThat(noted())
                .extracting(Conflict::reason)
                .containsExactlyInAnyOrder(ConflictReason.JURY, ConflictReason.OTHER);
    }

    @Test
    void the_same_list_again_changes_nothing() throws Exception {
        confirmed(uploaded(LIST), false);
        var before = noted();

        assertThat(page(uploaded(LIST), "fr")).contains("Cette liste ne changerait rien");
        assertThat(noted()).isEqualTo(before);
    }

    @Test
    void what_was_noted_by_hand_stays_as_it_was_noted() throws Exception {
        year.in(() -> conflicts.note(
                year.organisation, maud.person(), ines.person(), ConflictReason.FAMILY, Source.HAND, null, null));

        confirmed(uploaded(LIST), false);

        assertThat(noted()).extracting(Conflict::source).containsExactlyInAnyOrder(Source.HAND, Source.LIST);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Personne n’est connu sous « T99 », « Inès » est ici une personne accompagnée, La raison « voisins » n’est pas reconnue",
        "en, Nobody is known as “T99”, “Inès” is a tutee here, The reason “voisins” is not recognised"
    })
    void unknown_people_and_reasons_are_told_with_their_line(
            String language, String unknown, String swapped, String reason) throws Exception {
        var preview = uploaded("""
                tutor_id;tutee_id;reason
                T99;Inès;famille
                Inès;Maud;famille
                Maud;Camille;voisins
                """);

        assertThat(page(preview + "?show=PROBLEMS", language)).contains(unknown, swapped);
        assertThat(page(preview + "?show=REMARKS", language)).contains(reason);
        confirmed(preview, true);
        assertThat(noted())
                .extracting(Conflict::tutee, Conflict::reason)
                .containsExactly(tuple(camille.person(), ConflictReason.OTHER));
    }

    @Test
    void nobody_brings_a_list_into_an_edition_of_another_organisation_or_into_none() throws Exception {
        var elsewhere = pairWorld.year(world.organisation("Angers"));

        for (var target : List.of(elsewhere.edition.toString(), "none"))
            browser.perform(get("/people/imports/new")
                            .param("kind", "conflicts")
                            .param("target", target)
                            .with(claire.signedIn()))
                    .andExpect(status().isNotFound());
    }

    private List<Conflict> noted() {
        return year.in(() -> conflicts.during(EditionWorld.YEAR));
    }

    private String page(String address, String language) throws Exception {
        return browser.perform(get(address).with(claire.signedIn()).header("Accept-Language", language))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String uploaded(String list) throws Exception {
        return Objects.requireNonNull(browser.perform(multipart("/people/imports")
                        .file(new MockMultipartFile(
                                "file", "conflits.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "conflicts")
                        .param("target", year.edition.toString())
                        .with(claire.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private void confirmed(String preview, boolean leaveOut) throws Exception {
        var page = page(preview, "fr");
        var seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        browser.perform(post(preview + "/confirm")
                        .param("seen", seen)
                        .param("leaveOut", String.valueOf(leaveOut))
                        .with(claire.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl(preview));
    }
}
