package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.AskedWave;
import org.compagnon.surveys.WaveId;
import org.compagnon.surveys.ballots.Ballot;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A wave of the sample study is open, and the first of those invited holds a ballot.
@InTheHouse
abstract class OpenWave {

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    OrganisationId nantes;
    CurrentUser maud;
    WaveId id;
    AskedWave wave;
    List<Somebody> people;
    Respondent respondent;
    Ballot ballot;

    @BeforeEach
    void an_open_wave() {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        var study = surveys.study(maud, SampleStudy.YAML, false);
        id = surveys.prepared(maud, study, "one_year");
        people = surveys.people(nantes, 2);
        surveys.open(maud, id, WaveWorld.invitees(people));
        wave = surveys.asked(id);
        respondent = new Respondent(port, id);
        ballot = surveys.draws(people.getFirst(), wave);
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    static Map<String, List<String>> answers(String age) {
        return Map.of("met", List.of("yes"), "detects", List.of("4"), "age", List.of(age));
    }

    int stored() {
        return world.in(nantes, () -> database.sql("select count(*) from surveys.response where wave = :wave")
                .param("wave", id.value())
                .query(Integer.class)
                .single());
    }

    String cells() {
        return world.in(nantes, () -> database.sql("select cells from surveys.response where wave = :wave")
                .param("wave", id.value())
                .query(String.class)
                .single());
    }

    static void isRefused(HttpResponse<String> answer, int status, String inWords) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Respondent.said(answer, "told")).contains(inWords);
    }
}
