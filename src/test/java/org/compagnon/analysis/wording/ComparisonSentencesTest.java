package org.compagnon.analysis.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.analysis.wording.SaidStudy.ASKED;
import static org.compagnon.analysis.wording.SaidStudy.BEFORE_OR_AFTER;
import static org.compagnon.analysis.wording.SaidStudy.INTERN_OR_TUTOR;
import static org.compagnon.analysis.wording.SaidStudy.SITES;
import static org.compagnon.analysis.wording.SaidStudy.STUDY;
import static org.compagnon.analysis.wording.SaidStudy.all;
import static org.compagnon.analysis.wording.SaidStudy.analysis;
import static org.compagnon.analysis.wording.SaidStudy.english;
import static org.compagnon.analysis.wording.SaidStudy.french;
import static org.compagnon.analysis.wording.SaidStudy.helps;
import static org.compagnon.analysis.wording.SaidStudy.paired;
import static org.compagnon.analysis.wording.SaidStudy.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;

/// What is said of a comparison is what its test shows, with direction and size, and no more.
class ComparisonSentencesTest {

    @Test
    void answers_that_may_only_be_shown_together_are_compared_as_one() {
        var rows = all(
                people(3, "intern,after,A,,1,yes,a|b|c,30"),
                people(9, "intern,after,A,,2,yes,a|b|c,30"),
                helps("intern,after,A", 30, 40),
                people(20, "tutor,after,A,,1,yes,a|b|c,30"),
                helps("tutor,after,A", 30, 41));

        assertThat(english(analysis(5, INTERN_OR_TUTOR.formatted("helps"), "holm", rows))
                        .lines())
                .anyMatch(line -> line.contains("this result is not shown"))
                .anyMatch(line -> line.contains("The answers “1” and “2” count as one here"));
    }

    @Test
    void a_difference_is_shown_by_the_adjusted_p_with_its_direction_and_size() {
        var analysis = analysis(
                INTERN_OR_TUTOR.formatted("helps") + "\n" + INTERN_OR_TUTOR.formatted("age"),
                all(helps("intern,after,A", 20, 60), helps("tutor,after,A", 60, 20)));

        assertThat(english(analysis).lines().findFirst())
                .contains("“It helps me” (After; Residents (n = 80) and Tutors (n = 80)): a difference was shown"
                        + " (Mann-Whitney, adjusted p < 0.001, threshold 0.05). Answers tend to be higher for Residents"
                        + " than for Tutors: of two answers drawn at random, one from each side, the higher is more often"
                        + " that of Residents, by 50 percentage points (Cliff’s delta 0.50; 95% confidence interval:"
                        + " 0.35 to 0.62).");
    }

    @Test
    void where_none_was_shown_none_is_denied() {
        var analysis = analysis(
                INTERN_OR_TUTOR.formatted("helps"),
                all(helps("intern,after,A", 30, 40), helps("tutor,after,A", 30, 41)));

        assertThat(french(analysis))
                .contains(
                        "aucune différence n’a été montrée (Mann-Whitney, p ajusté = 0,944, seuil 0,05), ce qui ne veut"
                                + " pas dire qu’il n’y en a pas. Taille observée : delta de Cliff −0,01")
                .doesNotContain("plus haut");
    }

    /// Unadjusted it would be under the threshold, and its interval leaves zero out.
    @Test
    void the_adjusted_p_decides_against_the_interval() {
        var analysis = analysis(
                IntStream.range(0, 4)
                        .mapToObj(i -> INTERN_OR_TUTOR.formatted(
                                List.of("helps", "useful", "age", "helps").get(i)))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                all(helps("intern,after,A", 30, 40), helps("tutor,after,A", 43, 27)));

        assertThat(english(analysis).lines().findFirst().orElseThrow())
                .contains("no difference was shown")
                .contains("This interval is not adjusted for the number of comparisons; the adjusted p decides.")
                .doesNotContain("tend to be");
    }

    @Test
    void without_adjustment_p_is_not_called_adjusted() {
        assertThat(english(analysis(
                        0,
                        INTERN_OR_TUTOR.formatted("helps"),
                        "none",
                        all(helps("intern,after,A", 30, 40), helps("tutor,after,A", 30, 41)))))
                .contains("(Mann-Whitney, p = 0.944, threshold 0.05)");
    }

    @Test
    void of_two_answers_it_is_said_who_gives_the_first_more_often() {
        assertThat(english(analysis(
                        INTERN_OR_TUTOR.formatted("useful"),
                        all(helps("intern,after,A", 20, 60), helps("tutor,after,A", 60, 20)))))
                .contains("“yes” is answered more often by Tutors than by Residents (odds ratio 0.11");
    }

    @Test
    void a_test_that_cannot_be_computed_says_why_and_nothing_of_a_difference() {
        assertThat(english(analysis(
                        INTERN_OR_TUTOR.formatted("helps"),
                        all(people(9, "intern,after,A,,3,yes,a|b|c,30"), people(9, "tutor,after,A,,3,yes,a|b|c,30")))))
                .contains("the test cannot be computed, because all answers are the same. Nothing is said beyond these"
                        + " respondents.");
        assertThat(english(analysis(
                        INTERN_OR_TUTOR.formatted("helps"),
                        all(helps("intern,after,A", 20, 60), people(1, "tutor,after,A,,,,,")))))
                .contains("because nobody answered in one of the groups");
    }

    @Test
    void a_comparison_of_too_few_is_withheld() {
        assertThat(english(analysis(
                        5,
                        INTERN_OR_TUTOR.formatted("helps"),
                        "holm",
                        all(helps("intern,after,A", 20, 60), people(3, "tutor,after,A,,3,yes,a|b|c,30")))))
                .contains("this result is not shown, so that nobody can be recognised")
                .doesNotContain("difference", "p =");
    }

    @Test
    void few_answers_are_said_to_be_few() {
        assertThat(english(analysis(
                        INTERN_OR_TUTOR.formatted("helps"),
                        all(helps("intern,after,A", 2, 8), helps("tutor,after,A", 30, 30)))))
                .contains("With fewer than 20 answers in a group, only a large difference could be shown");
    }

    @Test
    void of_several_groups_at_least_one_differs_and_the_pairs_say_which() {
        var differ = english(analysis(
                SITES,
                all(
                        helps("intern,after,A", 10, 40),
                        helps("intern,after,B", 40, 10),
                        helps("intern,after,C", 12, 38))));
        assertThat(differ)
                .contains("a difference was shown (Kruskal-Wallis, adjusted p < 0.001")
                .contains("Two by two (Dunn’s test), a difference was shown between A and B")
                .contains("for the other pairs of groups none was");

        assertThat(english(analysis(
                        SITES,
                        all(
                                helps("intern,after,A", 25, 25),
                                helps("intern,after,B", 24, 26),
                                helps("intern,after,C", 26, 24)))))
                .contains("no difference was shown (Kruskal-Wallis")
                .contains("So the groups are not compared two by two.");
    }

    @Test
    void two_sets_of_answers_are_no_change_of_each_person() {
        assertThat(english(analysis(
                        BEFORE_OR_AFTER.formatted("helps"),
                        all(helps("intern,before,A", 20, 60), helps("intern,after,A", 60, 20)))))
                .contains("People are not followed from one wave to the other");
    }

    @Test
    void the_same_people_are_counted_as_such() {
        var rows = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> List.of(
                        "intern,before,A,c" + i + "," + (i < 25 ? 2 : 4) + "," + (i < 25 ? "no" : "yes") + ",a|b|c,1",
                        "intern,after,A,c" + i + ",4,yes,a|b|c,1")
                        .stream())
                .toList();
        var analysis = analysis(BEFORE_OR_AFTER.formatted("helps") + "\n" + BEFORE_OR_AFTER.formatted("useful"), rows);

        assertThat(paired(analysis, Words.in(Words.ENGLISH)).lines())
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "(Residents, the same 40 people at Before and After): a change was shown among these people")
                        .contains("More people answered higher at After than at Before than the other way round, by 63"
                                + " percentage points"))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "Among the people who changed, more answered “yes” only at After than only at Before"));
    }

    @Test
    void what_was_asked_differently_is_said_in_the_words_of_each_group() {
        var before = ASKED.formatted("intern", "before").replace("It helps me.", "It will help me.");
        var study = StudyReader.read(
                "study.yaml",
                STUDY.formatted(
                        before + ASKED.formatted("intern", "after") + ASKED.formatted("tutor", "after"),
                        0,
                        BEFORE_OR_AFTER.formatted("helps"),
                        "none"));
        var file = new ResponsesFile(study);
        file.read(Tables.read(
                "responses.csv",
                ("population,wave,site,link,helps,useful,order,age\n"
                                + String.join(
                                        "\n", all(helps("intern,before,A", 20, 20), helps("intern,after,A", 10, 30))))
                        .getBytes(StandardCharsets.UTF_8),
                Limits.WEB));

        assertThat(english(Analysis.of(study, file.collected())))
                .startsWith("“It will help me” and “It helps me” (Residents; Before (n = 40) and After (n = 40)): ");
    }

    @Test
    void what_was_added_after_closing_is_called_exploratory() {
        var planned = analysis(
                INTERN_OR_TUTOR.formatted("helps"),
                all(helps("intern,after,A", 30, 40), helps("tutor,after,A", 30, 41)));
        var study = planned.study();
        var file = new ResponsesFile(study);
        file.read(Tables.read(
                "responses.csv",
                ("population,wave,link,site,helps,useful,order,age\n"
                                + String.join(
                                        "\n",
                                        all(
                                                people(30, "intern,after,,A,2,yes,a|b|c,1"),
                                                people(30, "tutor,after,,A,3,yes,a|b|c,1"))))
                        .getBytes(StandardCharsets.UTF_8),
                Limits.WEB));
        var added = Analysis.of(study, file.collected(), Plan.NOTHING);

        assertThat(french(added))
                .endsWith("Cette comparaison a été ajoutée après la fin du recueil : exploratoire, elle suggère et ne"
                        + " confirme rien.");
    }
}
