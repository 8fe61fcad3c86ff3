package org.compagnon.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.shared.OrganisationId;
import org.compagnon.surveys.Responses;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.StudyId;
import org.compagnon.surveys.study.Answers;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.MeetingWorld;
import org.compagnon.testing.WaveWorld;
import org.compagnon.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A closed wave evaluated, while its study goes on being written.
@InTheHouse
class ResultsTest {

    private static final String PLAN = """
            analysis:
              compare:
                - {item: useful, between: wave, of: [before, one_year], population: intern}
            """;

    @Autowired
    World world;

    @Autowired
    WaveWorld surveys;

    @Autowired
    Responses responses;

    @Autowired
    Studies studies;

    @Autowired
    Results results;

    private OrganisationId nantes;
    private CurrentUser odile;
    private StudyId study;

    @BeforeEach
    void odile_holds_a_study_with_a_plan() {
        nantes = world.organisation("Nantes");
        odile = MeetingWorld.user(world.somebody(nantes, "Odile", Role.RESEARCHER));
        study = surveys.study(odile, WaveWorld.STUDY + PLAN, true);
    }

    private void isAnswered(String code) {
        var wave = surveys.prepared(odile, study, code);
        var people = surveys.people(nantes, 6);
        surveys.open(odile, wave, WaveWorld.invitees(people));
        var asked = surveys.asked(wave);
        for (var one : people)
            responses.keep(
                    asked,
                    surveys.draws(one, asked).id(),
                    Answers.to(asked.questionnaire(), Map.of("useful", List.of("4"))),
                    true,
                    null);
        surveys.close(odile, wave);
    }

    private void isWritten(String yaml, int basedOn) {
        world.in(nantes, () -> studies.save(odile, study, yaml, basedOn));
    }

    private Evaluation evaluation() {
        return world.in(nantes, () -> results.of(study)).orElseThrow();
    }

    @Test
    void the_same_basis_is_evaluated_once() {
        isAnswered("before");

        assertThat(evaluation()).isSameAs(evaluation());
        isAnswered("one_year");
        assertThat(evaluation().collected()).hasSize(2);
    }

    @Test
    void the_minimum_that_respondents_were_promised_is_not_lowered_afterwards() {
        isAnswered("before");
        isWritten(WaveWorld.STUDY.replace("waves:\n", "minimum_cell: 0\nwaves:\n") + PLAN, 1);

        assertThat(evaluation().study().minimumCell()).isEqualTo(5);
        isWritten(WaveWorld.STUDY.replace("waves:\n", "minimum_cell: 9\nwaves:\n") + PLAN, 2);
        assertThat(evaluation().study().minimumCell()).isEqualTo(9);
    }

    @Test
    void what_was_asked_stays_as_it_was_asked() {
        isAnswered("before");
        isWritten(WaveWorld.STUDY.replace("levels: 5", "levels: 7").replace("Utile ?", "Très utile ?") + PLAN, 1);

        var asked = evaluation().study().questionnaire("intern", "before").orElseThrow();
        assertThat(asked.items().getFirst().in(Locale.FRENCH)).isEqualTo("Utile ?");
        assertThat(evaluation().analysis().tables().getFirst().categories()).hasSize(5);
    }

    @Test
    void a_comparison_is_planned_when_it_stood_in_the_plan_as_a_wave_it_needs_closed() {
        isAnswered("before");
        isAnswered("one_year");

        assertThat(evaluation().analysis().comparisons())
                .singleElement()
                .satisfies(found -> assertThat(found.exploratory()).isFalse());
    }

    @Test
    void added_before_the_last_wave_it_needs_closed_it_is_planned_and_added_after_exploratory() {
        var turned = "    - {item: useful, between: wave, of: [one_year, before], population: intern}\n";
        isAnswered("before");
        isWritten(WaveWorld.STUDY, 1);
        isWritten(WaveWorld.STUDY + PLAN, 2);
        assertThat(evaluation().analysis().comparisons()).noneMatch(found -> found.exploratory());
        isAnswered("one_year");
        isWritten(WaveWorld.STUDY + PLAN + turned, 3);

        assertThat(evaluation().analysis().comparisons())
                .extracting(found -> found.of().getFirst() + " " + found.exploratory())
                .containsExactly("before false", "one_year true");
    }

    /// Levels that were declared positive only after the answers were in make no share of their own.
    @Test
    void a_trend_is_followed_where_all_groups_declared_the_same_share_when_they_were_asked() {
        var third = WaveWorld.STUDY.substring(WaveWorld.STUDY.lastIndexOf("  - population: intern"));
        var years = WaveWorld.STUDY.replace(
                        "questionnaires:\n",
                        "  - {id: two_years, text: {fr: à deux ans, en: after two years}}\nquestionnaires:\n")
                + third.replace("one_year", "two_years");
        var trend =
                "analysis:\n  trend:\n    - {item: useful, between: wave, of: [before, one_year, two_years], population: intern}\n";
        isWritten(years + trend, 1);
        isAnswered("before");
        assertThat(evaluation().analysis().comparisons())
                .singleElement()
                .satisfies(found -> assertThat(found.test()).isEqualTo("cochran_armitage"))
                .satisfies(found -> assertThat(found.exploratory()).isFalse());

        isWritten(years.replace("positive: [4, 5]", "positive: [3, 4, 5]") + trend, 2);
        assertThat(evaluation().analysis().comparisons()).isEmpty();
    }
}
