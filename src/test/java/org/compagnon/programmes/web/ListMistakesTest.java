package org.compagnon.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.definition.Side;
import org.junit.jupiter.api.Test;

/// What is wrong with a list is told with its place and what would be right.
class ListMistakesTest extends BroughtLists {

    @Test
    void every_mistake_is_told_with_its_line_and_its_column_and_good_lines_go_in_only_when_it_is_said()
            throws Exception {
        var preview = uploaded("tutors", "id;nom;capacité\nT1;Moreau;deux\nT2;Le Goff;1\nT2;Riou;1\n");

        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("« deux » est écrit en lettres"),
                                containsString("capacité"),
                                containsString("L’identifiant « T2 » est déjà à la ligne 3"))));
        confirmed(preview, false);
        assertThat(tutors()).isEmpty();

        confirmed(preview, true);
        assertThat(tutors()).extracting(Participant.Named::familyName).containsExactly("Le Goff");
        browser.perform(get(preview + "/lines-to-mend.csv").with(maud.signedIn()))
                .andExpect(content().string(allOf(containsString("deux"), containsString("à corriger"))));
    }

    @Test
    void headings_that_differ_are_mapped_by_hand() throws Exception {
        var preview = uploaded("tutors", "code maison;effectif souhaité\nT1;3\n");
        assertThat(preview).endsWith("/columns");

        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content().string(containsString("effectif souhaité")));
        var next = browser.perform(post(preview)
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("column0", "id")
                        .param("column1", "capacity"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        confirmed(Objects.requireNonNull(next), false);
        assertThat(tutors()).extracting(one -> one.participant().capacity()).containsExactly(3);
    }

    @Test
    void a_file_that_cannot_be_read_says_why_and_what_to_do() throws Exception {
        browser.perform(upload("tutors", edition.toString(), "liste.pdf", "%PDF-1.7 …"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce fichier est un PDF")));
    }

    @Test
    void an_unknown_phase_names_those_that_are_known() throws Exception {
        var preview = uploaded("tutees", "id;nom;phase\n1;Martin;PX\n2;Riou;Phase socle\n");

        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content().string(allOf(containsString("PX"), containsString("PS, PA1"))));
        confirmed(preview, true);
        assertThat(world.in(nantes, () -> participants.of(edition, Side.TUTEE)))
                .singleElement()
                .extracting(Participant::phase)
                .isEqualTo("PS");
    }
}
