package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the guide shows, works.
class StudyGuideTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static List<String> blocks() throws IOException {
        return YAML.matcher(Files.readString(Path.of("docs/studies.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @Test
    void its_study_can_be_read() throws IOException {
        assertThat(Sample.told(blocks().getFirst())).isEmpty();
    }

    @Test
    void its_conditions_can_be_read() throws IOException {
        var shown = blocks().stream()
                .filter(block -> block.startsWith("shown_if"))
                .findFirst()
                .orElseThrow();

        assertThat(shown.lines()
                        .map(line -> line.substring("shown_if: ".length()).replace("'", "")))
                .hasSize(3)
                .allSatisfy(text -> assertThat(ConditionText.read(text)).isPresent());
    }
}
