package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many answers of two waves belong together is told with every comparison of people with themselves, unless it
/// tells of fewer than the minimum.
class LinkingTest {

    private static final String STUDY = """
            study: s
            populations: [intern]
            waves: [before, after]
            questionnaires:
              - {population: intern, wave: before, items: [{id: agrees, type: likert, levels: 5}]}
              - {population: intern, wave: after, items: [{id: agrees, type: likert, levels: 5}]}
            analysis:
              compare: [{item: agrees, between: wave, of: [before, after], population: intern}]
            """;

    private static String responses(int before, int after, int linked) {
        return Stream.of(answers("before", before, linked), answers("after", after, linked))
                .collect(Collectors.joining("", "population,wave,link,agrees\n", ""));
    }

    private static String answers(String wave, int many, int linked) {
        return IntStream.range(0, many)
                .mapToObj(i -> "intern,%s,%s,%d\n".formatted(wave, i < linked ? "c" + i : wave + i, 1 + i % 5))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"40, 40, 30, true", "40, 40, 5, true", "40, 40, 3, false", "40, 3, 3, false", "4, 40, 4, false"})
    void the_match_rate_is_told_unless_it_is_of_fewer_than_five(int before, int after, int linked, boolean told) {
        var paired = Given.of(STUDY, responses(before, after, linked)).analysis().comparisons().stream()
                .filter(ComparisonResult::paired)
                .findFirst()
                .orElseThrow();

        assertThat(paired.linking().isPresent()).isEqualTo(told);
        paired.linking().ifPresent(linking -> assertThat(linking.matched()).isEqualTo(linked));
    }
}
