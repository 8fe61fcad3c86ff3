package org.compagnon.surveys.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.testing.Sources;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The library that draws ballots in the browser is the one that its lock names, as `bin/bundle-ballots` makes it.
class BundleTest {

    private static final Path SOURCE = Path.of("src/main/browser");
    private static final Path BUNDLE = Path.of("src/main/resources/static/compagnon-blindrsa.js");

    private final String bundle = Sources.text(BUNDLE);
    private final JsonNode locked = new ObjectMapper()
            .readTree(Sources.text(SOURCE.resolve("package-lock.json")))
            .get("packages");

    @Test
    void it_is_unaltered_since_it_was_made() throws IOException {
        assertThat(HexFormat.of().formatHex(Text.sha256(Files.readAllBytes(BUNDLE))))
                .isEqualTo(Sources.text(SOURCE.resolve("bundle.sha256")).strip());
    }

    @Test
    void it_says_the_versions_that_the_lock_names() {
        assertThat(bundle.lines().findFirst().orElseThrow())
                .contains("@cloudflare/blindrsa-ts " + version("@cloudflare/blindrsa-ts"))
                .contains("SJCL " + version("sjcl"))
                .contains("esbuild " + version("esbuild"));
    }

    private String version(String name) {
        return locked.get("node_modules/" + name).get("version").asString();
    }

    @Test
    void every_package_of_the_lock_is_held_to_its_hash() {
        assertThat(locked.properties().stream().filter(one -> !one.getKey().isEmpty()))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getValue().get("integrity").asString())
                        .as(one.getKey())
                        .startsWith("sha512-"));
    }

    /// A strict policy allows neither text run as code nor anything from elsewhere.
    @Test
    void the_scripts_of_a_ballot_run_no_text_and_load_nothing_from_elsewhere() {
        var forbidden =
                Pattern.compile("\\beval\\(|\\bnew Function\\(|importScripts|https?://|innerHTML|document\\.write");

        assertThat(Stream.of("compagnon-blindrsa.js", "compagnon-ballots.js", "compagnon-panel.js")
                        .map(BUNDLE::resolveSibling))
                .allSatisfy(script -> assertThat(
                                forbidden.matcher(Sources.text(script)).results())
                        .as("%s", script)
                        .isEmpty());
    }
}
