package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.files.yaml.Text;
import org.compagnon.programmes.definition.Condition.Comparison;
import org.compagnon.programmes.definition.Condition.Operator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Rule 3: a definition that contradicts itself is refused with the line, the key and the reason.
class DefinitionReaderTest {

    private static void isTold(String text, String expected) {
        assertThat(Told.about(text)).singleElement().asString().contains(expected);
    }

    @Test
    void a_sound_definition_is_read_whole() {
        var definition = Sample.definition();

        assertThat(definition.key()).isEqualTo("sample");
        assertThat(definition.name()).isEqualTo(new Text("Exemple", "Sample"));
        assertThat(definition.first().grid().item("why").map(Grid.Item::shownIf))
                .contains(new Condition(List.of(new Comparison("mood", Operator.AT_MOST, "1"))));
        assertThat(definition.first().meetings().disputeDays()).isEqualTo(14);
        assertThat(definition.first().grid().item("why").map(Grid.Item::filledBy))
                .contains(Grid.FilledBy.TUTOR);
    }

    @Test
    void yes_and_no_are_words_and_only_true_and_false_are_not() {
        assertThat(Sample.definition().first().evaluating()).isEqualTo(Evaluating.NO);
        isTold(Sample.with("evaluating: no", "evaluating: false"), "“false” is not one of the possible words");
        isTold(
                Sample.with("require_trained: true", "require_trained: yes"),
                "“yes” is a word in YAML 1.2. Write true.");
        isTold(
                Sample.with("require_trained: true", "require_trained: \"true\""),
                "Write true or false, without quotes.");
    }

    @Test
    void every_problem_is_told_at_once_in_the_order_of_the_file() {
        var told = Told.about(Sample.with("for_phases: [alpha]", "for_phases: [gamma]")
                .replace("distance: 1,", "distance: -1,")
                .replace("shown_if: mood <= 2", "shown_if: why = 2")
                .replace("led_by: tutor", "lead_by: tutor"));

        assertThat(told)
                .satisfiesExactly(
                        missing -> assertThat(missing).endsWith("line 1, column 1, key “led_by”: “led_by” is missing."),
                        phase -> assertThat(phase)
                                .contains("line 12")
                                .contains("The phase “gamma” is not one of: alpha, beta."),
                        misspelt -> assertThat(misspelt)
                                .contains("line 16, column 1")
                                .contains("Did you mean “led_by”?"),
                        condition -> assertThat(condition).contains("“why” takes free text"),
                        weight -> assertThat(weight).contains("-1 is negative"));
    }

    @Nested
    class What_is_not_yaml {

        @Test
        void says_where_it_stops_being_so() {
            isTold("programme: a\n\tname: b\n", "line 2");
            isTold("programme: \"a\nname: b\n", "is not closed");
            isTold("summary: {fr: un, en: one\n", "is not closed");
            isTold("programme: a: b\n", "line 1, column 13: A colon followed by a space");
            isTold("programme: a\n name: b\n", "line 2");
            isTold("programme: a\n\u0001", "invisible character");
        }

        @Test
        void a_tab_is_called_a_tab() {
            isTold("meetings:\n\tfrequency: agreed\n", "A tab stands here. Indent with spaces.");
        }

        @Test
        void nothing_or_something_else_is_refused() {
            isTold("", "The file is empty");
            isTold("# only a comment\n", "The file is empty");
            isTold("just words", "something else stands here");
            isTold("a: 1\n---\nb: 2\n", "line 2");
        }

        @Test
        void a_byte_order_mark_does_no_harm() {
            assertThat(Told.about("\uFEFF" + Sample.TEXT)).isEmpty();
        }
    }

    @Nested
    class What_would_exhaust_the_machine {

        @Test
        void aliases_that_multiply() {
            var laughs = IntStream.range(1, 30)
                    .mapToObj(i -> "l%d: &l%d [*l%d, *l%d]".formatted(i, i, i - 1, i - 1))
                    .collect(Collectors.joining("\n", "l0: &l0 [ha, ha]\n", "\n"));

            isTold(laughs, "line 1, column 5, key “l0”: Anchors (&) and aliases (*) are not used");
        }

        @Test
        void nesting_without_end() {
            isTold("programme: " + "[".repeat(100_000), "More than 20 levels");
            isTold("a: ".repeat(1) + "{a: ".repeat(50_000), "More than 20 levels");
        }

        @Test
        void a_file_of_another_size() {
            isTold("#".repeat(600_000), "600 thousand characters");
        }

        @Test
        void keys_and_conditions_without_end() {
            isTold("? " + "k".repeat(100_000) + "\n: 1\n", "A key must be a single word");
            isTold(Sample.with("mood <= 2", "\"mood" + " ".repeat(100_000) + "= 2\""), "cannot be read as a condition");
        }

        @Test
        void more_mistakes_than_anybody_reads() {
            var told = Told.about(Sample.TEXT
                    + IntStream.range(0, 5_000)
                            .mapToObj("nonsense%d: 1\n"::formatted)
                            .collect(Collectors.joining()));

            assertThat(told).hasSize(201).first().asString().contains("More than 200 problems");
        }

        @Test
        void a_tag_that_would_make_something_else_of_a_value() {
            isTold("programme: !!java.lang.Runtime {}\n", "line 1");
            isTold("programme: !secret x\n", "Tags (!) are not used");
        }

        @Test
        void conditions_that_fan_out() {
            var items = IntStream.range(0, 60)
                    .mapToObj(i -> """
                                    - id: c%d
                                      type: checkbox
                                      label: {fr: a, en: a}
                                      confidentiality: pair
                            """.formatted(i)
                            + (i < 2
                                    ? ""
                                    : "                          shown_if: c%d = true and c%d = true\n"
                                            .formatted(i - 1, i - 2)))
                    .collect(Collectors.joining())
                    .replaceAll("(?m)^ +(- id)", "        $1")
                    .replaceAll("(?m)^ +(type|label|conf|shown)", "          $1");
            var text = Sample.with("      items:\n", "      items:\n" + items);

            assertThat(Told.about(text)).isEmpty();
        }
    }

    @Nested
    class A_key {

        @Test
        void that_is_unknown_gets_the_nearest_or_the_list() {
            isTold(Sample.with("continuity: 500", "continuty: 500"), "Did you mean “continuity”?");
            isTold(
                    Sample.with("max_distance_km: 60", "colour: blue"),
                    "Known here: mandatory, require_trained, max_distance_km, weights.");
        }

        @Test
        void that_stands_twice_names_the_first_line() {
            isTold(
                    Sample.with("evaluating: no", "led_by: both\nevaluating: no"),
                    "This key already stands on line 15.");
        }

        @Test
        void that_is_missing_or_empty() {
            isTold(Sample.with("programme: sample\n", ""), "“programme” is missing.");
            isTold(Sample.with("programme: sample", "programme:"), "Nothing stands under “programme”.");
        }

        @Test
        void of_the_wrong_kind_says_what_is_expected() {
            isTold(Sample.with("meetings: 3", "meetings: three"), "“three” is not a whole number");
            isTold(Sample.with("meetings: 3", "meetings: \"3\""), "without quotes");
            isTold(Sample.with("amount: 60", "amount: 60,00"), "Write decimals with a point.");
            isTold(
                    Sample.with("modalities: [in_person]", "modalities: in_person"),
                    "A list is expected, not “in_person”");
            isTold(
                    Sample.with("{tutors: voluntary, tutees: mandatory}", "[voluntary]"),
                    "Keys with their values are expected");
            isTold(Sample.with("programme: sample", "programme: [sample]"), "A text is expected");
            isTold(Sample.with("programme: sample", "programme: deux mots"), "cannot be a code");
            isTold(Sample.with("[in_person]", "[in_persom]"), "Did you mean “in_person”?");
            isTold(Sample.with("[in_person]", "[in_person, in_person]"), "stands twice");
        }

        @Test
        void that_lacks_a_language_says_which() {
            isTold(
                    Sample.with("name: {fr: Exemple, en: Sample}", "name: {fr: Exemple}"),
                    "The English text is missing");
            isTold(
                    Sample.with("name: {fr: Exemple, en: Sample}", "name: {fr: \"\", en: Sample}"),
                    "The French text is missing");
            isTold(Sample.with("name: {fr: Exemple, en: Sample}", "name: Exemple"), "needed in both languages");
        }

        @Test
        void whose_text_a_comma_cut_says_so() {
            isTold(Sample.with("fr: Un petit exemple.", "fr: Un exemple, tout petit"), "Put the whole text in quotes.");
        }
    }

    @Nested
    class A_phase {

        @Test
        void that_is_not_declared_is_refused_with_its_line() {
            isTold(Sample.with("for_phases: [alpha]", "for_phases: [alpha, bta]"), "Did you mean “beta”?");
            isTold(Sample.with("{meetings: 3, per", "{phases: [beta], meetings: 3, per"), "The phase “beta” is not");
        }

        @Test
        void needs_a_list_of_phases() {
            var without = Sample.TEXT.replaceAll("(?m)^phases:\n( .*\n)+", "");

            isTold(without, "the definition declares no phase");
        }
    }

    @Nested
    class A_condition {

        @Test
        void that_waits_for_itself_is_a_cycle_told_once() {
            var cycle = Sample.with("shown_if: mood <= 2", "shown_if: mood <= 2 and again = true")
                    .replace(
                            "    - id: help",
                            """
                                - id: again
                                  type: checkbox
                                  label: {fr: Encore, en: Again}
                                  confidentiality: pair
                                  shown_if: help = wanted
                            """.replaceAll("(?m)^", "        ")
                                            .stripTrailing()
                                            .replaceFirst("^ +", "    ")
                                            .replaceAll("(?m)^ +(type|label|conf|shown)", "          $1")
                                    + "\n        - id: help");

            isTold(cycle, "These items wait for each other, so none would ever be shown: again → help → again.");
            isTold(Sample.with("shown_if: mood <= 2", "shown_if: help = wanted"), "help → help");
        }

        @Test
        void names_items_and_answers_that_exist() {
            isTold(Sample.with("mood <= 2", "moood <= 2"), "Did you mean “mood”?");
            isTold(Sample.with("mood <= 2", "mood = 4"), "“4” is not a possible answer to “mood”. Possible: 1, 2, 3.");
            isTold(
                    Sample.with("mood <= 1", "help = maybe").replace("mood <= 2", "mood = 2"),
                    "Possible: wanted, declined.");
            isTold(Sample.with("mood <= 1", "help >= wanted").replace("mood <= 2", "mood = 2"), "have no order");
            isTold(Sample.with("mood <= 2", "mood is low"), "cannot be read as a condition");
        }

        @Test
        void holds_when_each_comparison_does() {
            var condition = Condition.parse("mood <= 2 and help != declined").orElseThrow();
            var answers = new ArrayList<Boolean>();
            for (var mood : List.of("1", "3"))
                for (var help : List.of("wanted", "declined"))
                    answers.add(condition.holds(item -> Set.of(item.equals("mood") ? mood : help)));

            assertThat(answers).containsExactly(true, false, false, false);
        }
    }

    @Nested
    class A_contradiction {

        @Test
        void a_minimum_without_a_period() {
            isTold(
                    Sample.with(", per: university_year, due: [01-31, 05-31, 08-31]}", "}"),
                    "A minimum needs its period: add per: one of university_year, half_year, edition");
        }

        @Test
        void in_person_only_with_a_minimum_that_counts_video() {
            isTold(
                    Sample.with("{meetings: 3,", "{modalities: [in_person, video], meetings: 3,"),
                    "counts meetings held as “video”, but the programme only allows: in_person.");
        }

        @Test
        void individual_with_group_sizes_and_groups_without() {
            isTold(
                    Sample.with("kinds: [individual]", "kinds: [individual]\n  group: {tutees: {min: 2, max: 5}}"),
                    "Group sizes are given, but people meet individually.");
            isTold(Sample.with("kinds: [individual]", "kinds: [group]"), "their sizes are not given");
            isTold(
                    Sample.with("kinds: [individual]", "kinds: [group]\n  group: {tutees: {min: 6, max: 5}}"),
                    "The smallest number (6) is above the largest (5).");
        }

        @Test
        void assessing_in_a_programme_that_does_not_evaluate() {
            isTold(
                    Sample.with(
                            "      confidentiality: pair\n", "      confidentiality: pair\n          assesses: true\n"),
                    "“why” assesses the tutee, but the programme does not evaluate.");
        }

        @Test
        void evaluating_nothing_or_in_secret() {
            isTold(Sample.with("evaluating: no", "evaluating: formative"), "no item of the grid assesses anything");
            isTold(
                    Sample.with("evaluating: no", "evaluating: yes")
                            .replace(
                                    "      confidentiality: author\n",
                                    "      confidentiality: author\n          assesses: true\n"),
                    "only its author can read it");
        }

        @Test
        void a_field_open_to_the_coordinator() {
            isTold(
                    Sample.with("confidentiality: author", "confidentiality: coordinator"),
                    "No field is open to the coordinator");
        }

        @Test
        void counting_free_text() {
            isTold(
                    Sample.with("confidentiality: pair", "confidentiality: counted"),
                    "cannot be counted without quoting");
        }

        @Test
        void mandatory_without_placing_everybody() {
            isTold(Sample.with("mandatory: true", "mandatory: false"), "every tutee must be placed");
        }

        @Test
        void trained_tutors_only_without_a_training() {
            var untrained = Sample.TEXT.replaceAll("(?m)^training:\n( .*\n)+", "training: {required: false}\n");

            isTold(untrained, "no training is required");
        }

        @Test
        void due_dates_that_do_not_fit() {
            isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31]"), "2 due dates for 3 meetings.");
            isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31, 31/08]"), "“31/08” is not a due date");
            isTold(Sample.with("[01-31, 05-31, 08-31]", "[01-31, 05-31, 13-01]"), "“13-01” is not a due date");
            isTold(Sample.with("[01-31, 05-31, 08-31]", "[1, 2, 13]"), "13 months after the beginning is outside");
            isTold(
                    Sample.with("per: university_year, due", "per: half_year, due"),
                    "Days of the calendar can only be due dates within a university year.");
        }

        @Test
        void pay_that_cannot_be_worked_out() {
            isTold(
                    Sample.with(
                            "kind: meeting, amount: 60, per: university_year, at_most: 3", "kind: tutee, amount: 60"),
                    "An amount per tutee needs a period");
            isTold(Sample.with("amount: 60,", "amount: -60,"), "-60 is negative");
            isTold(Sample.with("amount: 60,", "amount: 0,"), "An amount of 0 pays nothing");
            isTold(Sample.with("amount: 60,", "amount: 60.005,"), "more than two decimals");
            isTold(Sample.with("currency: EUR", "currency: EURO"), "is not a currency");
            isTold(Sample.with("at_most: 3,", "at_most: 3, cap: 50,"), "The cap (50) is below");
        }

        @Test
        void a_minimum_counted_over_longer_than_it_lasts() {
            isTold(Sample.with("months: 12", "months: 6"), "counted over 12 months, but the relationship lasts 6");
        }

        @Test
        void open_ended_with_a_number_of_months() {
            isTold(
                    Sample.with("{lasts: months, months: 12}", "{lasts: open_ended, months: 12}"),
                    "has no number of months");
            isTold(Sample.with("{lasts: months, months: 12}", "{lasts: months}"), "add the number");
        }

        @Test
        void a_charter_that_binds_one_side_only() {
            isTold(
                    Sample.with("concerns: both", "concerns: tutor"),
                    "No article of the charter concerns this side: tutee.");
        }

        @Test
        void a_joint_programme_of_one() {
            assertThat(Told.about("form: joint\nrelationships: []\n"))
                    .anySatisfy(told -> assertThat(told).contains("relationships"));
        }

        @Test
        void two_minimums_for_the_same_learners() {
            var minimum = "- {meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}";
            isTold(
                    Sample.with(
                            minimum,
                            "- {meetings: 3, per: edition}\n    - {phases: [alpha], meetings: 1, per: edition}"),
                    "This minimum is for everybody, and another one is for some phases.");
            isTold(
                    Sample.with(
                            minimum,
                            "- {phases: [alpha], meetings: 3, per: edition}\n    - {phases: [alpha], meetings: 1, per: edition}"),
                    "The phase “alpha” already has a minimum.");
        }

        @Test
        void a_minimum_where_the_pair_agrees() {
            isTold(
                    Sample.with("frequency: minimum", "frequency: agreed"),
                    "A minimum is set, but the frequency is “agreed”.");
        }

        @Test
        void an_exchange_group_of_one() {
            isTold(Sample.with("form: personal_tutoring", "form: exchange_group"), "An exchange group is a group");
        }

        @Test
        void a_name_used_twice() {
            isTold(Sample.with("id: why", "id: mood"), "“mood” is already used.");
            isTold(Sample.with("code: beta", "code: alpha"), "“alpha” is already used.");
            isTold(Sample.with("code: declined", "code: wanted"), "“wanted” is already used.");
        }

        @Test
        void a_skill_heavier_than_three() {
            isTold(Sample.with("listening: 1,", "listening: 4,"), "Write a number from 0 to 3.");
        }
    }
}
