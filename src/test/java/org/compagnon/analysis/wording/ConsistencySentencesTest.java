package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Consistency;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;
import org.compagnon.surveys.study.Study;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What is said of a subscale never claims more than alpha does.
class ConsistencySentencesTest {

    private static final Study STUDY = StudyReader.read("study.yaml", """
            study: scales
            populations: [{id: intern, text: {fr: internes, en: residents}}]
            waves: [{id: after, text: {fr: après, en: after}}]
            questionnaires:
              - population: intern
                wave: after
                items:
                  - {id: trust, type: matrix, levels: 5, rows: [safe, honest, calm], text: {fr: La confiance., en: Trust.}}
            analysis:
              reliability:
                - {id: trust, items: [trust]}
            """);

    private static Consistency found(long n, OptionalDouble alpha, Optional<Interval> interval, OptionalDouble omega) {
        return new Consistency(
                "trust",
                List.of("trust.safe", "trust.honest", "trust.calm"),
                List.of(),
                "intern",
                "after",
                OptionalLong.of(n),
                alpha,
                interval,
                omega,
                false,
                false);
    }

    private static Consistency found(double alpha, double low, double high) {
        return found(
                85, OptionalDouble.of(alpha), Optional.of(new Interval(low, high)), OptionalDouble.of(alpha + 0.005));
    }

    private static Consistency undefined(long n) {
        return found(n, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
    }

    private static String said(Consistency one, Locale language) {
        var analysis = new Analysis(STUDY, List.of(), List.of(), List.of(one));
        return new Sentences(analysis, Words.in(language)).of(one);
    }

    private static String english(Consistency one) {
        return said(one, Words.ENGLISH);
    }

    @Test
    void it_names_whose_answers_they_are_how_many_and_how_sure_alpha_is() {
        var one = found(0.8249, 0.74, 0.88);

        assertThat(english(one))
                .isEqualTo("residents, after: subscale “Trust”, among the 85 people who answered all 3 items, α is 0.82"
                        + " (95% interval: 0.74 to 0.88) and ω is 0.83. By convention, research asks for at least 0.7 to"
                        + " compare groups by a sum of items: that is reached here, even allowing for chance.");
        assertThat(said(one, Words.FRENCH))
                .contains("sous-échelle", "La confiance", "chez les 85 personnes", "de 0,74 à 0,88", "ω vaut 0,83");
    }

    @Test
    void it_says_on_which_side_of_the_convention_only_where_the_interval_does() {
        assertThat(english(found(0.75, 0.6, 0.83))).contains("does not tell on which side");
        assertThat(english(found(0.5, 0.3, 0.65))).contains("less here, even allowing for chance");
        assertThat(english(found(0.95, 0.92, 0.97))).contains("may say the same thing twice");
        assertThat(english(found(-0.4, -1.2, 0.2))).contains("−0.40", "among these people", "should be reversed");
    }

    @Test
    void it_is_judged_by_the_figures_that_stand_beside_it() {
        assertThat(english(found(0.57, 0.4, 0.697))).contains("0.40 to 0.70", "does not tell on which side");
        assertThat(english(found(0.8, 0.696, 0.88))).contains("0.70 to 0.88", "reached here");
    }

    @Test
    void it_says_why_there_is_no_figure() {
        assertThat(english(undefined(0))).contains("nobody answered all 3 items");
        assertThat(english(undefined(1))).contains("one person answered all 3 items");
        assertThat(english(undefined(9))).contains("9 people answered", "α is not defined");
        assertThat(english(found(0.8, 0.7, 0.9).withheld())).contains("not shown", "too few people");
        assertThat(said(found(0.8, 0.7, 0.9).withheld(), Words.FRENCH)).contains("non montrée");
    }

    @Test
    void it_never_says_that_the_sum_measures_what_it_is_named_after() {
        for (var alpha : List.of(-0.5, 0.2, 0.6, 0.75, 0.99))
            for (var language : List.of(Words.FRENCH, Words.ENGLISH))
                assertThat(said(found(alpha, alpha - 0.1, alpha + 0.005), language))
                        .doesNotContain("measures", "mesure", "valid", "reliable", "fiable");
    }
}
