package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.programmes.definition.Axes.Skill;
import org.compagnon.programmes.definition.MeetingRules.Frequency;
import org.compagnon.programmes.definition.Participation.Engagement;
import org.compagnon.programmes.definition.PeriodKind.Named;
import org.compagnon.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every known shape of programme can be said, and is shipped ready to use.
class TemplateTest {

    private static final Pattern YAML_TEXT = Pattern.compile("(?m)^.*$");

    static Stream<Template> all() {
        return Template.all().stream();
    }

    private static Relationship of(String key) {
        return definition(key).first();
    }

    private static Definition definition(String key) {
        return Template.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow()
                .definition();
    }

    @ParameterizedTest
    @MethodSource("all")
    void reads_without_a_problem_and_carries_its_own_key(Template template) {
        assertThat(Told.about(template.text())).isEmpty();
        assertThat(template.definition().key()).isEqualTo(template.key());
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_a_charter_of_substance_for_each_side_a_grid_and_topics(Template template) {
        for (var relationship : template.definition().relationships()) {
            assertThat(relationship.charter().articles()).hasSizeBetween(8, 13);
            assertThat(relationship.charter().articlesFor(Side.TUTOR)).hasSizeGreaterThan(5);
            assertThat(relationship.charter().articlesFor(Side.TUTEE)).hasSizeGreaterThan(5);
            assertThat(relationship.grid().items()).hasSizeGreaterThan(3);
            assertThat(relationship.topics()).hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void offers_a_private_note_that_nobody_else_reads(Template template) {
        for (var relationship : template.definition().relationships())
            assertThat(relationship.grid().item("own_note").map(Grid.Item::confidentiality))
                    .contains(Confidentiality.AUTHOR);
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_written_with_the_spaces_and_apostrophes_of_French(Template template) {
        var straight = Pattern.compile("\\p{L}'\\p{L}");
        var loose = Pattern.compile("[\\p{L}\\d)] [;?!»]|« ");
        assertThat(YAML_TEXT
                        .matcher(template.text())
                        .results()
                        .map(line -> line.group())
                        .filter(line -> !line.strip().startsWith("#") && !line.contains("shown_if")))
                .allSatisfy(
                        line -> assertThat(line).doesNotContainPattern(straight).doesNotContainPattern(loose));
    }

    @Test
    void core_phase_tutoring_is_individual_mandatory_in_its_phase_three_a_year_in_person_not_evaluating_and_paid() {
        var tutoring = of("core-phase-tutoring");

        assertThat(tutoring.setting().kinds()).containsExactly(Setting.Kind.INDIVIDUAL);
        assertThat(tutoring.participation()).isEqualTo(new Participation(Engagement.VOLUNTARY, Engagement.MANDATORY));
        assertThat(tutoring.forPhases()).containsExactly("PS");
        assertThat(tutoring.evaluating()).isEqualTo(Evaluating.NO);
        assertThat(tutoring.pay()).isNotNull();
        assertThat(tutoring.meetings().disputeDays()).isEqualTo(14);
        assertThat(tutoring.duration().months()).isEqualTo(12);
        assertThat(tutoring.meetings().minimumFor("PS")).hasValueSatisfying(minimum -> {
            assertThat(minimum.meetings()).isEqualTo(3);
            assertThat(minimum.per()).isEqualTo(Named.UNIVERSITY_YEAR);
            assertThat(minimum.modalities()).containsExactly(Modality.IN_PERSON);
        });
    }

    @Test
    void its_extension_covers_three_phases_and_three_years() {
        var tutoring = of("residency-tutoring");

        assertThat(tutoring.forPhases()).containsExactlyInAnyOrder("PS", "PA1", "PA2");
        assertThat(tutoring.duration().months()).isEqualTo(36);
        assertThat(tutoring.meetings().minimumFor("PA2").orElseThrow().meetings())
                .isEqualTo(3);
    }

    @Test
    void near_peer_tutoring_goes_session_by_session_alone_or_in_groups_unpaid() {
        var tutoring = of("near-peer-tutoring");

        assertThat(tutoring.setting().kinds()).containsExactlyInAnyOrder(Setting.Kind.values());
        assertThat(tutoring.meetings().frequency()).isEqualTo(Frequency.BY_SESSION);
        assertThat(tutoring.meetings().modalities()).containsExactlyInAnyOrder(Modality.values());
        assertThat(tutoring.pay()).isNull();
        assertThat(tutoring.duration().lasts()).isEqualTo(Duration.Lasts.SESSION);
    }

    @Test
    void personal_tutoring_with_formative_assessment_meets_once_per_half_year_in_all_phases() {
        var tutoring = of("personal-tutoring-formative");
        var residency = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 10, 31));

        assertThat(tutoring.forPhases()).isEmpty();
        assertThat(tutoring.evaluating()).isEqualTo(Evaluating.FORMATIVE);
        assertThat(tutoring.pay()).isNotNull();
        assertThat(Obligation.of(tutoring, "PA1", Course.whole(residency)).due())
                .containsExactly(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 9, 30));
    }

    @Test
    void mentoring_is_led_by_both_and_agreed_by_the_pair() {
        for (var mentoring : List.of(of("clinical-mentoring"), of("research-mentoring"))) {
            assertThat(mentoring.form()).isIn(Form.CLINICAL_MENTORING, Form.RESEARCH_MENTORING);
            assertThat(mentoring.ledBy()).isEqualTo(LedBy.BOTH);
            assertThat(mentoring.meetings().frequency()).isEqualTo(Frequency.AGREED);
            assertThat(mentoring.pay()).isNull();
            assertThat(mentoring.axes().skills().get(Skill.LISTENING)).isEqualByComparingTo("3");
        }
        assertThat(of("clinical-mentoring").duration().lasts()).isEqualTo(Duration.Lasts.OPEN_ENDED);
        assertThat(of("research-mentoring").duration().lasts()).isEqualTo(Duration.Lasts.PROJECT);
        assertThat(of("research-mentoring").setting().kinds()).contains(Setting.Kind.GROUP);
    }

    @Test
    void a_joint_programme_sets_two_relationships_side_by_side_each_its_own() {
        var joint = definition("joint-tutoring-mentoring");
        var tutoring = joint.relationship("tutoring").orElseThrow();
        var mentoring = joint.relationship("mentoring").orElseThrow();

        assertThat(joint.isJoint()).isTrue();
        assertThat(tutoring.ledBy()).isEqualTo(LedBy.TUTOR);
        assertThat(mentoring.ledBy()).isEqualTo(LedBy.BOTH);
        assertThat(tutoring.pay()).isNotNull();
        assertThat(mentoring.pay()).isNull();
        assertThat(tutoring.meetings().minimumFor("CYCLE1").map(Minimum::meetings))
                .isEqualTo(Optional.of(4));
        assertThat(tutoring.meetings().minimumFor("CYCLE3").map(Minimum::meetings))
                .isEqualTo(Optional.of(2));
        assertThat(mentoring.meetings().minimumFor("CYCLE3")).isEmpty();
    }

    @Test
    void an_exchange_group_of_tutors_meets_twice_per_half_year() {
        var exchange = of("tutors-exchange-group");

        assertThat(exchange.form()).isEqualTo(Form.EXCHANGE_GROUP);
        assertThat(exchange.setting().allowsIndividual()).isFalse();
        assertThat(exchange.meetings().minimumFor(null).orElseThrow())
                .extracting(Minimum::meetings, Minimum::per)
                .containsExactly(2, Named.HALF_YEAR);
        assertThat(exchange.training().required()).isFalse();
    }
}
