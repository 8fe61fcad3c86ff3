package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.compagnon.statistics.Covariance;
import org.compagnon.statistics.Reliability;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What is told of the items that a plan puts together.
class ConsistencyTest {

    private static final String STUDY = """
            study: scales
            populations: [intern, tutor]
            waves: [before, after]
            minimum_cell: 0
            questionnaires:
              - population: intern
                wave: after
                items:
                  - {id: trust, type: matrix, levels: 5, rows: [safe, honest], text: {fr: Confiance, en: Trust}}
                  - {id: doubt, type: likert, levels: 5}
                  - {id: year, type: single, options: [first, second]}
                  - {id: late, type: likert, levels: 5, shown_if: year = second}
              - population: tutor
                wave: after
                items:
                  - {id: trust, type: matrix, levels: 5, rows: [safe, honest], text: {fr: Confiance, en: Trust}}
            analysis:
              reliability:
                - {id: trust, items: [trust]}
                - {id: whole, items: [trust, doubt], reversed: [doubt]}
            """;

    private static String responses(String... rows) {
        return "population,wave,trust.safe,trust.honest,doubt,year,late\n" + String.join("\n", rows) + "\n";
    }

    private static List<Consistency> of(String study, String... rows) {
        return Given.of(study, responses(rows)).analysis().consistencies();
    }

    private static Consistency whole(String study, String... rows) {
        return of(study, rows).stream()
                .filter(one -> one.scale().equals("whole"))
                .findFirst()
                .orElseThrow();
    }

    /// Answers that lean on something in common, every level often.
    private static List<String> people(int number, int seed) {
        var chance = new Random(seed);
        var rows = new ArrayList<String>();
        for (var person = 0; person < number; person++) {
            var common = chance.nextGaussian();
            var row = new StringBuilder("intern,after");
            for (var item = 0; item < 3; item++) {
                var level = (int) Math.clamp(Math.rint(3 + common + 0.9 * chance.nextGaussian()), 1.0, 5.0);
                row.append(',').append(item == 2 ? 6 - level : level);
            }
            rows.add(row.append(",first,-").toString());
        }
        return rows;
    }

    private static String guarded(String study) {
        return study.replace("minimum_cell: 0", "minimum_cell: 5");
    }

    @Test
    void each_is_told_for_every_population_and_wave_in_which_all_its_items_were_asked() {
        assertThat(of(STUDY, "intern,after,1,2,5,first,-", "intern,after,4,4,1,first,-", "tutor,after,3,3,,,"))
                .extracting(Consistency::scale, Consistency::population, Consistency::items, Consistency::reversed)
                .containsExactly(
                        tuple("trust", "intern", List.of("trust.safe", "trust.honest"), List.of()),
                        tuple("whole", "intern", List.of("trust.safe", "trust.honest", "doubt"), List.of("doubt")),
                        tuple("trust", "tutor", List.of("trust.safe", "trust.honest"), List.of()));
    }

    @Test
    void only_complete_answers_count_and_reversed_levels_are_turned() {
        var found = whole(
                STUDY,
                "intern,after,1,1,5,first,-",
                "intern,after,2,3,4,first,-",
                "intern,after,3,2,3,first,-",
                "intern,after,5,,1,first,-",
                "intern,after,,,,first,-");
        var turned = Covariance.of(new double[][] {{1, 1, 1}, {2, 3, 2}, {3, 2, 3}});

        assertThat(found.n()).isEqualTo(OptionalLong.of(3));
        assertThat(found.alpha().orElseThrow()).isCloseTo(6.0 / 7, within(1e-12));
        assertThat(found.interval()).isEqualTo(Reliability.alphaInterval(turned, 0.95));
        assertThat(found.omega()).isEmpty();
    }

    @Test
    void what_is_not_defined_is_empty_and_never_nought() {
        var alike = whole(STUDY, "intern,after,3,3,3,first,-", "intern,after,3,3,3,first,-");
        assertThat(alike.n()).isEqualTo(OptionalLong.of(2));
        assertThat(alike.alpha()).isEmpty();
        assertThat(alike.interval()).isEmpty();
        assertThat(alike.suppressed()).isFalse();

        var nobody = whole(STUDY, "intern,after,,,3,first,-");
        assertThat(nobody.n()).isEqualTo(OptionalLong.of(0));
        assertThat(nobody.alpha()).isEmpty();
        assertThat(nobody.suppressed()).isFalse();
    }

    @Test
    void what_was_not_in_the_plan_when_the_wave_closed_is_exploratory() {
        var study = StudyReader.read("study.yaml", STUDY);
        var given = Given.of(STUDY, responses("intern,after,1,2,5,first,-"));
        var then = new Plan(
                List.of(),
                List.of(),
                List.of(),
                study.plan().subscales().subList(0, 1),
                study.plan().adjust());

        assertThat(Analysis.of(study, given.file().collected(), then).consistencies())
                .filteredOn(one -> one.population().equals("intern"))
                .extracting(Consistency::exploratory)
                .containsExactly(false, true);
    }

    /// Rule 22.
    @Test
    void where_small_counts_are_withheld_figures_stand_to_two_decimals() {
        var rows = people(400, 1).toArray(String[]::new);
        var exact = whole(STUDY, rows);
        var shown = whole(guarded(STUDY).replace("    - {id: trust, items: [trust]}\n", ""), rows);

        assertThat(shown.suppressed()).isFalse();
        assertThat(shown.n()).isEqualTo(OptionalLong.of(400));
        assertThat(shown.alpha().orElseThrow())
                .isCloseTo(exact.alpha().orElseThrow(), within(0.005))
                .isEqualTo(Math.round(exact.alpha().orElseThrow() * 100) / 100.0);
        assertThat(shown.omega().orElseThrow())
                .isEqualTo(Math.round(exact.omega().orElseThrow() * 100) / 100.0);
    }

    @Test
    void of_subscales_that_share_an_item_only_the_first_is_shown() {
        assertThat(of(guarded(STUDY), people(400, 1).toArray(String[]::new)))
                .extracting(Consistency::suppressed)
                .containsExactly(false, true);
    }

    @Test
    void nothing_is_told_where_an_item_s_table_is_not_whole() {
        var rows = people(400, 1).stream()
                .map(row -> row.matches("intern,after,1,.*") && !row.endsWith("!")
                        ? row.replace(",after,1,", ",after,2,")
                        : row)
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        for (var few = 0; few < 3; few++) rows.set(few, "intern,after,1,2,3,first,-");

        var found = whole(guarded(STUDY), rows.toArray(String[]::new));
        assertThat(found.suppressed()).isTrue();
        assertThat(found.n()).isEmpty();
        assertThat(found.alpha()).isEmpty();
    }

    @Test
    void nor_of_fewer_than_twice_the_minimum_or_ten_more_than_the_items() {
        var eleven = new ArrayList<String>();
        for (var person = 0; person < 5; person++) eleven.add("intern,after,1,1,5,first,-");
        for (var person = 0; person < 6; person++) eleven.add("intern,after,5,5,1,first,-");
        var thirteen = new ArrayList<>(eleven);
        thirteen.add("intern,after,5,5,1,first,-");
        thirteen.add("intern,after,5,5,1,first,-");
        var study = guarded(STUDY).replace("    - {id: trust, items: [trust]}\n", "");

        assertThat(whole(study, eleven.toArray(String[]::new)).suppressed()).isTrue();
        assertThat(whole(study, thirteen.toArray(String[]::new)).suppressed()).isFalse();
        assertThat(whole(study.replace("minimum_cell: 5", "minimum_cell: 7"), thirteen.toArray(String[]::new))
                        .suppressed())
                .isTrue();
    }

    @Test
    void nor_where_some_people_were_shown_only_a_part_of_the_items() {
        var rows = people(400, 1).stream()
                .map(row -> row.replace(",first,-", row.hashCode() % 2 == 0 ? ",first,-" : ",second,3"))
                .toArray(String[]::new);
        var study = guarded(STUDY).replace("    - {id: trust, items: [trust]}\n", "");
        var withLate = study.replace("[trust, doubt], reversed: [doubt]", "[trust, late]");

        assertThat(whole(study, rows).suppressed()).isFalse();
        assertThat(whole(withLate, rows).suppressed()).isTrue();
    }

    @Test
    void nor_where_one_of_its_items_divides_the_tables_of_the_others() {
        var study = guarded(STUDY).replace("    - {id: trust, items: [trust]}\n", "");
        var rows = people(400, 1).toArray(String[]::new);

        assertThat(whole(study, rows).suppressed()).isFalse();
        assertThat(whole(study.replace("analysis:\n", "analysis:\n  breakdown: [doubt]\n"), rows)
                        .suppressed())
                .isTrue();
    }

    /// How many were shown such a question counts who gave two answers together.
    @Test
    void nor_where_answers_to_its_items_together_open_another_question() {
        var study = guarded(STUDY).replace("    - {id: trust, items: [trust]}\n", "");
        var rows = people(400, 1).toArray(String[]::new);

        assertThat(whole(study.replace("year = second", "trust.safe = 5"), rows).suppressed())
                .isFalse();
        assertThat(whole(study.replace("year = second", "trust.safe = 5 and doubt = 1"), rows)
                        .suppressed())
                .isTrue();
        assertThat(whole(study.replace("year = second", "trust.safe = 5 and year = first"), rows)
                        .suppressed())
                .isTrue();
        var next = "  - {id: year, type: single, options: [first, second], shown_if: trust.safe = 5}\n";
        assertThat(whole(
                                study.replace("  - {id: year, type: single, options: [first, second]}\n", next)
                                        .replace("year = second", "year = second and doubt = 1"),
                                people(400, 1).stream()
                                        .map(row -> row.replace(",first,", ",-,"))
                                        .toArray(String[]::new))
                        .suppressed())
                .isTrue();
    }

    @Test
    void in_whatever_order_the_answers_come_the_same_is_told() {
        var rows = people(150, 2);
        var study = guarded(STUDY);

        assertThat(of(study, rows.toArray(String[]::new)))
                .isEqualTo(of(study, rows.reversed().toArray(String[]::new)));
    }
}
