package org.compagnon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.compagnon.analysis.Nantes;
import org.compagnon.database.Within;
import org.compagnon.surveys.Collected;
import org.compagnon.surveys.Collecting;
import org.compagnon.surveys.Studies;
import org.compagnon.surveys.Turnout;
import org.compagnon.surveys.Wave;
import org.compagnon.surveys.Waves;
import org.compagnon.surveys.study.Column;
import org.compagnon.testing.InTheDemonstration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Last year's study in the demonstration gives the figures published in 2025.
@InTheDemonstration
class PublishedStudyTest {

    @Autowired
    Estuaire estuaire;

    @Autowired
    Studies studies;

    @Autowired
    Waves waves;

    @Autowired
    Turnout turnout;

    @Autowired
    Collecting collecting;

    @Test
    void the_researcher_alone_holds_it() {
        var custodian = in(() -> study().custody().custodian());

        assertThat(custodian).isEqualTo(estuaire.accountOf(Persona.ODILE));
    }

    @Test
    void all_its_waves_are_closed_and_hold_as_many_answers_as_were_published() {
        assertThat(in(this::waves)).hasSize(4).allMatch(Wave::isClosed).allMatch(wave -> wave.days()
                .until()
                .isBefore(LocalDate.now(Estuaire.ZONE)));
        assertThat(collected("intern", "before").rows()).hasSize(127);
        assertThat(collected("tutor", "before").rows()).hasSize(78);
        assertThat(collected("intern", "one_year").rows()).hasSize(91);
        assertThat(collected("tutor", "one_year").rows()).hasSize(78);
    }

    @Test
    void as_many_drew_a_ballot_as_answered_and_some_never_did() {
        for (var wave : in(this::waves)) {
            var rates = in(() -> turnout.of(wave.id()));

            assertThat(rates.drawn()).isEqualTo(rates.answered()).isLessThan(rates.invited());
            assertThat(rates.days()).hasSizeGreaterThan(3);
        }
    }

    @Test
    void every_level_of_agreement_has_its_count() {
        for (var row : Nantes.published("likert.csv")) {
            var answers = answers(row.getField("population"), row.getField("wave"), Nantes.code(row.getField("item")));

            assertThat(answers).as(row.toString()).hasSize(number(row, "n"));
            for (var level = 1; level <= 5; level++)
                assertThat(mentions(answers, "" + level)).as(row.toString()).isEqualTo(number(row, "level" + level));
        }
    }

    @Test
    void every_level_of_importance_has_its_count() {
        var levels = List.of("level1_none", "level2_weak", "level3_moderate", "level4_strong", "level5_very_strong");
        for (var row : Nantes.published("importance.csv")) {
            var answers = answers(
                    row.getField("population"),
                    row.getField("wave"),
                    "motives." + Nantes.code(row.getField("motivation")));

            assertThat(answers).as(row.toString()).hasSize(number(row, "n"));
            for (var level = 1; level <= 5; level++)
                assertThat(mentions(answers, "" + level))
                        .as(row.toString())
                        .isEqualTo(number(row, levels.get(level - 1)));
        }
    }

    @Test
    void every_option_is_mentioned_as_often_by_as_many_as_were_asked() {
        for (var row : Nantes.published("multiple.csv")) {
            var answers = answers(row.getField("population"), row.getField("wave"), Nantes.code(row.getField("item")));

            assertThat(answers).as(row.toString()).hasSize(number(row, "base"));
            assertThat(mentions(answers, Nantes.code(row.getField("option"))))
                    .as(row.toString())
                    .isEqualTo(number(row, "mentions"));
        }
    }

    @Test
    void every_overall_percentage_has_the_one_count_that_gives_it() {
        for (var row : Nantes.published("expectations.csv"))
            assertThat(percent("expectations", Nantes.code(row.getField("expectation")), ""))
                    .as(row.toString())
                    .isCloseTo(percentage(row, "pct_all"), within(0.05));
        for (var row : Nantes.published("opinion.csv"))
            assertThat(percent("useful", row.getField("answer"), ""))
                    .as(row.toString())
                    .isCloseTo(percentage(row, "pct_all"), within(0.5));
    }

    /// Four expectations have more mentions in the phases than overall; no whole number of 42 is 8 %.
    @Test
    void the_percentages_of_the_phases_are_given_but_for_those_that_contradict_others() {
        var others = new TreeSet<String>();
        for (var phase : List.of("PS", "PA1", "PA2")) {
            for (var row : Nantes.published("expectations.csv")) {
                var option = Nantes.code(row.getField("expectation"));
                if (differs(percent("expectations", option, phase), percentage(row, "pct_" + phase)))
                    others.add(option + " " + phase);
            }
            for (var row : Nantes.published("opinion.csv"))
                if (differs(percent("useful", row.getField("answer"), phase), percentage(row, "pct_" + phase)))
                    others.add(row.getField("answer") + " " + phase);
        }

        assertThat(others)
                .containsExactlyInAnyOrder(
                        "placement_difficulties PS",
                        "placement_difficulties PA1",
                        "placement_difficulties PA2",
                        "learning_records PS",
                        "career_project PS",
                        "career_project PA1",
                        "career_project PA2",
                        "professional_growth PS",
                        "no_opinion PS");
    }

    @Test
    void the_same_answers_are_invented_on_every_first_start() {
        var questionnaire = Nantes.study().questionnaire("tutor", "one_year").orElseThrow();
        var counts = PublishedCounts.read();

        assertThat(PublishedAnswers.to(questionnaire, counts, new SplittableRandom(1)))
                .isEqualTo(PublishedAnswers.to(questionnaire, counts, new SplittableRandom(1)));
    }

    private double percent(String column, String answer, String phase) {
        var before = collected("intern", "before");
        var position = position(before, column);
        var phases = position(before, "phase");
        var rows = before.rows().stream()
                .filter(row -> phase.isEmpty() || row[phases].equals(phase))
                .map(row -> row[position])
                .toList();
        return 100.0 * mentions(rows, answer) / rows.size();
    }

    /// The publication rounds some and cuts others.
    private static boolean differs(double percent, double published) {
        return Math.abs(percent - published) > 0.7;
    }

    private static long mentions(List<String> answers, String answer) {
        return answers.stream()
                .filter(cell -> List.of(cell.split("[|]")).contains(answer))
                .count();
    }

    /// Of those who were asked and answered.
    private List<String> answers(String population, String wave, String column) {
        var collected = collected(population, wave);
        var position = position(collected, column);
        return collected.rows().stream()
                .map(row -> row[position])
                .filter(cell -> !cell.equals(Column.NOT_SHOWN) && !cell.equals(Column.NOT_ANSWERED))
                .toList();
    }

    private static int position(Collected collected, String column) {
        return collected.questionnaire().columns().stream()
                .map(Column::name)
                .toList()
                .indexOf(column);
    }

    private Collected collected(String population, String code) {
        return in(() -> waves().stream()
                .filter(wave ->
                        wave.population().equals(population) && wave.code().equals(code))
                .map(wave -> collecting.of(wave.id()))
                .findFirst()
                .orElseThrow());
    }

    private List<Wave> waves() {
        return waves.of(study().id());
    }

    private Studies.Kept study() {
        return studies.byKey("nantes-2025").orElseThrow();
    }

    private static int number(NamedCsvRecord published, String field) {
        return Integer.parseInt(published.getField(field));
    }

    private static double percentage(NamedCsvRecord published, String field) {
        return Double.parseDouble(published.getField(field));
    }

    private <T> T in(Callable<T> work) {
        try {
            return Within.organisation(estuaire.organisation().orElseThrow(), work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
