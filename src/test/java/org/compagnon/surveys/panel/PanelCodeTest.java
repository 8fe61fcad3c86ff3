package org.compagnon.surveys.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.compagnon.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a self-generated code tells, and what it does not.
class PanelCodeTest {

    private static final Pepper PEPPER = Pepper.fresh(new SecureRandom());
    private static final String[] CAMILLE = {"m", "14", "r", "2", "p"};

    @Test
    void the_same_elements_give_the_same_code() {
        assertThat(kept("sel", CAMILLE)).isEqualTo(kept("sel", CAMILLE));
    }

    @Test
    void one_changed_element_leaves_exactly_the_part_that_leaves_it_out() {
        var before = kept("sel", CAMILLE);
        for (var changed = 0; changed < CAMILLE.length; changed++) {
            var after = kept("sel", changed(CAMILLE, changed));

            var place = changed;
            assertThat(IntStream.range(0, CAMILLE.length).filter(part -> after.parts()
                            .get(part)
                            .equals(before.parts().get(part))))
                    .as("part %s", place)
                    .containsExactly(place);
        }
    }

    @Test
    void two_changed_elements_leave_nothing_in_common() {
        assertThat(kept("sel", changed(changed(CAMILLE, 1), 3)).parts())
                .doesNotContainAnyElementsOf(kept("sel", CAMILLE).parts());
    }

    @Test
    void an_element_that_moves_to_another_place_is_another() {
        assertThat(kept("sel", "m", "r", "14", "2", "p").parts())
                .doesNotContainAnyElementsOf(kept("sel", CAMILLE).parts());
    }

    /// Nobody follows a person from one study to another, nor from one pepper to another.
    @Test
    void another_study_has_nothing_in_common() {
        assertThat(kept("autre sel", CAMILLE).parts())
                .doesNotContainAnyElementsOf(kept("sel", CAMILLE).parts());
        assertThat(Pepper.fresh(new SecureRandom()).keep(sent("sel", CAMILLE)).parts())
                .doesNotContainAnyElementsOf(kept("sel", CAMILLE).parts());
    }

    @Test
    void what_is_kept_cannot_be_compared_with_what_is_sent() {
        var sent = sent("sel", CAMILLE);

        assertThat(PEPPER.keep(sent).text()).doesNotContain(TypedCode.text(sent).split("\\."));
        assertThat(KeptCode.of(PEPPER.keep(sent).text())).isEqualTo(PEPPER.keep(sent));
        assertThat(Pepper.opened(PEPPER.secret()).keep(sent)).isEqualTo(PEPPER.keep(sent));
    }

    @Test
    void a_code_is_read_as_the_browser_writes_it() {
        var sent = sent("sel", CAMILLE);

        assertThat(PEPPER.keep(PanelCode.read(TypedCode.text(sent), 5))).isEqualTo(PEPPER.keep(sent));
    }

    static Stream<String> wrong() {
        var part = "A".repeat(43);
        return Stream.of(
                "",
                "bonjour",
                part,
                String.join(".", part, part, part, part),
                String.join(".", part, part, part, part, part, part),
                String.join(".", part, part, part, part, "é".repeat(43)),
                String.join("A", part, part, part, part, part),
                "x".repeat(10_000_000));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_no_browser_of_ours_sends_is_refused(String text) {
        assertThatThrownBy(() -> PanelCode.read(text, 5))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("surveys.panel.malformed");
    }

    @Test
    void nothing_of_it_shows_in_a_log() {
        var sent = sent("sel", CAMILLE);

        assertThat(List.of(sent, PEPPER.keep(sent), PEPPER).toString()).isEqualTo("[PanelCode, KeptCode, Pepper]");
    }

    private static KeptCode kept(String salt, String... elements) {
        return PEPPER.keep(sent(salt, elements));
    }

    private static PanelCode sent(String salt, String... elements) {
        return TypedCode.of(salt, 10, elements);
    }

    private static String[] changed(String[] elements, int place) {
        var changed = elements.clone();
        changed[place] = changed[place] + "z";
        return changed;
    }
}
