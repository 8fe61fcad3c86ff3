package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.study.Answers;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// A study's results page by page: who reads what, before and after they are published.
@InTheHouse
class ResultsPagesTest {

    private static final String STUDY = """
            study: suivi
            title: {fr: Suivi du tutorat, en: Tutoring followed}
            populations:
              - {id: intern, text: {fr: internes, en: residents}}
            waves:
              - {id: before, text: {fr: avant, en: before}}
              - {id: one_year, text: {fr: à un an, en: after a year}}
            questionnaires:
              - population: intern
                wave: before
                items: &items
                  - id: phase
                    type: single
                    text: {fr: Phase ?, en: Stage?}
                    options:
                      - {id: PS, text: {fr: Socle, en: Core}}
                      - {id: PA, text: {fr: Approfondissement, en: Deepening}}
                  - id: useful
                    type: likert
                    levels: 5
                    positive: [4, 5]
                    text: {fr: "Le tutorat est utile.", en: "Tutoring is useful."}
                  - {id: again, type: single, text: {fr: Encore ?, en: Again?}, options: [{id: yes, text: {fr: Oui, en: Yes}}, {id: no, text: {fr: Non, en: No}}]}
                  - {id: remarks, type: text, text: {fr: Remarques, en: Remarks}}
              - population: intern
                wave: one_year
                items:
                  - {id: useful, type: likert, levels: 5, positive: [4, 5], text: {fr: "Le tutorat est utile.", en: "Tutoring is useful."}}
            analysis:
              breakdown: [phase]
              compare:
                - {item: useful, between: phase, of: [PS, PA], population: intern, wave: before}
            """.replace(" &items", "");

    /// Of 14: 8 of the core phase, 6 of the other. Nobody under the minimum but one level.
    private static final List<Map<String, List<String>>> ANSWERS = List.of(
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PS", "4"),
            answer("PA", "2"),
            answer("PA", "2"),
            answer("PA", "2"),
            answer("PA", "2"),
            answer("PA", "2"),
            answer("PA", "2"));

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Responses responses;

    @Autowired
    Studies studies;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc browser;

    private OrganisationId nantes;
    private Somebody maud;
    private Somebody odile;
    private CurrentUser researcher;
    private StudyId study;

    private static Map<String, List<String>> answer(String phase, String useful) {
        return Map.of(
                "phase",
                List.of(phase),
                "useful",
                List.of(useful),
                "again",
                List.of("yes"),
                "remarks",
                List.of("Il pleut"));
    }

    @BeforeEach
    void odile_holds_a_study() {
        nantes = world.organisation("Nantes");
        maud = world.somebody(nantes, "Maud", Role.COORDINATOR);
        odile = world.somebody(nantes, "Odile", Role.RESEARCHER);
        researcher = MeetingWorld.user(odile);
        study = surveys.study(researcher, STUDY, true);
    }

    private WaveId open() {
        var wave = surveys.prepared(researcher, study, "before");
        var people = surveys.people(nantes, ANSWERS.size() + 2);
        surveys.open(researcher, wave, WaveWorld.invitees(people));
        var asked = surveys.asked(wave);
        for (var i = 0; i < ANSWERS.size(); i++)
            responses.keep(
                    asked,
                    surveys.draws(people.get(i), asked).id(),
                    Answers.to(asked.questionnaire(), ANSWERS.get(i)),
                    true,
                    null);
        return wave;
    }

    private WaveId closed() {
        var wave = open();
        surveys.close(researcher, wave);
        return wave;
    }

    private String home() {
        return "/analysis/studies/" + study;
    }

    private MockHttpServletResponse ask(Somebody who, MockHttpServletRequestBuilder request, String language)
            throws Exception {
        var response = browser.perform(request.header("Accept-Language", language)
                        .with(who.signedIn())
                        .with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String read(Somebody who, String path, String language) throws Exception {
        var answer = ask(who, get(path), language);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(Somebody who, String path) throws Exception {
        return ask(who, get(path), "fr").getStatus();
    }

    private MockHttpServletResponse publishes(Somebody who, int version, int waves) throws Exception {
        return ask(
                who,
                post(home() + "/publication")
                        .param("version", String.valueOf(version))
                        .param("waves", String.valueOf(waves)),
                "fr");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Résultats : Suivi du tutorat, 'internes, avant', Le tutorat est utile., 'Part positive : 4, 5 (haut de l’échelle)', 'Mann-Whitney', '87,5\u202f%'",
        "en, Results: Tutoring followed, 'residents, before', Tutoring is useful., 'Positive share: 4, 5 (top of the scale)', 'Mann-Whitney', 87.5%"
    })
    void the_holder_reads_figures_tables_and_comparisons_in_either_language(
            String language, String title, String group, String item, String cut, String test, String rate)
            throws Exception {
        closed();

        assertThat(read(odile, "/surveys/studies/" + study, language)).contains(home());
        assertThat(read(odile, home(), language)).contains(title, group, item, test, rate);
        assertThat(read(odile, home() + "/answers", language)).contains("<figure", item, cut);
        assertThat(read(odile, home() + "/answers/useful", language)).contains("<svg", cut, test);
    }

    @Test
    void an_open_wave_is_never_read() throws Exception {
        open();

        assertThat(read(odile, home(), "fr")).contains("quand la première vague sera close");
        assertThat(status(odile, home() + "/answers")).isEqualTo(404);
        assertThat(status(odile, home() + "/tables/json")).isEqualTo(404);
    }

    @Test
    void a_breakdown_is_switched_by_the_address_and_what_does_not_exist_is_not_chosen() throws Exception {
        closed();

        assertThat(read(odile, home() + "/answers?by=phase", "fr"))
                .contains("Socle", "Approfondissement", "Ensemble")
                .doesNotContain("exploratoire");
        assertThat(read(odile, home() + "/answers?by=age", "fr")).doesNotContain("par : ");
        assertThat(read(odile, home() + "/answers?population=nobody&wave=never", "fr"))
                .contains("n’a pas été interrogée");
        assertThat(status(odile, home() + "/answers/nothing")).isEqualTo(404);
    }

    @Test
    void an_item_is_crossed_by_several_variables_for_whoever_holds_the_study_only() throws Exception {
        study = surveys.study(
                researcher,
                STUDY.replace("study: suivi", "study: open")
                        .replace("waves:\n", "minimum_cell: 0\nwaves:\n")
                        .replace("breakdown: [phase]", "breakdown: [phase, useful]"),
                true);
        closed();
        publishes(odile, 1, 1);

        assertThat(read(odile, home() + "/answers/again?by=phase&by=useful", "en"))
                .contains("Core × 4", "Deepening × 2", "no plan announced it")
                .doesNotContain("Core × 2");
        assertThat(read(maud, home() + "/answers/again?by=phase&by=useful", "en"))
                .contains("This breakdown is not shown")
                .doesNotContain("Core × 4");
    }

    @Test
    void what_was_added_to_the_plan_after_closing_is_marked_exploratory() throws Exception {
        closed();
        world.in(
                nantes,
                () -> studies.save(
                        researcher,
                        study,
                        STUDY.replace("breakdown: [phase]", "breakdown: [phase, useful]")
                                .replace(
                                        "    - {item: useful,",
                                        "    - {item: phase, between: useful, of: ['2', '4'], population: intern, wave: before}\n    - {item: useful,"),
                        1));

        assertThat(read(odile, home(), "en")).contains("Stage? (exploratory)").doesNotContain("useful. (exploratory)");
        assertThat(read(odile, home() + "/answers?by=useful", "en")).contains("Exploratory breakdown");
    }

    @Test
    void the_department_sees_rates_only_until_the_holder_publishes_then_exactly_that() throws Exception {
        closed();
        assertThat(read(maud, home(), "fr"))
                .contains("Odile tient cette étude", "87,5")
                .doesNotContain("<figure class=\"study-figure\" id=\"figure", "/answers");
        for (var path : List.of("/answers", "/answers/useful", "/report/fr/docx", "/tables/csv"))
            assertThat(status(maud, home() + path)).as(path).isEqualTo(404);
        assertThat(status(maud, home() + "/publication")).isEqualTo(403);
        assertThat(publishes(maud, 1, 1).getStatus()).isEqualTo(403);

        assertThat(publishes(odile, 1, 1).getStatus()).isEqualTo(302);

        assertThat(read(maud, home(), "fr")).contains("publiés le", "Odile", "Mann-Whitney");
        assertThat(read(maud, home() + "/answers/useful?by=phase", "fr")).contains("<svg", "Socle");
        assertThat(status(maud, home() + "/tables/csv")).isEqualTo(200);
        assertThat(status(maud, home() + "/replication/fr")).isEqualTo(404);
        assertThat(read(maud, "/analysis/studies", "en")).contains("Published</span>");
        world.in(nantes, () -> studies.save(researcher, study, STUDY.substring(0, STUDY.indexOf("analysis:")), 1));

        assertThat(read(maud, home(), "fr")).contains("Mann-Whitney");
        assertThat(read(odile, home(), "fr")).contains("modifiés depuis").doesNotContain("Mann-Whitney");
    }

    @Test
    void who_publishes_and_when_is_kept_once_and_noted() throws Exception {
        closed();
        publishes(odile, 1, 1);
        publishes(odile, 1, 1);

        assertThat(world.in(nantes, () -> database.sql(
                                "select count(*) from analysis.publication where study = ? and published_by = ?")
                        .params(study.value(), odile.account().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(world.in(nantes, () -> database.sql(
                                "select count(*) from accounts.access_log where subject = ? and action = 'PUBLISHED_RESULTS'")
                        .param(study.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void what_changed_since_the_publisher_looked_is_not_published_unseen() throws Exception {
        closed();

        assertThat(publishes(odile, 7, 1).getStatus()).isEqualTo(409);
        assertThat(publishes(odile, 1, 2).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "/report/fr/docx, PK, -fr.docx",
        "/report/en/pdf, %PDF, -en.pdf",
        "/tables/csv, 'item,row', -tables.csv",
        "/tables/json, '{', -tables.json",
        "/replication/en, PK, -replication.zip",
        "/answers/useful/figure/svg, <?xml, .svg",
        "/answers/useful/figure/png, PNG, .png",
        "/answers/useful/figure/pdf?by=phase&size=SLIDE, %PDF, .pdf"
    })
    void report_tables_and_figures_can_be_taken_away(String path, String beginning, String name) throws Exception {
        closed();
        var answer = ask(odile, get(home() + path), "fr");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(new String(answer.getContentAsByteArray(), 0, 12, StandardCharsets.ISO_8859_1))
                .contains(beginning);
        assertThat(answer.getHeader("Content-Disposition")).contains(name);
        assertThat(world.in(nantes, () -> database.sql(
                                "select count(*) from accounts.access_log where subject = ? and action = 'EXPORTED'")
                        .param(study.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_file_is_not_found() throws Exception {
        closed();

        for (var path :
                List.of("/report/fr/exe", "/tables/xls", "/answers/useful/figure/gif", "/answers/remarks/figure/svg"))
            assertThat(status(odile, home() + path)).as(path).isEqualTo(404);
        assertThat(status(odile, home() + "/answers/useful/figure/svg?size=HUGE"))
                .isEqualTo(400);
    }
}
