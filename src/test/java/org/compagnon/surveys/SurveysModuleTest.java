package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Period;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.BallotRefused;
import org.compagnon.surveys.ballots.UnsignedBallot;
import org.compagnon.surveys.study.Answers;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.TestClock;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.compagnon.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/// What the room promises, on a real database.
@InTheHouse
class SurveysModuleTest {

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Studies studies;

    @Autowired
    Waves waves;

    @Autowired
    OpenWaves openWaves;

    @Autowired
    Draws draws;

    @Autowired
    Responses responses;

    @Autowired
    TestClock.Settable clock;

    private final SecureRandom random = new SecureRandom();
    private OrganisationId nantes;
    private CurrentUser maud;
    private StudyId study;
    private WaveId before;

    @BeforeEach
    void a_wave_is_prepared() {
        nantes = world.organisation("Nantes");
        maud = surveys.coordinator(nantes);
        study = surveys.study(maud);
        before = surveys.prepared(maud, study, "before");
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    private AskedWave opened(List<Somebody> people) {
        surveys.open(maud, before, WaveWorld.invitees(people));
        return surveys.asked(before);
    }

    @Test
    void rule_19_one_invited_person_answers_a_wave_at_most_once() {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var ballot = surveys.draws(ines, wave);
        surveys.answers(wave, ballot, "4", "");
        surveys.answers(wave, ballot, "5", "");

        assertThatThrownBy(() -> surveys.draws(ines, wave)).hasMessage("surveys.rule.ballot-drawn");
        assertThat(responses.under(wave, ballot.id()).orElseThrow().cells()).containsExactly("5", "");
    }

    @Test
    void rule_19_a_ballot_of_one_wave_opens_no_other() {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var later = surveys.prepared(maud, study, "one_year");
        surveys.open(maud, later, WaveWorld.invitees(List.of(ines)));
        var ballot = surveys.draws(ines, wave);

        assertThatExceptionOfType(BallotRefused.class)
                .isThrownBy(() -> surveys.asked(later).key().admit(ballot.text()))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(BallotRefused.Why.FOREIGN));
    }

    @Test
    void a_browser_whose_answer_was_lost_gets_the_same_answer_again() {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var invited = draws.byAccount(wave, ines.account()).orElseThrow();
        var unsigned = UnsignedBallot.forWave(wave.key(), random);

        assertThat(draws.draw(invited, unsigned.request()).text())
                .isEqualTo(draws.draw(invited, unsigned.request()).text());
    }

    @Test
    void of_two_browsers_that_draw_at_once_one_gets_a_ballot() throws Exception {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var outcomes = atOnce(List.of(() -> surveys.draws(ines, wave), () -> surveys.draws(ines, wave)));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.exceptionNow()).hasMessage("surveys.rule.ballot-drawn"));
    }

    @Test
    void one_ballot_in_two_browsers_at_once_is_one_response() throws Exception {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var ballot = surveys.draws(ines, wave);
        var outcomes = atOnce(List.of(
                () -> {
                    surveys.answers(wave, ballot, "1", "");
                    return ballot;
                },
                () -> {
                    surveys.answers(wave, ballot, "2", "");
                    return ballot;
                }));

        assertThat(outcomes).anyMatch(outcome -> outcome.state() == Future.State.SUCCESS);
        assertThat(responses.under(wave, ballot.id())).hasValueSatisfying(kept -> {
            assertThat(kept.complete()).isTrue();
            assertThat(kept.cells().getFirst()).isIn("1", "2");
        });
    }

    @Test
    void rule_20_an_answer_is_corrected_and_withdrawn_with_the_ballot_until_the_wave_closes() {
        var people = surveys.people(nantes, 2);
        var wave = opened(people);
        var kept = surveys.draws(people.get(0), wave);
        var withdrawn = surveys.draws(people.get(1), wave);
        surveys.answers(wave, kept, "1", "Trop tôt");
        surveys.answers(wave, kept, "4", "Finalement bien");
        surveys.answers(wave, withdrawn, "2", "");

        assertThat(responses.withdraw(wave, withdrawn.id())).isTrue();
        assertThat(responses.under(wave, withdrawn.id())).isEmpty();

        surveys.close(maud, before);
        assertThatThrownBy(() -> surveys.answers(wave, kept, "5", "")).hasMessage("surveys.rule.closed");
        assertThat(responses.withdraw(wave, kept.id())).isFalse();
        assertThat(responses.under(wave, kept.id()).orElseThrow().cells()).containsExactly("4", "Finalement bien");
    }

    @Test
    void the_last_day_of_a_wave_closed_early_is_the_day_it_closed() {
        opened(surveys.people(nantes, 2));
        clock.pass(Duration.ofDays(3));
        surveys.close(maud, before);

        assertThat(world.in(nantes, () -> waves.get(before)).days())
                .isEqualTo(new Period(
                        WaveWorld.NOVEMBER.from(), WaveWorld.NOVEMBER.from().plusDays(3)));
    }

    @Test
    void a_wave_ends_at_midnight_of_its_last_day_where_the_organisation_is() {
        var people = surveys.people(nantes, 2);
        var wave = opened(people);
        // 30 November, 23:59 in Paris
        clock.set(Instant.parse("2026-11-30T22:59:00Z"));
        var ballot = surveys.draws(people.getFirst(), wave);
        clock.pass(Duration.ofMinutes(1));

        assertThatThrownBy(() -> surveys.answers(wave, ballot, "4", "")).hasMessage("surveys.rule.closed");
        assertThatThrownBy(() -> surveys.draws(people.getLast(), wave)).hasMessage("surveys.rule.closed");
    }

    @Test
    void of_two_coordinators_who_open_a_wave_at_once_one_succeeds_and_the_other_is_told() throws Exception {
        var invitees = WaveWorld.invitees(surveys.people(nantes, 3));
        Callable<WaveId> opening = () -> world.in(nantes, () -> {
            waves.open(maud, before, 0, invitees);
            return before;
        });
        var outcomes = atOnce(List.of(opening, opening));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.state() == Future.State.FAILED)
                .singleElement()
                .satisfies(outcome ->
                        assertThat(outcome.exceptionNow()).isInstanceOf(OptimisticLockingFailureException.class));
    }

    @Test
    void nobody_is_invited_twice() {
        var people = surveys.people(nantes, 2);
        opened(people);
        var late = surveys.people(nantes, 3);

        var invited = world.in(nantes, () -> waves.inviteLate(maud, before, WaveWorld.invitees(late)));
        assertThat(invited).isEqualTo(1);
    }

    @Test
    void a_questionnaire_without_words_in_both_languages_opens_to_nobody() {
        var bare = surveys.study(maud, """
                study: bare
                populations: [intern]
                waves: [before]
                questionnaires:
                  - {population: intern, wave: before, items: [{id: useful, type: likert, levels: 5}]}
                """, false);
        var wave = surveys.prepared(maud, bare, "before");

        assertThatThrownBy(() -> surveys.open(maud, wave, WaveWorld.invitees(surveys.people(nantes, 1))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("surveys.rule.unworded");
    }

    @Test
    void what_is_asked_stays_as_it_was_when_the_wave_opened() {
        var wave = opened(surveys.people(nantes, 1));
        world.in(nantes, () -> studies.save(maud, study, WaveWorld.STUDY.replace("levels: 5", "levels: 7"), 1));

        openWaves.forget(before);
        assertThat(surveys.asked(before).questionnaire()).isEqualTo(wave.questionnaire());
    }

    @Test
    void rule_24_organisations_never_see_each_others_studies_and_waves() {
        opened(surveys.people(nantes, 1));
        var angers = world.organisation("Angers");

        assertThat(world.in(angers, () -> studies.all())).isEmpty();
        assertThat(world.in(angers, () -> waves.of(study))).isEmpty();
        assertThatThrownBy(() -> world.in(angers, () -> waves.get(before))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_study_in_a_researchers_custody_is_run_by_nobody_else() {
        var researcher = MeetingWorld.user(world.somebody(nantes, "Odile", Role.RESEARCHER));
        var hers = surveys.study(researcher, WaveWorld.STUDY.replace("study: suivi", "study: hers"), true);
        var other = MeetingWorld.user(world.somebody(nantes, "Paul", Role.RESEARCHER));
        var administrator = MeetingWorld.user(world.somebody(nantes, "Ada", Role.ADMINISTRATOR));

        assertThat(surveys.prepared(researcher, hers, "before")).isNotNull();
        for (var stranger : List.of(maud, other, administrator))
            assertThatThrownBy(() -> surveys.prepared(stranger, hers, "one_year"))
                    .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_only_saved_is_resumed_and_is_no_answer_when_the_wave_closes() {
        var ines = surveys.people(nantes, 1).getFirst();
        var wave = opened(List.of(ines));
        var ballot = surveys.draws(ines, wave);
        var half = Answers.to(wave.questionnaire(), Map.of("remarks", List.of("Je reviens")));
        responses.keep(wave, ballot.id(), half, false, null);

        assertThat(responses.under(wave, ballot.id()).orElseThrow().cells()).containsExactly("", "Je reviens");
        surveys.close(maud, before);
        assertThat(responses.under(wave, ballot.id())).isEmpty();
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> works) throws Exception {
        try (var both = Executors.newFixedThreadPool(works.size())) {
            return new ArrayList<>(both.invokeAll(works));
        }
    }
}
