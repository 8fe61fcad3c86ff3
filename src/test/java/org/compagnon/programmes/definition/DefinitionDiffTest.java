package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.compagnon.files.yaml.Difference;
import org.compagnon.files.yaml.Difference.Kind;
import org.junit.jupiter.api.Test;

/// Rule 2: before a new version applies, its author sees what it changes.
class DefinitionDiffTest {

    private static DefinitionDiff after(String text) {
        return DefinitionDiff.between(Sample.definition(), DefinitionReader.read("sample.yaml", text));
    }

    @Test
    void says_nothing_where_only_the_spelling_changed() {
        assertThat(after(Sample.with("modalities: [in_person]\n", "modalities: [in_person]\n  dispute_days: 14\n"))
                        .changes())
                .isEmpty();
        assertThat(after(Sample.with("hours: 3.5", "hours: 3.50").replace("[in_person]", "[\"in_person\"]"))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void says_what_a_value_was_and_what_it_becomes() {
        assertThat(after(Sample.with("distance: 1,", "distance: 2,")).changes())
                .containsExactly(
                        new Difference("relationships[main].matching.weights.distance", Kind.CHANGED, "1", "2"));
    }

    @Test
    void names_the_items_of_a_list_by_their_code() {
        var changes = after(Sample.with("{fr: Pourquoi, en: Why}", "{fr: Pour quelle raison, en: Why}"))
                .changes();

        assertThat(changes)
                .containsExactly(new Difference(
                        "relationships[main].grid.sections[talk].items[why].label.fr",
                        Kind.CHANGED,
                        "Pourquoi",
                        "Pour quelle raison"));
    }

    @Test
    void tells_what_came_and_what_went() {
        var changes = after(Sample.with(
                        "- {code: career, label: {fr: Projet, en: Career}}",
                        "- {code: thesis, label: {fr: Thèse, en: Thesis}}"))
                .changes();

        assertThat(changes)
                .contains(
                        new Difference("relationships[main].topics[career].code", Kind.REMOVED, "career", null),
                        new Difference("relationships[main].topics[thesis].code", Kind.ADDED, null, "thesis"));
    }

    @Test
    void warns_of_what_was_recorded_under_a_name_that_goes_or_takes_another_kind_of_answer() {
        var gone = after(Sample.with(
                "- {code: career, label: {fr: Projet, en: Career}}",
                "- {code: thesis, label: {fr: Thèse, en: Thesis}}"));
        var other = after(Sample.with("type: paragraph", "type: date"));

        assertThat(gone.breaks())
                .extracting(Difference::path)
                .containsExactly("relationships[main].topics[career].code");
        assertThat(other.breaks())
                .extracting(Difference::path)
                .containsExactly("relationships[main].grid.sections[talk].items[why].answer.type");
    }

    @Test
    void warns_of_a_charter_reworded_under_the_same_version() {
        var reworded = Sample.with("We keep quiet.", "We keep very quiet.");

        assertThat(after(reworded).changesACharterUnderItsVersion()).isTrue();
        assertThat(after(reworded.replace("version: 1", "version: 2")).changesACharterUnderItsVersion())
                .isFalse();
    }
}
