package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.testing.Schema;
import org.junit.jupiter.api.Test;

/// The schema that editors use lists what the reader asks for: not a key more, not a key less.
class SchemaTest {

    private final Schema schema = Schema.of(Template.schema());

    @Test
    void lists_the_very_keys_that_the_reader_asks_for() {
        var asked = Stream.concat(
                        Stream.of(Sample.TEXT), Template.all().stream().map(Template::text))
                .flatMap(text -> DefinitionReader.keysAskedFor(text).stream());

        assertThat(anywhere(schema.keys().stream())).isEqualTo(anywhere(asked));
    }

    @Test
    void explains_every_key() {
        assertThat(schema.keysWithoutADescription()).allMatch(key -> key.startsWith("/if/"));
    }

    /// Wherever the relationship stands.
    private static Set<String> anywhere(Stream<String> keys) {
        return keys.map(path -> path.replace("relationships[].", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
