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

import org.compagnon.accounts.Role;
import org.compagnon.people.People;
import org.compagnon.programmes.Participant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list is shown with what it would change, and nothing is written before it is confirmed.
class ListPreviewTest extends BroughtLists {

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Test
    void a_list_is_previewed_then_confirmed_and_only_then_written() throws Exception {
        var preview = uploaded("tutors", TUTORS);

        assertThat(tutors()).isEmpty();
        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Claire Moreau"), containsString("Rien n’est encore enregistré"))));

        confirmed(preview, false);

        assertThat(tutors()).extracting(Participant.Named::name).containsExactly("Yann Le Goff", "Claire Moreau");
        assertThat(tutors()).extracting(one -> one.participant().trained()).containsExactly(false, true);
        browser.perform(get(preview).with(maud.signedIn())).andExpect(content().string(containsString("C’est fait")));
    }

    @Test
    void the_preview_speaks_english_too() throws Exception {
        var preview = uploaded("tutors", TUTORS);

        browser.perform(get(preview).with(maud.signedIn()).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Nothing has been written yet")));
    }

    @Test
    void a_second_list_updates_and_says_what_changes_from_what_to_what() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);

        var second = uploaded("tutors", TUTORS.replace("claire@example.org;2", "claire@example.org;4"));

        browser.perform(get(second + "?show=CHANGED").with(maud.signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<del>2</del>"),
                                containsString("<ins>4</ins>"),
                                not(containsString("Yann")))));
        confirmed(second, false);
        assertThat(tutors())
                .hasSize(2)
                .extracting(one -> one.participant().capacity())
                .containsExactly(1, 4);
    }

    @Test
    void who_is_not_on_the_second_list_is_named_and_stays() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);

        var second = uploaded("tutors", "id;capacité\nT1;2\n");

        browser.perform(get(second + "?show=GONE").with(maud.signedIn()))
                .andExpect(content().string(containsString("Yann Le Goff")));
        confirmed(second, false);
        assertThat(tutors()).hasSize(2);
    }

    @Test
    void what_was_previewed_is_what_is_written_or_the_coordinator_looks_again() throws Exception {
        var preview = uploaded("tutors", TUTORS);
        var seen = seen(preview);
        editionWorld.person(nantes, "Somebody Else");
        confirmed(uploaded("tutors", TUTORS), false);

        browser.perform(post(preview + "/confirm")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("seen", seen))
                .andExpect(redirectedUrl(preview));

        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content().string(containsString("Rien n’est encore enregistré")));
    }

    @Test
    void nobody_else_sees_a_waiting_list() throws Exception {
        var preview = uploaded("tutors", TUTORS);
        var angers = world.organisation("Angers");
        var elsewhere = world.somebody(angers, "Luc Elsewhere", Role.COORDINATOR);

        browser.perform(get(preview).with(elsewhere.signedIn())).andExpect(status().isNotFound());
        var stored = world.in(nantes, () -> database.sql("select encode(content, 'escape') from people.pending_import")
                .query(String.class)
                .single());
        assertThat(stored).doesNotContain("Moreau");
    }
}
