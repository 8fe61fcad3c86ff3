package org.compagnon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;

import java.util.List;
import java.util.Map;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {

    static final Column FAMILY_NAME = Column.named("family_name", "nom de famille", "prénom(s)", "cœur");
    static final Column CAPACITY = Column.named("capacity", "capacité").mandatory();
    static final List<Column> BOTH = List.of(FAMILY_NAME, CAPACITY);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "family_name",
                "Family Name",
                "FAMILY-NAME",
                "familyName",
                "Nom de famille",
                "NOM_DE_FAMILLE",
                "PRENOM(S)",
                "Coeur"
            })
    void a_heading_is_recognised_whatever_its_accents_case_spaces_underscores_and_hyphens(String heading) {
        var mapping = ColumnMapping.proposed(csv(heading + ";capacité\nMorel;2\n"), BOTH);

        assertThat(mapping.has(FAMILY_NAME)).isTrue();
        assertThat(mapping.problems()).isEmpty();
    }

    @Test
    void what_is_proposed_can_be_shown_and_stated_again() {
        var table = csv("Nom de famille;Téléphone;Capacité\nMorel;06;2\n");
        var proposed = ColumnMapping.proposed(table, BOTH);

        assertThat(proposed.namesByHeading())
                .containsExactly(Map.entry("Nom de famille", "family_name"), Map.entry("Capacité", "capacity"));
        assertThat(proposed.keptOut()).containsExactly("Téléphone");
        assertThat(ColumnMapping.stated(table, BOTH, proposed.namesByHeading()).namesByHeading())
                .isEqualTo(proposed.namesByHeading());
    }

    @Test
    void what_is_stated_counts_and_nothing_else() {
        var table = csv("Nom;capacity;Places\nMorel;9;2\n");
        var mapping =
                ColumnMapping.stated(table, BOTH, Map.of("Nom", "family_name", "Places", "capacity", "capacity", ""));

        var cells = new Reading(mapping).iterator().next();
        assertThat(cells.text(FAMILY_NAME)).isEqualTo("Morel");
        assertThat(cells.wholeNumber(CAPACITY)).hasValue(2);
        assertThat(mapping.keptOut()).containsExactly("capacity");
    }

    @Test
    void a_required_column_without_a_heading_is_told() {
        assertThat(ColumnMapping.proposed(csv("nom de famille\nMorel\n"), BOTH).problems())
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactly(tuple(1, "capacity", "files.mapping.missing"));
    }

    @Test
    void two_headings_for_one_column_are_told() {
        assertThat(ColumnMapping.proposed(csv("capacité;capacity\n1;2\n"), BOTH).problems())
                .extracting(Problem::line, Problem::column, Problem::key, Problem::details)
                .containsExactly(tuple(
                        1, "capacity", "files.mapping.two-headings", List.of("capacité", "capacity", "capacity")));
    }
}
