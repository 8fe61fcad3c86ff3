package org.compagnon.programmes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.compagnon.accounts.Role;
import org.compagnon.messaging.Letters;
import org.compagnon.people.People;
import org.compagnon.people.Placements;
import org.compagnon.people.roster.HalfYear;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.Wishes;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/// A department brings its lists in: what is wrong is told with its place, and nothing is written before it is
/// confirmed.
@InTheHouse
class ListsPageTest {

    private static final String TUTORS = """
            id;nom;prénom;courriel;capacité;formé
            T1;Moreau;Claire;claire@example.org;2;oui
            T2;Le Goff;Yann;yann@example.org;1;non
            """;

    @Autowired
    World world;

    @Autowired
    EditionWorld editionWorld;

    @Autowired
    Participants participants;

    @Autowired
    Wishes wishes;

    @Autowired
    People people;

    @Autowired
    Placements placements;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private EditionId edition;
    private Somebody maud;

    @BeforeEach
    void an_edition_without_anybody() {
        nantes = world.organisation("Nantes");
        edition = editionWorld.edition(nantes, "Tutorat 2026-2027");
        maud = world.somebody(nantes, "Maud Kerdraon", Role.COORDINATOR);
    }

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
    void every_mistake_is_told_with_its_line_and_its_column_and_good_lines_go_in_only_when_it_is_said()
            throws Exception {
        var preview = uploaded("tutors", "id;nom;capacité\nT1;Moreau;deux\nT2;Le Goff;1\nT2;Riou;1\n");

        browser.perform(get(preview).with(maud.signedIn()))
                .andExpect(content()
                        .string(allOf(
                                containsString("« deux » est écrit en lettres"),
                                containsString("capacité"),
                                containsString("L’identifiant « T2 » est déjà à la ligne 3"))));
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
    void wishes_of_the_list_are_resolved_and_those_stated_by_the_tutee_stay() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutees", "id;nom;phase;vœux\n1;Martin;PS;T2|T1\n"), false);
        var ines = world.in(nantes, () -> participants.of(edition, Side.TUTEE)).getFirst();
        var byName = tutors();
        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines.id())))
                .containsExactly(byName.get(0).id(), byName.get(1).id());

        world.in(nantes, () -> {
            wishes.wish(ines.id(), List.of(byName.get(1).id()), List.of());
            return ines;
        });
        confirmed(uploaded("tutees", "id;nom;phase;vœux\n1;Martin;PS;T2\n"), false);

        assertThat(world.in(nantes, () -> wishes.preferencesOf(ines.id())))
                .containsExactly(byName.get(1).id());
    }

    @Test
    void a_list_neither_tells_nor_erases_what_a_tutee_confided() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        confirmed(uploaded("tutees", "id;nom;phase\n1;Martin;PS\n"), false);
        var ines = world.in(nantes, () -> participants.of(edition, Side.TUTEE)).getFirst();
        var yann = tutors().get(0).id();
        world.in(nantes, () -> {
            wishes.decline(ines.id(), Set.of(yann));
            return ines;
        });

        var preview = uploaded("tutees", "id;nom;phase;exclus\n1;Martin;PS;\n");

        browser.perform(get(preview).with(maud.signedIn())).andExpect(content().string(not(containsString("Le Goff"))));
        browser.perform(get(preview + "?show=UNCHANGED").with(maud.signedIn()))
                .andExpect(content().string(containsString("Martin")));
        assertThat(world.in(nantes, () -> wishes.refusals(edition))).containsEntry(ines.id(), Set.of(yann));
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

    private int letIn(String email) {
        return world.in(nantes, () -> database.sql(
                        "select count(*) from people.person where email = :email and account is not null")
                .param("email", email)
                .query(Integer.class)
                .single());
    }

    @Test
    void what_a_list_says_goes_to_each_tutee_of_it_best_first() throws Exception {
        confirmed(uploaded("tutors", TUTORS), false);
        var list = "id;nom;phase;vœux;exclus\n1;Martin;PS;T2|T1;\n2;Riou;PS;T1;T2\n3;Kerdraon;PS;;T1\n";
        confirmed(uploaded("tutees", list), false);
        assertThat(wishes())
                .containsEntry("1", "T2 T1 -")
                .containsEntry("2", "T1 - T2")
                .containsEntry("3", "- T1");

        confirmed(uploaded("tutees", list.replace("T2|T1;", "T1;T2").replace("T1;T2\n3", "T2;\n3")), false);

        assertThat(wishes())
                .containsEntry("1", "T1 - T2")
                .containsEntry("2", "T2 -")
                .containsEntry("3", "- T1");
    }

    /// For each tutee whom they wish for, best first, and after a dash whom the list declines.
    private Map<String, String> wishes() {
        return world.in(nantes, () -> {
            var name = new HashMap<org.compagnon.programmes.ParticipantId, String>();
            for (var one : participants.named(edition)) name.put(one.id(), one.reference());
            var preferred = wishes.preferences(edition);
            var declined = wishes.refusals(edition);
            var said = new TreeMap<String, String>();
            for (var tutee : participants.named(edition, Side.TUTEE)) {
                var words = new ArrayList<String>();
                for (var id : preferred.getOrDefault(tutee.id(), List.of())) words.add(name.get(id));
                words.add("-");
                for (var id : declined.getOrDefault(tutee.id(), Set.of())) words.add(name.get(id));
                said.put(tutee.reference(), String.join(" ", words));
            }
            return said;
        });
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

    private List<Participant.Named> tutors() {
        return world.in(nantes, () -> participants.named(edition, Side.TUTOR));
    }

    private String uploaded(String kind, String list) throws Exception {
        var response = browser.perform(upload(kind, edition.toString(), "liste.csv", list))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.RequestBuilder upload(
            String kind, String target, String file, String list) {
        return multipart("/people/imports")
                .file(new MockMultipartFile("file", file, "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .param("target", target)
                .with(maud.signedIn())
                .with(csrf());
    }

    private void confirmed(String preview, boolean leaveOut) throws Exception {
        browser.perform(post(preview + "/confirm")
                        .with(maud.signedIn())
                        .with(csrf())
                        .param("seen", seen(preview))
                        .param("leaveOut", String.valueOf(leaveOut)))
                .andExpect(redirectedUrl(preview));
    }

    private String seen(String preview) throws Exception {
        var page = browser.perform(get(preview).with(maud.signedIn()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var at = page.indexOf("name=\"seen\" value=\"") + 19;
        return page.substring(at, page.indexOf('"', at));
    }
}
