package org.compagnon.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;
import static org.compagnon.files.Fixtures.inFrench;

import java.time.LocalDate;
import org.compagnon.shared.Period;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementListTest {

    static final Period WINTER = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30));

    @Test
    void a_placement_says_who_under_whom_where_and_which_half_year() {
        var read = Roster.placements(
                csv("stages.csv", "tutee_id,supervisor_id,site,half_year\nE1,T1,Cabinet du Lac,2026-11\n"));

        assertThat(read.orRefuse())
                .containsExactly(new PlacementRow(
                        2,
                        new PersonReference("E1", "", ""),
                        new PersonReference("T1", "", ""),
                        "Cabinet du Lac",
                        WINTER));
    }

    @Test
    void people_may_be_named_by_email_or_supervisors_by_name_under_french_headings() {
        var read = Roster.placements(csv("stages.csv", """
                Courriel de l'interne;Maître de stage;Terrain de stage;Début;Fin
                camille.roux@exemple.fr;Dr Inès Morel;CHU;02/11/2026;30/04/2027
                """));

        var placement = read.orRefuse().getFirst();
        assertThat(placement.tutee().email()).isEqualTo("camille.roux@exemple.fr");
        assertThat(placement.supervisor().name()).isEqualTo("Dr Inès Morel");
        assertThat(placement.period()).isEqualTo(new Period(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 4, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11",
                "2026-11-02",
                "11/2026",
                "02/11/2026",
                "novembre 2026",
                "Nov. 2026",
                "November 2026",
                "hiver 2026-2027",
                "Semestre d’hiver 2026"
            })
    void winter_begins_in_november(String written) {
        assertThat(HalfYear.read(written).orElseThrow().period()).isEqualTo(WINTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-05", "mai 2027", "May 2027", "été 2027", "01/05/2027"})
    void summer_begins_in_may(String written) {
        assertThat(HalfYear.read(written).orElseThrow().period())
                .isEqualTo(new Period(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 10, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S1", "2026", "mars 2026", "2026-10", "2026-13"})
    void what_is_no_half_year_is_told(String written) {
        var read = Roster.placements(csv("s.csv", "tutee_id,supervisor_id,half_year\nE1,T1," + written + "\n"));

        assertThat(inFrench(read.problems()))
                .containsExactly("s.csv, ligne 2, colonne « half_year » : « " + written
                        + " » n’est pas un semestre. Un semestre commence en novembre ou en mai : "
                        + "écrivez par exemple 2026-11 ou « mai 2027 ».");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01,2026-11",
        "2027-01-15,2026-11",
        "2027-04-30,2026-11",
        "2027-05-01,2027-05",
        "2027-10-31,2027-05"
    })
    void every_day_lies_in_a_half_year(LocalDate day, String begins) {
        assertThat(HalfYear.including(day)).hasToString(begins);
    }

    @Test
    void each_missing_kind_of_column_is_told_at_once() {
        assertThat(Roster.placements(csv("s.csv", "site,from\nCHU,2026-11-02\n"))
                        .problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(
                        tuple(1, "people.roster.placement.no-tutee-column"),
                        tuple(1, "people.roster.placement.no-supervisor-column"),
                        tuple(1, "people.roster.placement.no-period-column"));
    }

    @Test
    void each_mistake_of_a_line_is_told() {
        var read = Roster.placements(csv("s.csv", """
                tutee_email,supervisor_email,from,until
                ,ines.morel@exemple.fr,2026-11-02,2027-04-30
                camille.roux@exemple.fr,,2026-11-02,2027-04-30
                maud@exemple.fr,Maud@exemple.fr,2026-11-02,2027-04-30
                zoe@exemple.fr,ines.morel@exemple.fr,2027-04-30,2026-11-02
                zoe@exemple.fr,ines.morel@exemple.fr,11/27/2026,
                zoe@exemple.fr,ines.morel@exemple.fr,2026-11-02,
                """));

        assertThat(read.problems())
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactly(
                        tuple(2, "tutee_email", "people.roster.placement.no-tutee"),
                        tuple(3, "supervisor_email", "people.roster.placement.no-supervisor"),
                        tuple(4, "supervisor_email", "people.roster.placement.own-supervisor"),
                        tuple(5, "until", "people.roster.placement.ends-before-it-begins"),
                        tuple(6, "from", "files.date.order"),
                        tuple(7, "from", "people.roster.placement.no-period"));
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void the_same_placement_twice_is_told_with_both_lines() {
        var read = Roster.placements(csv("s.csv", """
                tutee_id,supervisor_id,half_year
                E1,T1,2026-11
                E1,T2,2026-11
                E1,T1,novembre 2026
                """));

        assertThat(inFrench(read.problems()))
                .containsExactly("s.csv, ligne 4, colonne « tutee_id » : Ce stage est déjà à la ligne 2. "
                        + "Supprimez l’une des deux lignes.");
        assertThat(read.rows()).hasSize(2);
    }
}
