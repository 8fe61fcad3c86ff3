package org.compagnon.surveys.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compagnon.files.yaml.Text;
import org.compagnon.surveys.study.Plan.Adjust;
import org.compagnon.surveys.study.Plan.Comparison;
import org.junit.jupiter.api.Test;

/// A study says what is asked and what will be made of it.
class StudyReaderTest {

    private final Study study = StudyReader.read("study.yaml", Sample.TEXT);

    @Test
    void a_sound_study_is_read_whole() {
        assertThat(study.key()).isEqualTo("nantes-2025");
        assertThat(study.populations())
                .containsExactly(new Named("intern", null), new Named("tutor", new Text("Tuteurs", "Tutors")));
        assertThat(study.plan().breakdown()).containsExactly("phase");
        assertThat(study.plan().adjust()).isEqualTo(Adjust.HOLM);
        assertThat(study.plan().comparisons())
                .contains(new Comparison(
                        List.of("detects"), "population", List.of("intern", "tutor"), null, "one_year", false));
        assertThat(study.questionnaire("intern", "one_year")
                        .flatMap(one -> one.item("detects"))
                        .map(Item::kind))
                .contains(new Kind.Likert(new Kind.Scale(5, List.of(), Set.of(3, 4, 5), Set.of())));
    }

    @Test
    void what_has_no_words_is_called_by_its_code() {
        assertThat(study.population("intern").orElseThrow().in(Locale.FRENCH)).isEqualTo("intern");
        assertThat(study.population("tutor").orElseThrow().in(Locale.ENGLISH)).isEqualTo("Tutors");
        assertThat(study.questionnaire("intern", "one_year").orElseThrow().unworded())
                .hasSize(5);
    }

    @Test
    void yes_and_no_are_words() {
        var useful = study.questionnaire("intern", "one_year").flatMap(one -> one.item("useful"));

        assertThat(useful.map(item -> item.kind().answers())).contains(List.of("yes", "no", "no_opinion"));
    }

    @Test
    void a_response_has_a_cell_for_every_item_row_and_other() {
        assertThat(study.questionnaire("intern", "one_year").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("phase", "resource", "detects", "reason", "reason.other", "useful", "remarks");
        assertThat(study.questionnaire("tutor", "one_year").orElseThrow().columns())
                .extracting(Column::name)
                .containsExactly("detects", "motives.territory", "motives.pay", "age");
    }

    @Test
    void each_section_opens_a_page() {
        var paged = StudyReader.read(
                "study.yaml",
                Sample.TEXT.replace("      - {id: useful,", "      - {id: end, type: section}\n      - {id: useful,"));

        assertThat(paged.questionnaire("intern", "one_year").orElseThrow().pages())
                .extracting(page -> page.getFirst().id())
                .containsExactly("phase", "end");
    }

    @Test
    void a_trend_follows_its_groups_in_the_order_declared_and_stands_after_the_other_comparisons() {
        assertThat(StudyReader.read("study.yaml", Sample.TREND).plan().comparisons())
                .hasSize(4)
                .endsWith(new Comparison(
                        List.of("detects"), "phase", List.of("PS", "PA1", "PA2"), "intern", "one_year", true));
        assertThat(Sample.told(Sample.TREND
                        .replace("item: detects, between: phase", "item: reason, between: phase")
                        .replace("of: [PS, PA1, PA2], population", "of: [PA2, PS, PA1], population")))
                .isEmpty();
    }

    @Test
    void who_compares_may_name_every_answer_of_a_breakdown_that_populations_answer_differently() {
        assertThat(Sample.told(Sample.TEXT
                        .replace(
                                "      - {id: motives,",
                                "      - {id: phase, type: single, options: [young, old]}\n      - {id: motives,")
                        .replace(
                                "{item: useful, between: phase, of: [PA1, PS], population: intern",
                                "{item: detects, between: phase, of: [young, old], population: tutor")))
                .isEmpty();
    }
}
