package org.compagnon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What departments write in the column "motif", and which reason they mean.
class StatedReasonTest {

    @ParameterizedTest
    @CsvSource({
        "Maître de stage, PLACEMENT_SUPERVISOR",
        "supervises the placement, PLACEMENT_SUPERVISOR",
        "Évaluatrice, ASSESSOR",
        "Jury de thèse, JURY",
        "sœur, FAMILY",
        "Lien familial, FAMILY",
        "family tie, FAMILY",
        "Médecin traitant, CARE",
        "relation de soin, CARE",
        "refus déclaré, DECLARED_REFUSAL",
        "autre raison, OTHER",
        "placement_supervisor, PLACEMENT_SUPERVISOR"
    })
    void is_understood_in_french_and_in_english(String text, ConflictReason meant) {
        assertThat(StatedReason.of(text)).contains(meant);
    }

    @Test
    void nothing_stated_is_another_reason_and_what_is_not_understood_is_not_guessed() {
        assertThat(StatedReason.of(" ")).contains(ConflictReason.OTHER);
        assertThat(StatedReason.of("career")).isEmpty();
    }
}
