package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the rules of the domain ask of a definition, in their words.
class RulesOfProgrammesTest {

    private static Stream<Grid.Item> fieldsOfTemplates() {
        return Template.all().stream()
                .flatMap(template -> template.definition().relationships().stream())
                .flatMap(relationship -> relationship.grid().items());
    }

    @Test
    void what_was_recorded_before_keeps_its_meaning_since_an_edition_keeps_its_own_version() {
        var before = Sample.definition();
        var after = DefinitionReader.read(
                "sample.yaml", Sample.with("meetings: 3, ", "meetings: 3, modalities: [in_person], "));
        var fewer = DefinitionReader.read(
                "sample.yaml",
                Sample.with(
                        "{meetings: 3, per: university_year, due: [01-31, 05-31, 08-31]}",
                        "{meetings: 1, per: university_year}"));

        assertThat(after).isEqualTo(before);
        assertThat(before.first().meetings().minimumFor("alpha").orElseThrow().meetings())
                .isEqualTo(3);
        assertThat(fewer.first().meetings().minimumFor("alpha").orElseThrow().meetings())
                .isEqualTo(1);
    }

    @Test
    void the_definition_says_whether_a_tutor_must_be_trained_and_what_each_side_accepts() {
        var relationship = Sample.definition().first();

        assertThat(relationship.training().required()).isTrue();
        assertThat(relationship.training().hours()).isEqualByComparingTo("3.5");
        assertThat(relationship.charter().articlesFor(Side.TUTEE)).hasSize(1);
    }

    @Test
    void the_coordinator_sees_that_and_never_what() {
        assertThat(Confidentiality.values()).extracting(Worded::word).containsExactly("author", "pair", "counted");
        assertThat(fieldsOfTemplates().filter(item -> item.confidentiality() == Confidentiality.COUNTED))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.answer().isClosed()).isTrue());
    }

    @Test
    void in_a_programme_that_does_not_evaluate_no_field_assesses() {
        assertThat(Template.all().stream()
                        .flatMap(template -> template.definition().relationships().stream())
                        .filter(relationship -> relationship.evaluating() == Evaluating.NO)
                        .flatMap(relationship -> relationship.grid().items())
                        .filter(Grid.Item::assesses))
                .isEmpty();
    }

    @Test
    void where_the_tutor_leads_the_tutor_proposes_and_closes_and_where_both_lead_both_can() {
        for (var side : Side.values()) {
            assertThat(LedBy.TUTOR.mayPropose(side)).isEqualTo(side == Side.TUTOR);
            assertThat(LedBy.TUTOR.mayClose(side)).isEqualTo(side == Side.TUTOR);
            assertThat(LedBy.BOTH.mayPropose(side)).isTrue();
            assertThat(LedBy.BOTH.mayClose(side)).isTrue();
        }
    }

    @Test
    void what_is_owed_follows_from_the_rule_that_the_definition_states() {
        assertThat(Stream.ofNullable(Sample.definition().first().pay()).flatMap(pay -> pay.rules().stream()))
                .containsExactly(new Pay.Rule(
                        Pay.Kind.MEETING,
                        new BigDecimal("60"),
                        PeriodKind.Named.UNIVERSITY_YEAR,
                        3,
                        null,
                        Set.of(Pay.Condition.CHARTER_ACCEPTED)));
    }

    @Test
    void a_minimum_by_phase_leaves_others_free() {
        var rules = DefinitionReader.read(
                        "sample.yaml", Sample.with("- {meetings: 3, per", "- {phases: [alpha], meetings: 3, per"))
                .first()
                .meetings();

        assertThat(rules.minimumFor("alpha")).isPresent();
        assertThat(List.of(rules.minimumFor("beta"), rules.minimumFor(null))).allMatch(java.util.Optional::isEmpty);
    }
}
