package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.testing.Schema;
import org.junit.jupiter.api.Test;

/// The schema that editors use lists what the reader asks for: not a key more, not a key less.
class StudySchemaTest {

    /// One item of every kind, and what templates say with the help of common lists said at its place.
    private static final String EVERY_KIND = """
            study: every-kind
            populations: [intern]
            waves: [before]
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: own, type: likert, levels: 2, labels: [{fr: Peu, en: Little}, {fr: Beaucoup, en: Much}]}
                  - {id: rows, type: matrix, levels: 3, rows: [{id: one, text: {fr: Un, en: One}}]}
                  - {id: some, type: multiple, options: [a, b], exclusive: [b], min_choices: 1, max_choices: 1}
                  - {id: best, type: ranking, options: [a, b]}
                  - {id: many, type: number, min: 1, max: 2, decimals: 1}
                  - {id: when, type: date}
                  - {id: words, type: text, several_lines: false, longest: 10}
            analysis:
              breakdown: [site]
              trend:
                - {item: some, between: site, of: [a, b, c], population: intern, wave: before}
            """;

    private final Schema schema = Schema.of(StudyTemplate.schema());

    @Test
    void lists_the_very_keys_that_the_reader_asks_for() {
        var asked = Stream.concat(
                        Stream.of(EVERY_KIND), StudyTemplate.all().stream().map(StudyTemplate::text))
                .flatMap(text -> StudyReader.keysAskedFor(text).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(schema.keys()).isEqualTo(asked);
    }

    @Test
    void explains_every_key() {
        assertThat(schema.keysWithoutADescription()).isEmpty();
    }
}
