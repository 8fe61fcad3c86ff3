package org.compagnon.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.shared.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileMessagesTest {

    @ParameterizedTest
    @CsvSource({"files,files", "people/roster,people"})
    void every_problem_that_a_file_may_have_is_worded_in_both_languages(String folder, String room) throws IOException {
        var key = Pattern.compile("\"(" + room + "\\.[a-z.-]+[a-z])\"");
        var keys = new TreeSet<String>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/compagnon", folder))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                var found = key.matcher(Files.readString(source));
                while (found.find()) keys.add(found.group(1));
            }
        }

        assertThat(keys).hasSizeGreaterThan(15);
        assertThat(keys).allMatch(Words.in(Words.FRENCH)::knows).allMatch(Words.in(Words.ENGLISH)::knows);
    }
}
