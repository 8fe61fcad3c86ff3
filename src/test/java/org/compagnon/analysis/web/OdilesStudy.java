package org.compagnon.analysis.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.study.Answers;
import org.compagnon.testing.Browsing;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Odile's study: 14 residents answered, and its results are asked for page by page.
@InTheHouse
abstract class OdilesStudy {

    static final String STUDY = """
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
                items:
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
            """;

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
    Browsing pages;

    OrganisationId nantes;
    Somebody maud;
    Somebody odile;
    CurrentUser researcher;
    StudyId study;

    static Map<String, List<String>> answer(String phase, String useful) {
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

    /// What somebody answers who is asked more than [#STUDY] asks.
    Map<String, List<String>> given(Map<String, List<String>> answers) {
        return answers;
    }

    WaveId open() {
        return open(ANSWERS);
    }

    WaveId open(List<Map<String, List<String>>> answers) {
        var wave = surveys.prepared(researcher, study, "before");
        var people = surveys.people(nantes, answers.size() + 2);
        surveys.open(researcher, wave, WaveWorld.invitees(people));
        var asked = surveys.asked(wave);
        for (var i = 0; i < answers.size(); i++)
            responses.keep(
                    asked,
                    surveys.draws(people.get(i), asked).id(),
                    Answers.to(asked.questionnaire(), given(answers.get(i))),
                    true,
                    null);
        return wave;
    }

    WaveId closed() {
        var wave = open();
        surveys.close(researcher, wave);
        return wave;
    }

    String home() {
        return "/analysis/studies/" + study;
    }

    MockHttpServletResponse ask(Somebody who, MockHttpServletRequestBuilder request, String language) throws Exception {
        return pages.ask(who, request, language);
    }

    MvcResult answered(Somebody who, MockHttpServletRequestBuilder request, String language) throws Exception {
        return pages.answered(who, request, language);
    }

    String read(Somebody who, String path, String language) throws Exception {
        return pages.read(who, path, language);
    }

    int status(Somebody who, String path) throws Exception {
        return pages.status(who, path);
    }

    MockHttpServletResponse publishes(Somebody who, int version, int waves, int steps) throws Exception {
        return ask(
                who,
                post(home() + "/publication")
                        .param("version", String.valueOf(version))
                        .param("waves", String.valueOf(waves))
                        .param("steps", String.valueOf(steps)),
                "fr");
    }

    /// A file, however long it takes to be written.
    MockHttpServletResponse taken(Somebody who, String path) throws Exception {
        var answer = ask(who, get(home() + path), "fr");
        while (answer.getStatus() == HttpStatus.SEE_OTHER.value()) answer = ask(who, get(home() + path), "fr");
        return answer;
    }

    int noted(AccessLog.Action action) {
        return world.in(
                nantes, () -> database.sql("select count(*) from accounts.access_log where subject = ? and action = ?")
                        .params(study.value(), action.name())
                        .query(Integer.class)
                        .single());
    }
}
