package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.compagnon.accounts.AccessLogReading.Line;
import org.compagnon.accounts.web.LogWords;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A room that logs a new kind of thing also says what the log calls it.
class AccessLogWordsTest {

    @Test
    void every_action_and_every_role_has_its_words() {
        assertThat(AccessLog.Action.values())
                .allMatch(action -> Words.in(Words.FRENCH).knows("accounts.action." + action));
        assertThat(Role.values()).allMatch(role -> Words.in(Words.FRENCH).knows("accounts.role." + role));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | EXPORTED | meetings 118 | 118 binômes du suivi des entretiens",
                "en | EXPORTED | meetings 118 | 118 pairs of the follow-up of meetings",
                "en | EXPORTED | participants 1 | 1 participant",
                "en | EXPORTED | ACCESS_LOG | this log",
                "en | COUNTED_TOPICS | 104 | 104 pairs",
                "en | PUBLISHED_PAIRS | repair 3 | repair, 3 changes",
                "en | IMPORTED | tutors +80 ~2 | tutors: 80 added, 2 changed",
                "fr | GRANTED | TUTOR | Tuteur ou tutrice",
                "en | READ_RESPONSES | remarks | remarks"
            })
    void what_was_done_to_how_many_is_said_in_words(
            String language, AccessLog.Action action, String detail, String said) {
        var line = new Line(Instant.EPOCH, null, null, action, null, detail);
        assertThat(new LogWords(new Words(Locale.of(language), ZoneOffset.UTC), Map.of()).detail(line))
                .isEqualTo(said);
    }
}
