package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The matching section of a programme file, as the command line reads it.
class MatchingSectionTest {

    private static Matching read(String text) {
        return DefinitionReader.matchingOf("programme.yaml", text);
    }

    @Test
    void a_file_with_nothing_but_a_matching_section_is_enough() {
        var matching = read("""
                matching:
                  mandatory: true            # every tutee must be placed
                  require_trained: true
                  max_distance_km: 60
                  weights: {preference: 100, distance: 1, interests: 20, continuity: 500, balance: 30}
                """);

        assertThat(matching)
                .isEqualTo(new Matching(true, true, OptionalDouble.of(60), new Matching.Weights(100, 1, 20, 500, 30)));
    }

    @Test
    void what_is_absent_sets_no_limit_and_costs_nothing() {
        assertThat(read("matching: {weights: {distance: 1}}"))
                .isEqualTo(new Matching(false, false, OptionalDouble.empty(), new Matching.Weights(0, 1, 0, 0, 0)));
        assertThat(read("matching: {}")).isEqualTo(Matching.UNSTATED);
    }

    @Test
    void the_rest_of_the_file_is_not_looked_at() {
        assertThat(read("programme: 12\nwhatever: [yes, no]\nmatching: {mandatory: true}")
                        .mandatory())
                .isTrue();
    }

    @Test
    void a_whole_definition_gives_its_own() {
        assertThat(read(Sample.TEXT)).isEqualTo(Sample.definition().first().matching());
    }

    @Test
    void a_negative_weight_is_refused_with_its_line() {
        assertThat(Told.aboutMatching("matching:\n  weights:\n    distance: -3\n"))
                .containsExactly("programme.yaml, line 3, column 15, key “matching.weights.distance”: "
                        + "-3 is negative. Write a number from 0 to 1000000000.");
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(Told.aboutMatching("""
                        matching:
                          mandatory: yes
                          max_distance: 60
                          weights: {preference: heavy, interests: 0.5, ballance: 30}
                        """))
                .satisfiesExactly(
                        mandatory -> assertThat(mandatory).endsWith("“yes” is a word in YAML 1.2. Write true."),
                        limit -> assertThat(limit)
                                .startsWith("programme.yaml, line 3, column 3")
                                .endsWith("Did you mean “max_distance_km”?"),
                        preference -> assertThat(preference).contains("“heavy” is not a whole number"),
                        interests -> assertThat(interests).contains("“0.5” is not a whole number"),
                        balance -> assertThat(balance).endsWith("Did you mean “balance”?"));
    }

    @Test
    void a_file_without_a_matching_section_says_what_to_add() {
        assertThat(Told.aboutMatching("programme: something"))
                .singleElement()
                .asString()
                .startsWith("programme.yaml: There is no “matching” section.");
        assertThat(Told.aboutMatching("")).singleElement().asString().contains("The file is empty");
        assertThat(Told.aboutMatching("matching:\n")).singleElement().asString().contains("line 1");
        assertThat(Told.aboutMatching("- a list")).singleElement().asString().contains("something else stands here");
    }
}
