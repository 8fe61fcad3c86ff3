package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compagnon.matching.Explained.Other;
import org.compagnon.messaging.Letters;
import org.compagnon.pairs.Pairs;
import org.compagnon.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Rule 7: an assignment is optimal, explained, and decided by the coordinator, once.
class AssignmentTest extends YearToMatch {

    @Autowired
    Scenarios scenarios;

    @Autowired
    Explanations explanations;

    @Autowired
    Publications publications;

    @Autowired
    Pairs pairs;

    @Autowired
    Letters letters;

    @Test
    void optimal_for_the_stated_criteria_and_proved_so() {
        var maud = year.tutor("Maud", 1);
        var paul = year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        year.prefer(ines, maud, paul);
        year.prefer(camille, maud);
        var scenario = matching.computed();

        assertThat(matching.result(scenario).proved()).isTrue();
        // Inès second with Paul (100) and Camille first beats Inès first and Camille unwished (100): both cost one
        // rank; the tie is broken by the ids, the same each time.
        assertThat(matching.result(scenario).totalCost()).isEqualTo(100);
        var again = matching.computed();
        assertThat(matching.tutorOf(again, ines)).isEqualTo(matching.tutorOf(scenario, ines));
    }

    @Test
    void explained_what_each_criterion_contributed_and_what_the_next_best_tutor_would_have_cost_overall() {
        var maud = year.tutor("Maud", 1);
        var paul = year.tutor("Paul", 1);
        var ines = year.tutee("Inès");
        year.prefer(ines, paul, maud);
        var scenario = matching.computed();

        var explained = year.in(() -> explanations.of(scenarios.get(scenario), ines.id()))
                .orElseThrow();

        assertThat(explained.tutor()).isNotNull().satisfies(tutor -> {
            assertThat(tutor.name()).isEqualTo("Paul Test");
            assertThat(tutor.wished()).isEqualTo(1);
            assertThat(tutor.preferenceCost()).isZero();
            assertThat(tutor.nextBest()).isEqualTo("Maud Test");
            assertThat(tutor.withoutIt()).isEqualTo(new Explained.Overall(0, 100));
        });
        assertThat(explained.others()).extracting(Other::name).containsExactly("Maud Test");
    }

    @Test
    void never_published_without_the_coordinators_decision() {
        year.tutor("Maud", 1);
        year.tutee("Inès");
        matching.computed();

        assertThat(year.in(() -> pairs.of(year.edition))).isEmpty();
    }

    @Test
    void published_once_and_everybody_is_told() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        var camille = year.tutee("Camille");
        var scenario = matching.computed();
        matching.publish(scenario);

        assertThat(matching.standingTutorOf(ines)).isEqualTo(maud.id());
        assertThat(matching.standingTutorOf(camille)).isEqualTo(maud.id());
        assertThat(mails()).hasSize(3);
        assertThat(mails())
                .filteredOn(text -> text.contains("Inès Test") && text.contains("Camille Test"))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThatThrownBy(() -> matching.publish(scenario)).hasMessage("matching.rule.published-already");
        assertThat(mails()).hasSize(3);
    }

    @Test
    void not_published_when_people_changed_since_it_was_computed() {
        var maud = year.tutor("Maud", 2);
        var ines = year.tutee("Inès");
        var scenario = matching.computed();
        matching.noteFamily(maud, ines);

        assertThatThrownBy(() -> matching.publish(scenario)).hasMessage("matching.rule.stale");
        assertThat(year.in(() -> pairs.of(year.edition))).isEmpty();
        assertThat(year.in(() -> publications.of(year.edition))).isEmpty();
    }

    @Test
    void published_by_one_of_two_coordinators_who_publish_at_once_and_the_other_is_told() throws Exception {
        for (var number = 1; number <= 10; number++) {
            year.tutor("Maud " + (char) ('A' + number), 2);
            year.tutee("Inès " + (char) ('A' + number));
        }
        var scenario = matching.computed();
        var other = matching.computed();

        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<String> one = () -> attempt(scenario);
            Callable<String> another = () -> attempt(other);
            var answers = two.invokeAll(List.of(one, another)).stream()
                    .map(AssignmentTest::answer)
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder("published", "matching.rule.published-already");
        }
        assertThat(year.in(() -> pairs.of(year.edition))).hasSize(10);
    }

    private String attempt(ScenarioId scenario) {
        try {
            matching.publish(scenario);
            return "published";
        } catch (RuleBroken refused) {
            return refused.key();
        }
    }

    private static String answer(Future<String> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> mails() {
        return letters.of(year.organisation).stream()
                .filter(letter -> !letter.subject().contains("invit"))
                .map(Letters.Letter::text)
                .toList();
    }
}
