package org.compagnon.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compagnon.testing.Sources;
import org.junit.jupiter.api.Test;

/// `docs/threat-model.md` names no test that is not there, and none of the adversaries goes without one.
class ThreatModelTest {

    private final String page = Sources.text(Path.of("docs/threat-model.md"));

    @Test
    void every_test_it_names_exists() {
        var tests = Sources.under(Path.of("src/test/java"), "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(Pattern.compile("`(\\w+Test)`").matcher(page).results().map(named -> named.group(1)))
                .isNotEmpty()
                .allMatch(tests::contains);
    }

    @Test
    void every_adversary_of_its_table_is_played() {
        assertThat(page.substring(page.indexOf("## Which test plays whom"))
                        .lines()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| adversary")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\|[^|]+\\| `\\w+Test`(, `\\w+Test`)* \\|"));
    }
}
