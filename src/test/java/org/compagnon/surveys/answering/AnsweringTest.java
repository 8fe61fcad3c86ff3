package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answering over HTTP with a ballot and nothing else: what is taken, what is refused, and in which words.
@InTheHouse
class AnsweringTest {

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

    private OrganisationId nantes;
    private CurrentUser maud;
    private WaveId id;
    private AskedWave wave;
    private List<Somebody> people;
    private Respondent respondent;
    private Ballot ballot;

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

    private static Map<String, List<String>> answers(String age) {
        return Map.of("met", List.of("yes"), "detects", List.of("4"), "age", List.of(age));
    }

    private int stored() {
        return world.in(nantes, () -> database.sql("select count(*) from surveys.response where wave = :wave")
                .param("wave", id.value())
                .query(Integer.class)
                .single());
    }

    private String cells() {
        return world.in(nantes, () -> database.sql("select cells from surveys.response where wave = :wave")
                .param("wave", id.value())
                .query(String.class)
                .single());
    }

    private static void isRefused(HttpResponse<String> answer, int status, String inWords) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Respondent.said(answer, "told")).contains(inWords);
    }

    @Test
    void opening_a_page_stores_nothing_and_gives_no_cookie() {
        var page = respondent.opens("/fr", "Cookie", "compagnon=" + UUID.randomUUID());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Avez-vous rencontré votre tuteur", "Envoyer mes réponses");
        assertThat(page.headers().map()).doesNotContainKeys("set-cookie", "Set-Cookie");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(stored()).isZero();
    }

    @Test
    void the_page_is_the_same_for_everybody_and_speaks_both_languages() {
        assertThat(respondent.opens("/en", "Cookie", "compagnon=somebody").body())
                .isEqualTo(respondent.opens("/en").body())
                .contains("Did you meet your tutor this year?", "Send my answers");
        assertThat(respondent.opens("", "Accept-Language", "en").headers().firstValue("Location"))
                .hasValue("/surveys/answer/" + id + "/en");
    }

    @Test
    void the_key_is_given_to_nobody_in_particular() {
        assertThat(respondent.opens("/key").body()).isEqualTo(wave.key().text());
    }

    @Test
    void a_page_that_leads_nowhere_says_so() {
        var nowhere = new Respondent(port, WaveId.fresh());

        assertThat(nowhere.opens("/fr").statusCode()).isEqualTo(404);
        assertThat(nowhere.opens("/fr").body()).contains("Reprenez le lien de votre invitation");
        assertThat(respondent.opens("/fr/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void a_response_is_stored_under_the_ballots_hash() {
        assertThat(respondent.handsIn(ballot.text(), answers("31")).statusCode())
                .isEqualTo(200);

        assertThat(cells().split("\u001f")).contains("yes", "4", "31");
    }

    @Test
    void the_respondents_own_words_are_sealed() {
        respondent.handsIn(
                ballot.text(),
                Map.of("met", List.of("no"), "age", List.of("40"), "remarks", List.of("Rien à\u001f signaler")));

        assertThat(cells()).doesNotContain("signaler");
        assertThat(respondent.withBallot("read", ballot.text()).body()).contains("Rien à  signaler");
    }

    @Nested
    class Rule_19_one_invited_person_answers_at_most_once {

        @Test
        void the_same_sent_again_because_the_answer_was_lost_counts_once() {
            var first = respondent.handsIn(ballot.text(), answers("31"));
            var again = respondent.handsIn(ballot.text(), answers("31"));

            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(stored()).isOne();
        }

        @Test
        void a_second_browser_is_told_and_offered_to_correct() {
            respondent.handsIn(ballot.text(), answers("31"));
            var second = respondent.handsIn(ballot.text(), answers("32"));

            isRefused(second, 409, "Une seule compte");
            assertThat(cells()).contains("31");
            var stamp = Respondent.said(second, "stamp");
            assertThat(respondent
                            .sends(ballot.text(), answers("32"), true, stamp)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(cells()).contains("32");
            assertThat(stored()).isOne();
        }

        @Test
        void of_many_browsers_at_once_one_is_stored() throws Exception {
            try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = IntStream.range(0, 12)
                        .<Callable<Integer>>mapToObj(n -> () -> respondent
                                .handsIn(ballot.text(), answers(String.valueOf(30 + n)))
                                .statusCode())
                        .toList();
                var told = windows.invokeAll(asked).stream().map(java.util.concurrent.Future::resultNow);

                assertThat(told).filteredOn(status -> status == 200).hasSize(1);
            }
            assertThat(stored()).isOne();
        }
    }

    @Nested
    class Rule_20_a_respondent_can_correct_and_withdraw_until_the_wave_closes {

        @Test
        void what_was_saved_is_gone_on_with_elsewhere_and_then_handed_in() {
            var saved = respondent.sends(ballot.text(), Map.of("met", List.of("yes")), false, null);
            var found = respondent.withBallot("read", ballot.text());

            assertThat(Respondent.said(found, "complete")).isEqualTo("false");
            assertThat(found.body()).contains("\"met\":[\"yes\"]");
            assertThat(respondent
                            .sends(ballot.text(), answers("50"), true, Respondent.said(saved, "stamp"))
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void a_correction_of_what_another_window_has_changed_is_told() {
            var stamp = Respondent.said(respondent.handsIn(ballot.text(), answers("31")), "stamp");
            respondent.sends(ballot.text(), answers("32"), true, stamp);

            isRefused(respondent.sends(ballot.text(), answers("33"), true, stamp), 409, "Une seule compte");
            assertThat(cells()).contains("32");
        }

        @Test
        void a_withdrawn_response_is_gone_and_can_be_given_anew() {
            respondent.handsIn(ballot.text(), answers("31"));

            assertThat(respondent.withBallot("withdraw", ballot.text()).statusCode())
                    .isEqualTo(200);
            assertThat(stored()).isZero();
            isRefused(respondent.withBallot("read", ballot.text()), 404, "Plus aucune réponse");
            assertThat(respondent.handsIn(ballot.text(), answers("44")).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void after_closing_nothing_is_taken_corrected_shown_or_withdrawn() {
            respondent.handsIn(ballot.text(), answers("31"));
            surveys.close(maud, id);

            for (var deed : List.of("keep", "read", "withdraw"))
                isRefused(respondent.withBallot(deed, ballot.text()), 410, "clos");
            assertThat(respondent.opens("/fr").statusCode()).isEqualTo(404);
            assertThat(stored()).isOne();
        }

        @Test
        void after_the_last_day_nothing_is_taken_although_nobody_closed() {
            clock.pass(Duration.ofDays(40));

            isRefused(respondent.handsIn(ballot.text(), answers("31")), 410, "");
            assertThat(stored()).isZero();
        }
    }

    @Nested
    class What_does_not_stand_is_refused_with_a_word {

        @Test
        void off_the_scale_and_not_shown_each_beside_its_question() {
            var refused = respondent.handsIn(
                    ballot.text(),
                    Map.of(
                            "met",
                            List.of("no"),
                            "detects",
                            List.of("4"),
                            "overall",
                            List.of("8"),
                            "age",
                            List.of("31")));

            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("\"detects\":\"Cette question ne se pose pas", "\"overall\":\"L’échelle va de 1 à 7")
                    .doesNotContain("\"8\"");
            assertThat(stored()).isZero();
        }

        @Test
        void a_ballot_that_is_forged_foreign_or_cut() {
            var letters = ballot.text().toCharArray();
            letters[200] = letters[200] == 'A' ? 'B' : 'A';
            var forged = new String(letters);
            letters = ballot.text().toCharArray();
            letters[5] = letters[5] == 'A' ? 'B' : 'A';
            var foreign = new String(letters);

            isRefused(respondent.handsIn(forged, answers("31")), 403, "n’a pas été signé");
            isRefused(respondent.handsIn(foreign, answers("31")), 403, "autre");
            isRefused(respondent.handsIn(ballot.text().substring(9), answers("31")), 403, "bulletin entier");
            assertThat(stored()).isZero();
        }

        @Test
        void ten_megabytes_of_text() {
            var answers = Map.of("remarks", List.of("x".repeat(10_000_000)));

            isRefused(respondent.handsIn(ballot.text(), answers), 413, "trop volumineux");
            assertThat(stored()).isZero();
        }

        @Test
        void what_is_no_json_or_not_ours() {
            for (var body : List.of(
                    "",
                    "{",
                    "[]",
                    "ballot=1",
                    "{\"ballot\":1}",
                    "{\"answers\":{\"met\":\"yes\"}}",
                    "{\"ballot\":\"a\"} {}",
                    "{\"who\":\"me\"}",
                    "\u0000\u0001",
                    "[".repeat(5_000))) isRefused(respondent.posts("keep", body), 400, "illisible");
            isRefused(respondent.posts("keep", "ballot=1", "application/x-www-form-urlencoded"), 400, "illisible");
            assertThat(stored()).isZero();
        }

        @Test
        void a_code_where_no_panel_is_followed() {
            var content = "{\"ballot\":\"%s\",\"answers\":{\"met\":[\"no\"],\"age\":[\"31\"]},\"code\":\"x\"}"
                    .formatted(ballot.text());

            isRefused(respondent.posts("keep", content), 400, "illisible");
        }
    }

    @Test
    void two_people_are_two_responses() {
        var other = surveys.draws(people.get(1), wave);
        respondent.handsIn(ballot.text(), answers("31"));
        respondent.handsIn(other.text(), answers("31"));

        assertThat(new HashSet<>(List.of(ballot.id(), other.id()))).hasSize(2);
        assertThat(stored()).isEqualTo(2);
    }
}
