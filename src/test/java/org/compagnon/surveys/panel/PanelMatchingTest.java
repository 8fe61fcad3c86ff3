package org.compagnon.surveys.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compagnon.surveys.panel.PanelMatching.Agreement.ALL_BUT_ONE;
import static org.compagnon.surveys.panel.PanelMatching.Agreement.WHOLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.surveys.panel.PanelMatching.Link;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Before and after are linked by the code alone, tolerating one changed element, and never by a guess.
class PanelMatchingTest {

    private final Map<String, KeptCode> before = new HashMap<>();
    private final Map<String, KeptCode> after = new HashMap<>();

    @Nested
    class Two_answers_are_linked {

        @Test
        void when_their_codes_agree_wholly() {
            before.put("b1", code("m", "14", "r", "2"));
            before.put("b2", code("a", "3", "s", "1"));
            after.put("a1", code("m", "14", "r", "2"));

            assertThat(matching().links()).containsExactly(new Link<>("b1", "a1", WHOLE));
        }

        @Test
        void when_one_element_changed_whichever_it_is() {
            var same = new String[] {"m", "14", "r", "2"};
            for (var place = 0; place < same.length; place++) {
                var changed = same.clone();
                changed[place] = "x";

                assertThat(PanelMatching.of(Map.of("b", code(same)), Map.of("a", code(changed)))
                                .links())
                        .as("place %s", place)
                        .containsExactly(new Link<>("b", "a", ALL_BUT_ONE));
            }
        }

        /// Whoever agrees wholly is taken first, and is then no candidate for those who changed.
        @Test
        void wholly_before_nearly() {
            before.put("same", code("m", "14", "r", "2"));
            before.put("changed", code("m", "14", "r", "3"));
            after.put("same", code("m", "14", "r", "2"));
            after.put("changed", code("m", "14", "t", "3"));

            assertThat(matching().links())
                    .containsExactlyInAnyOrder(
                            new Link<>("same", "same", WHOLE), new Link<>("changed", "changed", ALL_BUT_ONE));
        }
    }

    @Nested
    class Two_answers_are_not_linked {

        @Test
        void when_two_elements_changed() {
            before.put("b", code("m", "14", "r", "2"));
            after.put("a", code("m", "15", "r", "3"));

            assertThat(matching()).isEqualTo(new PanelMatching<>(List.of(), Set.of(), Set.of()));
        }

        @Test
        void when_two_people_of_a_wave_have_the_same_code() {
            before.put("b1", code("m", "14", "r", "2"));
            before.put("b2", code("m", "14", "r", "2"));
            after.put("a", code("m", "14", "r", "2"));

            assertThat(matching().links()).isEmpty();
            assertThat(matching().unclearBefore()).containsExactlyInAnyOrder("b1", "b2");
            assertThat(matching().unclearAfter()).containsExactly("a");
        }

        @Test
        void when_two_are_equally_near() {
            before.put("b1", code("m", "14", "r", "2"));
            before.put("b2", code("m", "15", "r", "2"));
            after.put("a", code("m", "16", "r", "2"));

            assertThat(matching().links()).isEmpty();
            assertThat(matching().unclearAfter()).containsExactly("a");
        }

        /// One of the three could be linked only by leaving another out.
        @Test
        void when_several_hang_together() {
            before.put("b1", code("m", "14", "r", "2"));
            before.put("b2", code("m", "14", "s", "3"));
            after.put("a1", code("m", "14", "r", "3"));
            after.put("a2", code("n", "14", "s", "3"));

            assertThat(matching().links()).isEmpty();
            assertThat(matching().unclearBefore()).containsExactlyInAnyOrder("b1", "b2");
            assertThat(matching().unclearAfter()).containsExactlyInAnyOrder("a1", "a2");
        }

        @Test
        void when_the_study_asked_for_other_elements() {
            before.put("b", code("m", "14", "r", "2"));
            after.put("a", code("m", "14", "r"));

            assertThatThrownBy(PanelMatchingTest.this::matching).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Random panels, compared with the rule applied to every pair one by one; whatever the order of the rows.
    @Test
    void it_agrees_with_the_rule_tried_on_every_pair() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var first = people(random, 25);
            var second = new LinkedHashMap<String, String[]>();
            first.forEach((name, elements) -> {
                if (random.nextInt(4) == 0) return;
                var again = elements.clone();
                for (var changes = random.nextInt(3); changes > 0; changes--)
                    again[random.nextInt(again.length)] = letter(random);
                second.put("a" + name, again);
            });

            assertThat(new Shown(PanelMatching.of(codes(first, random), codes(second, random))))
                    .as("seed %s", seed)
                    .isEqualTo(new Shown(OneByOne.matching(first, second)));
        }
    }

    private record Shown(Set<Object> links, Set<String> before, Set<String> after) {
        Shown(PanelMatching<String, String> found) {
            this(Set.copyOf(found.links()), found.unclearBefore(), found.unclearAfter());
        }
    }

    private static Map<String, String[]> people(Random random, int many) {
        var people = new LinkedHashMap<String, String[]>();
        for (var i = 0; i < many; i++)
            people.put(
                    "" + i,
                    IntStream.range(0, 4).mapToObj(place -> letter(random)).toArray(String[]::new));
        return people;
    }

    private static String letter(Random random) {
        return String.valueOf((char) ('a' + random.nextInt(5)));
    }

    private static Map<String, KeptCode> codes(Map<String, String[]> people, Random random) {
        var rows = new ArrayList<>(people.entrySet());
        Collections.shuffle(rows, random);
        var codes = new LinkedHashMap<String, KeptCode>();
        for (var row : rows) codes.put(row.getKey(), code(row.getValue()));
        return codes;
    }

    private PanelMatching<String, String> matching() {
        return PanelMatching.of(before, after);
    }

    /// Each part in clear, where the browser and the pepper would have hashed it.
    private static KeptCode code(String... elements) {
        return new KeptCode(IntStream.range(0, elements.length)
                .mapToObj(left -> String.join(
                        "-",
                        IntStream.range(0, elements.length)
                                .filter(place -> place != left)
                                .mapToObj(place -> elements[place])
                                .toList()))
                .toList());
    }
}
