package org.compagnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of a type or a method reaches its documentation whole: the formatter breaks a line that is too long,
/// and its rest is no documentation any more.
class CommentsTest {

    private static final Pattern BROKEN = Pattern.compile("(?m)^\\s*///.*[^.\\s]\\R\\s*//\\s+[^/\\s].*$");

    @Test
    void no_sentence_of_the_documentation_is_cut_in_two() throws IOException {
        assertThat(sources().stream().flatMap(CommentsTest::broken)).isEmpty();
    }

    @Test
    void a_sentence_cut_in_two_is_seen() {
        assertThat(BROKEN.matcher("    /// A type that is\n    // broken.\n").find())
                .isTrue();
        assertThat(BROKEN.matcher("    /// Whole.\n    ///\n    /// And whole.\n    int x;\n")
                        .find())
                .isFalse();
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (var tree : List.of("src/main/java", "src/test/java"))
            try (var files = Files.walk(Path.of(tree))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        assertThat(found).hasSizeGreaterThan(100);
        return found;
    }

    private static Stream<String> broken(Path file) {
        try {
            return BROKEN.matcher(Files.readString(file))
                    .results()
                    .map(cut -> file + ": " + cut.group().strip());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
