package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rule 1: the definition decides: nothing in the code knows the name of a programme, a phase or a university.
class NothingHardCodedTest {

    private static final Path CODE = Path.of("src/main/java");

    @Test
    void nothing_in_the_code_knows_the_name_of_a_programme_a_phase_or_a_university() throws IOException {
        var names = Stream.of(
                        Template.all().stream().map(Template::key),
                        Template.all().stream()
                                .flatMap(template -> template.definition().phases().stream())
                                .map(Phase::code)
                                .distinct(),
                        Stream.of("Nantes", "Angers", "Rennes", "Tours", "Toulouse", "CNGE", "DMG"))
                .flatMap(stream -> stream)
                .map(Pattern::quote)
                .toList();
        var known = Pattern.compile("\\b(" + String.join("|", names) + ")\\b");

        assertThat(filesThatSay(known)).isEmpty();
    }

    @Test
    void a_definition_with_phases_of_its_own_works_like_any_other() {
        var definition = DefinitionReader.read(
                "elsewhere.yaml", Sample.TEXT.replace("alpha", "YEAR_ONE").replace("beta", "YEAR_TWO"));

        assertThat(definition.phases()).extracting(Phase::code).containsExactly("YEAR_ONE", "YEAR_TWO");
        assertThat(definition.first().concerns("YEAR_ONE")).isTrue();
        assertThat(definition.first().concerns("YEAR_TWO")).isFalse();
    }

    private static List<String> filesThatSay(Pattern names) throws IOException {
        try (var files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> names.matcher(textOf(file))
                            .results()
                            .map(name -> CODE.relativize(file) + " says " + name.group()))
                    .toList();
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
