package org.compagnon.surveys.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Somebody who knows study and salt tries every possible code. The stretching, which only takes time, is left out.
class GuessedCodeTest {

    private static final String[] CAMILLE = {"m", "14", "2"};

    private final Pepper pepper = Pepper.fresh(new SecureRandom());
    private final KeptCode stored = pepper.keep(code(CAMILLE));

    @Test
    void a_stolen_database_without_the_pepper_confirms_no_guess() {
        var foreign = Pepper.fresh(new SecureRandom());

        assertThat(everyCode()).allSatisfy(guess -> {
            assertThat(Set.of(TypedCode.text(guess).split("\\."))).doesNotContainAnyElementsOf(stored.parts());
            assertThat(foreign.keep(guess).parts()).doesNotContainAnyElementsOf(stored.parts());
        });
    }

    /// The limit that `docs/threat-model.md` admits, and why pepper and codes are destroyed once they have been used.
    @Test
    void with_the_pepper_the_code_is_found() {
        assertThat(everyCode().filter(guess -> pepper.keep(guess).equals(stored)))
                .hasSize(1);
    }

    private static Stream<PanelCode> everyCode() {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> String.valueOf((char) letter))
                .flatMap(letter -> IntStream.rangeClosed(1, 31).boxed().flatMap(day -> IntStream.rangeClosed(0, 4)
                        .mapToObj(elders -> code(letter, "" + day, "" + elders))));
    }

    private static PanelCode code(String... elements) {
        return TypedCode.of("sel-2026", 1, elements);
    }
}
