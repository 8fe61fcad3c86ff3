package org.compagnon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

/// A room that logs a new kind of thing also says what the log calls it.
class AccessLogWordsTest {

    @Test
    void every_action_and_every_role_has_its_words() {
        assertThat(AccessLog.Action.values())
                .allMatch(action -> Words.in(Words.FRENCH).knows("accounts.action." + action));
        assertThat(Role.values()).allMatch(role -> Words.in(Words.FRENCH).knows("accounts.role." + role));
    }
}
