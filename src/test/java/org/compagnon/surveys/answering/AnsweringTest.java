package org.compagnon.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Answering over HTTP with a ballot and nothing else: what is kept, and what of it can be changed.
class AnsweringTest extends OpenWave {

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
                var told = windows.invokeAll(asked).stream().map(Future::resultNow);

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

            isRefused(respondent.handsIn(ballot.text(), answers("31")), 410, "clos");
            assertThat(stored()).isZero();
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
