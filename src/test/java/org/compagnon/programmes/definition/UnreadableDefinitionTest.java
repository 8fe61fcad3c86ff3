package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compagnon.programmes.definition.Told.isTold;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A text that is no definition is refused where it stops being one, whatever it was meant to do.
class UnreadableDefinitionTest {

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
}
