package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;

/// What a referee says of one table, in English.
final class Refereed {

    private Refereed() {}

    static void finds(String csv, String... sentences) {
        assertThat(Published.english(Published.judged(csv))).contains(sentences);
    }

    static void findsOnly(String csv, String... sentences) {
        assertThat(Published.english(Published.judged(csv))).containsExactly(sentences);
    }

    static void isSilentAbout(String csv) {
        assertThat(Published.english(Published.judged(csv))).isEmpty();
    }
}
