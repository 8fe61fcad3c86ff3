package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/// What an administrator sees and does, in both languages.
@InTheHouse
class AdministratorPagesTest {

    @Autowired
    World world;

    @Autowired
    MockMvc browser;

    @Autowired
    AccountList list;

    @Autowired
    EditionWorld editions;

    private OrganisationId nantes;
    private Somebody maud;
    private Somebody camille;

    @BeforeEach
    void maud_administers_and_camille_tutors() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud", Role.ADMINISTRATOR);
        camille = world.somebody(nantes, "Camille O'Brien <b>", Role.TUTOR);
    }

    private String page(String address, String language) throws Exception {
        return browser.perform(get(address).header("Accept-Language", language).with(maud.signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void the_people_are_listed_searched_and_escaped() throws Exception {
        assertThat(page("/accounts/people", "fr"))
                .contains("Personnes et droits", "2 personnes", "Maud", "Camille O", "&lt;b")
                .doesNotContain("O'Brien <b>");
        assertThat(page("/accounts/people?search=camil", "en")).contains("One person", "Camille");
        assertThat(page("/accounts/people?search=%25", "en")).contains("Nobody matches");
        assertThat(page("/accounts/people?role=ADMINISTRATOR", "en")).contains("One person", "Maud");
    }

    @ParameterizedTest
    @CsvSource({"zzz, Jeanne Test, email", "jeanne@example.org, ' ', name"})
    void an_invitation_with_a_mistake_comes_back_as_typed_with_its_field_marked(String email, String name, String wrong)
            throws Exception {
        var answer = browser.perform(post("/accounts/people/new")
                        .param("email", email)
                        .param("name", name)
                        .param("role", "COORDINATOR")
                        .with(maud.signedIn())
                        .with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer)
                .contains("value=\"" + email + "\"", "id=\"" + wrong + "-problem\"")
                .containsPattern("name=\"" + wrong + "\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void a_person_is_invited_given_a_role_and_loses_it() throws Exception {
        var invited = java.util.Objects.requireNonNull(browser.perform(post("/accounts/people/new")
                        .param("email", "ines@example.org")
                        .param("name", "Inès")
                        .param("role", "TUTEE")
                        .with(maud.signedIn())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        for (var change : new String[] {"grant", "revoke"})
            browser.perform(post(invited + "/" + change)
                            .param("role", "TUTOR")
                            .param("edition", "")
                            .param("version", change.equals("grant") ? "0" : "1")
                            .with(maud.signedIn())
                            .with(csrf()))
                    .andExpect(redirectedUrl(invited));
        assertThat(page(invited, "fr"))
                .contains("Inès", "Tutoré ou tutorée", "name=\"version\" value=\"2\"")
                .doesNotContain("Retirer : Tuteur");
    }

    @Test
    void a_role_is_granted_in_one_edition_by_its_name() throws Exception {
        var edition = editions.edition(nantes, "Tutorat 2026-2027");
        var elsewhere = editions.edition(world.organisation("Angers"), "Tutorat d’Angers");
        var person = "/accounts/people/" + camille.account();

        assertThat(page(person, "fr"))
                .contains("<option value=\"" + edition + "\">Tutorat 2026-2027</option>")
                .doesNotContain("Tutorat d’Angers");
        assertThat(page("/accounts/people/new", "en")).contains("Tutorat 2026-2027");
        granted(person, edition.toString()).andExpect(redirectedUrl(person));
        assertThat(page(person, "fr")).containsPattern("(?s)Coordination.{0,300}Tutorat 2026-2027");

        granted(person, elsewhere.toString()).andExpect(status().is(422));
        assertThat(world.in(nantes, () -> list.one(camille.account()).grants()))
                .contains(new Grant(Role.COORDINATOR, edition.value()))
                .noneMatch(grant -> elsewhere.value().equals(grant.edition()));
    }

    private ResultActions granted(String person, String edition) throws Exception {
        return browser.perform(post(person + "/grant")
                .param("role", "COORDINATOR")
                .param("edition", edition)
                .param("version", "0")
                .with(maud.signedIn())
                .with(csrf()));
    }

    @Test
    void a_wrong_address_is_told_and_what_was_typed_stays() throws Exception {
        assertThat(browser.perform(post("/accounts/people/new")
                                .param("email", "ines at example")
                                .param("name", "Inès")
                                .param("role", "TUTEE")
                                .with(maud.signedIn())
                                .with(csrf()))
                        .andExpect(status().is(422))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("ines at example", "prenom.nom@exemple.fr", "value=\"Inès\"");
    }

    @Test
    void the_second_of_two_editors_is_told() throws Exception {
        browser.perform(post("/accounts/people/{account}/close", camille.account())
                        .param("version", "7")
                        .with(maud.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/people/" + camille.account()))
                .andExpect(flash().attribute("told.refused", containsString("a été plus rapide")));
        assertThat(world.in(nantes, () -> list.one(camille.account()).closed())).isFalse();
    }

    @Test
    void the_log_is_read_filtered_and_taken_away() throws Exception {
        assertThat(page("/accounts/log", "fr")).contains("Journal des accès", "Rôle donné", "Camille");
        assertThat(page("/accounts/log?person=camille", "en")).contains("Role granted", "Camille");
        assertThat(page("/accounts/log?action=REVOKED", "en")).contains("No line matches");
        assertThat(page("/accounts/log?from=2026-11-03", "en")).contains("No line matches");
        assertThat(page("/accounts/log?until=2026-11-02&from=2026-11-02", "en")).contains("Role granted");

        var csv = browser.perform(get("/accounts/log/export")
                        .header("Accept-Language", "en")
                        .with(maud.signedIn()))
                .andReturn()
                .getResponse();
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .startsWith("When,Who,Acting as,Action,Concerning,Detail\n")
                .contains("2026-11-02T12:00:00+01:00")
                .contains("Exported");
    }

    @Test
    void ones_own_account_is_shown_in_both_languages_with_its_roles() throws Exception {
        assertThat(page("/accounts/me", "fr")).contains("Mon compte", "Administration", "Se déconnecter partout");
        assertThat(page("/accounts/me", "en")).contains("My account", "Sign out everywhere");
    }

    @Test
    void somebody_with_two_roles_switches_without_a_script() throws Exception {
        var both = world.somebody(nantes, "Maud", Role.COORDINATOR);
        assertThat(browser.perform(get("/accounts/me").with(both.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<button class=\"plain\" name=\"role\" value=\"ADMINISTRATOR\">");

        browser.perform(post("/accounts/role")
                        .param("role", "ADMINISTRATOR")
                        .with(both.signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        browser.perform(post("/accounts/role")
                        .param("role", "TUTEE")
                        .with(both.signedIn())
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
