package org.compagnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rule 13: what is confided is encrypted at rest.
class VaultTest {

    private static final String CONFIDED = "Camille dort mal depuis la garde de mardi";

    @TempDir
    Path home;

    @Test
    void what_is_sealed_opens_again_even_after_a_restart() {
        var key = home.resolve("vault.key");
        var row = UUID.randomUUID();
        var sealed = Vault.at(key).seal(CONFIDED, row);

        assertThat(Vault.at(key).open(sealed, row)).isEqualTo(CONFIDED);
    }

    @Test
    void a_sealed_text_tells_nothing_and_never_looks_the_same_twice() {
        var vault = Vault.at(home.resolve("vault.key"));
        var row = UUID.randomUUID();
        var sealed = vault.seal(CONFIDED, row);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Camille", "garde");
        assertThat(vault.seal(CONFIDED, row)).isNotEqualTo(sealed);
    }

    @Test
    void it_opens_for_its_own_row_and_under_its_own_key_only() {
        var vault = Vault.at(home.resolve("vault.key"));
        var row = UUID.randomUUID();
        var sealed = vault.seal(CONFIDED, row);

        assertThatThrownBy(() -> vault.open(sealed, UUID.randomUUID())).hasMessageNotContaining("Camille");
        assertThatThrownBy(() -> Vault.at(home.resolve("other.key")).open(sealed, row))
                .hasMessageNotContaining("Camille");
    }

    @Test
    void a_damaged_key_is_told_and_not_replaced() throws Exception {
        var key = home.resolve("vault.key");
        Files.writeString(key, "{\"half\":");

        assertThatThrownBy(() -> Vault.at(key)).hasMessageContaining("vault.key");
        assertThat(Files.readString(key)).isEqualTo("{\"half\":");
    }
}
