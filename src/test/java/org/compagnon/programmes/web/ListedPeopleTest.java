package org.compagnon.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.compagnon.messaging.Letters;
import org.compagnon.people.People;
import org.compagnon.people.Placements;
import org.compagnon.people.roster.HalfYear;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.definition.Side;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is on a list becomes a person, with an account and placements of their own.
class ListedPeopleTest extends BroughtLists {

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    @Test
    void tutors_and_tutees_numbered_apart_stay_different_people() throws Exception {
        confirmed(uploaded("tutors", "id;nom;capacité\n1;Moreau;2\n"), false);
        confirmed(uploaded("tutees", "id;nom;phase\n1;Martin;PS\n"), false);
        confirmed(uploaded("tutees", "id;nom;phase\n1;Martin;PA1\n"), false);

        assertThat(world.in(nantes, () -> people.all())).hasSize(2);
        assertThat(world.in(nantes, () -> participants.of(edition, Side.TUTEE)))
                .extracting(Participant::phase)
                .containsExactly("PA1");
    }

    @Test
    void whoever_a_list_brings_with_an_address_can_come_in_and_each_right_given_is_noted_once() throws Exception {
        confirmed(uploaded("tutors", TUTORS + "T3;Riou;Anne;;1;oui\n"), false);
        assertThat(letIn()).containsExactly("claire@example.org", "yann@example.org");

        confirmed(uploaded("tutors", TUTORS + "T3;Riou;Anne;anne@example.org;1;oui\n"), false);

        assertThat(letIn()).containsExactly("anne@example.org", "claire@example.org", "yann@example.org");
    }

    private List<String> letIn() {
        return world.in(nantes, () -> database.sql("""
                        select a.email from accounts.access_log l join accounts.account a on a.id = l.subject
                        join accounts.role_grant g on g.account = a.id and g.role = 'TUTOR' and g.edition = :edition
                        join people.person p on p.account = a.id and p.email = a.email
                        where l.action = 'GRANTED' order by a.email
                        """)
                .param("edition", edition.value())
                .query(String.class)
                .list());
    }

    private int letIn(String email) {
        return world.in(nantes, () -> database.sql(
                        "select count(*) from people.person where email = :email and account is not null")
                .param("email", email)
                .query(Integer.class)
                .single());
    }

    @Test
    void a_list_with_another_address_tells_it_there_and_leaves_the_one_they_sign_in_with() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutors", TUTORS.replace("claire@example.org", "claire@hopital.example.org")), false);

        assertThat(letters.of(nantes)).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("claire@hopital.example.org");
            assertThat(letter.text()).contains("claire@example.org", "/accounts/me");
        });
        var known =
                world.in(nantes, () -> database.sql("select email from accounts.account where name = 'Claire Moreau'")
                        .query(String.class)
                        .single());
        assertThat(known).isEqualTo("claire@example.org");
    }

    @Test
    void of_two_who_share_an_address_the_first_has_the_account() throws Exception {
        confirmed(uploaded("tutors", "id;nom;capacité\nT1;Moreau;1\nT2;Moreau;1\n"), false);
        database("update people.person set email = 'Moreau@example.org'");

        confirmed(uploaded("tutors", "id;nom;capacité\nT1;Moreau;2\nT2;Moreau;2\n"), false);

        assertThat(letIn("Moreau@example.org")).isEqualTo(1);
        assertThat(tutors()).extracting(one -> one.participant().capacity()).containsExactly(2, 2);
    }

    private void database(String change) {
        world.in(nantes, () -> database.sql(change).update());
    }

    @Test
    void placements_are_brought_in_for_the_people_who_are_known() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutees", "id;nom;courriel;phase\n1;Martin;ines@example.org;PS\n"), false);
        var list = "courriel interne;courriel maître de stage;lieu;semestre\n"
                + "ines@example.org;claire@example.org;Cabinet de Rezé;novembre 2026\n"
                + "nobody@example.org;claire@example.org;Cabinet de Rezé;novembre 2026\n";

        var preview = Objects.requireNonNull(browser.perform(upload("placements", "", "stages.csv", list))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content().string(containsString("nobody@example.org")));
        confirmed(preview, true);

        assertThat(world.in(
                        nantes, () -> placements.during(HalfYear.of(2026, 11).period())))
                .singleElement()
                .satisfies(placement -> assertThat(placement.site()).isEqualTo("Cabinet de Rezé"));
        browser.perform(get("/people/placements").with(maud.signedIn()))
                .andExpect(content().string(containsString("Cabinet de Rezé")));
    }
}
