package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is asked before tutoring and a year later, after a meeting, at the end, and of a relationship itself comes
/// ready to use.
class StudyTemplateTest {

    private static final Pattern LINE = Pattern.compile("(?m)^.*$");
    private static final int TEN_MINUTES = 10;

    static Stream<StudyTemplate> all() {
        return StudyTemplate.all().stream();
    }

    private static Study study(String key) {
        return StudyTemplate.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow()
                .study();
    }

    private static Kind kind(String population, String wave, String item) {
        return study("before-one-year")
                .questionnaire(population, wave)
                .flatMap(asked -> asked.item(item))
                .orElseThrow()
                .kind();
    }

    @ParameterizedTest
    @MethodSource("all")
    void reads_without_a_problem_and_carries_its_own_key(StudyTemplate template) {
        assertThat(Sample.told(template.text())).isEmpty();
        assertThat(template.study().key()).isEqualTo(template.key());
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_worded_throughout_in_both_languages(StudyTemplate template) {
        var study = template.study();

        assertThat(study.title()).isNotNull();
        assertThat(Stream.concat(study.populations().stream(), study.waves().stream()))
                .allSatisfy(named -> assertThat(named.text()).isNotNull());
        assertThat(study.questionnaires())
                .hasSize(study.populations().size() * study.waves().size());
        for (var asked : study.questionnaires()) {
            assertThat(asked.unworded()).isEmpty();
            assertThat(asked.title()).isNotNull();
            assertThat(asked.introduction()).isNotNull();
            assertThat(asked.thanks()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_written_with_the_spaces_and_apostrophes_of_French(StudyTemplate template) {
        var straight = Pattern.compile("\\p{L}'\\p{L}");
        var loose = Pattern.compile("[\\p{L}\\d)] [;?!»]|« ");
        assertThat(LINE.matcher(template.text()).results().map(MatchResult::group))
                .allSatisfy(
                        line -> assertThat(line).doesNotContainPattern(straight).doesNotContainPattern(loose));
    }

    @ParameterizedTest
    @MethodSource("all")
    void takes_less_than_ten_minutes_and_lets_people_leave_out_what_they_will(StudyTemplate template) {
        for (var asked : template.study().questionnaires()) {
            assertThat(asked.minutes()).isLessThan(TEN_MINUTES);
            assertThat(asked.items()).noneMatch(Item::required);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void labels_every_level_and_declares_both_sides_of_every_scale_alike(StudyTemplate template) {
        var scales = template.study().questionnaires().stream()
                .flatMap(asked -> asked.items().stream())
                .flatMap(item -> item.kind().scaleIfAny().stream());

        assertThat(scales).isNotEmpty().allSatisfy(scale -> {
            assertThat(scale.labels()).hasSize(scale.levels());
            assertThat(scale.positive()).hasSameSizeAs(scale.negative()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void asks_under_one_subject_what_mirrors_or_returns(StudyTemplate template) {
        var study = template.study();
        for (var comparison : study.plan().comparisons()) {
            if (!comparison.isBetweenPopulations() && !comparison.isBetweenWaves()) continue;
            var subjects = Stream.iterate(0, group -> group + 1)
                    .limit(comparison.of().size())
                    .map(group -> study.questionnaire(
                                    comparison.populationOf(group).orElseThrow(),
                                    comparison.waveOf(group).orElseThrow())
                            .flatMap(asked -> asked.item(comparison.itemOf(group)))
                            .map(Item::subject));
            assertThat(subjects.distinct().toList()).hasSize(1).doesNotContainNull();
        }
    }

    @Test
    void every_subject_of_the_source_tables_is_asked() {
        assertThat(kind("intern", "before", "expectations").answers())
                .contains(
                        "personal_difficulties",
                        "placement_difficulties",
                        "learning_records",
                        "career_project",
                        "thesis",
                        "profession",
                        "professional_growth");
        assertThat(kind("intern", "before", "useful").answers()).containsExactly("yes", "no", "no_opinion");
        assertThat(((Kind.Matrix) kind("tutor", "before", "motives")).rows())
                .extracting(Named::id)
                .containsExactly(
                        "territory",
                        "psychological_support",
                        "reassurance",
                        "transmission",
                        "alerting",
                        "following",
                        "referent",
                        "pay");
        assertThat(List.of(
                        kind("intern", "one_year", "detects"),
                        kind("intern", "one_year", "extend"),
                        kind("tutor", "one_year", "detects"),
                        kind("tutor", "one_year", "time")))
                .allSatisfy(kind -> assertThat(kind.answers()).hasSize(5));
        assertThat(kind("intern", "one_year", "reason").answers())
                .contains(
                        "personal_difficulties",
                        "learning_records",
                        "placement_difficulties",
                        "thesis",
                        "career_project",
                        "profession",
                        "programme_expectations",
                        "no_difficulty",
                        "other");
        assertThat(kind("tutor", "one_year", "topics").answers())
                .contains(
                        "personal_difficulties",
                        "programme_expectations",
                        "placement_difficulties",
                        "career_project",
                        "placement_choice",
                        "thesis",
                        "other");
    }

    @Test
    void what_the_published_tables_asked_is_part_of_the_template_under_the_same_codes() {
        var published = StudyReader.read("published-study.yaml", Shipped.beside("demo", "published-study.yaml"));
        var template = study("before-one-year");

        assertThat(published.minimumCell()).isZero();
        for (var asked : published.questionnaires())
            for (var item : asked.items()) {
                var same = template.questionnaire(asked.population(), asked.wave())
                        .flatMap(one -> one.item(item.id()))
                        .orElseThrow();
                assertThat(same.subject()).isEqualTo(item.subject());
                if (!item.id().equals("resource"))
                    assertThat(same.kind().answers()).containsAll(item.kind().answers());
            }
    }

    @Test
    void worries_are_asked_before_and_again_after() {
        for (var population : List.of("intern", "tutor"))
            assertThat(((Kind.Matrix) kind(population, "one_year", "worries")).rows())
                    .isEqualTo(((Kind.Matrix) kind(population, "before", "worries")).rows());
    }

    @Test
    void the_reasons_are_asked_of_those_who_name_their_tutor_alone() {
        var asked = study("before-one-year").questionnaire("intern", "one_year").orElseThrow();

        assertThat(Answers.shown(asked, Map.of("resource", List.of("peers")))).doesNotContain("reason");
        assertThat(Answers.shown(asked, Map.of("resource", List.of("tutor", "peers"))))
                .contains("reason");
    }

    @Test
    void the_dimensions_of_a_relationship_are_the_same_from_both_sides() {
        var quality = study("relationship-quality");
        for (var dimension : List.of("alignment", "trust", "availability", "guidance", "support", "independence"))
            assertThat(quality.questionnaires())
                    .map(asked -> ((Kind.Matrix)
                                    asked.item(dimension).orElseThrow().kind())
                            .rows().stream().map(Named::id).toList())
                    .containsOnly(((Kind.Matrix) quality.questionnaires()
                                    .getFirst()
                                    .item(dimension)
                                    .orElseThrow()
                                    .kind())
                            .rows().stream().map(Named::id).toList());
    }
}
