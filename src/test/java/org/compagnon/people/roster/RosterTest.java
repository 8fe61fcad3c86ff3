package org.compagnon.people.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;
import static org.compagnon.files.Fixtures.inEnglish;
import static org.compagnon.files.Fixtures.inFrench;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Coordinates;
import org.compagnon.shared.InputRefused;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RosterTest {

    static final List<TutorRow> INES_AND_PAUL =
            Roster.tutors(csv("tutors.csv", """
                    id,family_name,given_name,email,capacity
                    T1,Morel,Inès,ines.morel@exemple.fr,2
                    T2,Petit,Paul,paul.petit@exemple.fr,1
                    """)).orRefuse();

    @Nested
    class Tutors {

        @Test
        void are_read_under_english_headings() {
            var read = Roster.tutors(csv("tutors.csv", """
                    id,family_name,given_name,email,capacity,latitude,longitude,interests,trained,phases
                    T1,Morel,Inès,ines.morel@exemple.fr,2,47.2184,-1.5536,rural|soins palliatifs,yes,PS|PA1
                    """));

            assertThat(read.orRefuse())
                    .containsExactly(new TutorRow(
                            2,
                            "T1",
                            "Morel",
                            "Inès",
                            "ines.morel@exemple.fr",
                            2,
                            new Coordinates(47.2184, -1.5536),
                            List.of("rural", "soins palliatifs"),
                            true,
                            Set.of("PS", "PA1")));
            assertThat(read.remarks()).isEmpty();
        }

        @Test
        void are_read_under_french_headings_in_any_order_with_decimal_commas() {
            var read = Roster.tutors(csv("tuteurs.csv", """
                    Capacité;Identifiant;NOM DE FAMILLE;prénom;Courriel;Latitude;Longitude;Formé
                    3;T1;Morel;Inès;ines.morel@exemple.fr;47,2184;-1,5536;oui
                    """));

            var ines = read.orRefuse().getFirst();
            assertThat(ines.capacity()).isEqualTo(3);
            assertThat(ines.place()).isEqualTo(new Coordinates(47.2184, -1.5536));
            assertThat(ines.trained()).isTrue();
            assertThat(ines.phases()).isEmpty();
        }

        @Test
        void need_an_id_and_a_capacity_only() {
            assertThat(Roster.tutors(csv("t.csv", "id,capacity\nT1,0\n")).orRefuse())
                    .extracting(TutorRow::id, TutorRow::capacity, TutorRow::trained)
                    .containsExactly(tuple("T1", 0, false));
        }

        @Test
        void a_capacity_in_words_is_told_with_the_number_expected() {
            var read = Roster.tutors(csv("tuteurs.csv", "id;capacité\nT1;deux\n"));

            assertThat(inFrench(read.problems()))
                    .containsExactly(
                            "tuteurs.csv, ligne 2, colonne « capacité » : « deux » est écrit en lettres. Il faut un nombre entier en chiffres : 2.");
            assertThat(inEnglish(read.problems()).getFirst()).contains("A whole number in digits is expected: 2.");
            assertThat(read.rows()).isEmpty();
        }

        @Test
        void two_with_the_same_id_are_told_with_both_lines() {
            var read = Roster.tutors(csv("tuteurs.csv", "id,capacity\nT1,1\nT2,1\nT1,2\n"));

            assertThat(inFrench(read.problems()))
                    .containsExactly(
                            "tuteurs.csv, ligne 4, colonne « id » : L’identifiant « T1 » est déjà à la ligne 2. Supprimez l’une des deux lignes ou corrigez l’identifiant.");
            assertThat(read.rows()).extracting(TutorRow::line).containsExactly(2, 3);
        }

        @Test
        void all_mistakes_of_a_file_are_told_at_once_in_the_order_of_its_lines() {
            var read = Roster.tutors(csv("t.csv", """
                    id,capacity,email,trained,latitude,longitude
                    ,deux,ines,peut-être,95,200
                    T2,-1,paul@exemple.fr,oui,47.2,
                    T3,,x@exemple.fr|y@exemple.fr,non,,
                    """));

            assertThat(read.problems())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactlyInAnyOrder(
                            at(2, "id", "files.cell.empty"),
                            at(2, "capacity", "files.number.in-words"),
                            at(2, "email", "files.email.form"),
                            at(2, "trained", "files.yes-or-no"),
                            at(2, "latitude", "files.place.latitude"),
                            at(2, "longitude", "files.place.longitude"),
                            at(3, "capacity", "files.number.below-zero"),
                            at(3, "longitude", "files.place.half"),
                            at(4, "capacity", "files.cell.empty"),
                            at(4, "email", "files.email.several"))
                    .isSortedAccordingTo((one, other) -> Integer.compare(
                            (int) one.toList().getFirst(), (int) other.toList().getFirst()));
            assertThatThrownBy(read::orRefuse)
                    .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.problems())
                            .hasSize(10));
        }

        @Test
        void a_list_without_a_required_column_is_told_once_with_the_headings_found() {
            var read = Roster.tutors(csv("t.csv", "id,nom\nT1,Morel\nT2,Petit\n"));

            assertThat(inEnglish(read.problems())).singleElement().satisfies(said -> assertThat(said)
                    .startsWith("t.csv, line 1, column “capacity”: The column “capacity” is missing")
                    .endsWith("Headings found: id, nom."));
        }

        @Test
        void a_column_nobody_expects_is_kept_out_and_reported() {
            var read = Roster.tutors(csv("t.csv", "id,capacity,Téléphone\nT1,1,0612345678\n"));

            assertThat(read.orRefuse()).hasSize(1);
            assertThat(read.remarks())
                    .extracting(Problem::column, Problem::key)
                    .containsExactly(at("Téléphone", "files.mapping.kept-out"));
        }

        @Test
        void are_read_under_any_heading_that_somebody_mapped() {
            var table = csv("t.csv", "Code,Combien\nT1,4\n");
            var mapping =
                    ColumnMapping.stated(table, RosterColumns.OF_TUTORS, Map.of("Code", "id", "Combien", "capacity"));

            assertThat(Roster.tutors(mapping).orRefuse().getFirst().capacity()).isEqualTo(4);
        }

        @Test
        void latitude_and_longitude_that_changed_places_are_told() {
            var read = Roster.tutors(csv("t.csv", """
                    id;capacity;latitude;longitude
                    T1;1;47,2184;-1,5536
                    T2;1;-1,6778;48,1173
                    T3;1;166,45;-22,27
                    """));

            assertThat(read.problems())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(
                            at(3, "latitude", "files.place.swapped"), at(4, "latitude", "files.place.swapped"));
            assertThat(inFrench(read.problems()).getFirst())
                    .isEqualTo("t.csv, ligne 3, colonne « latitude » : Latitude et longitude semblent échangées : "
                            + "-1,6778 est ici et 48,1173 dans « longitude ». Échangez-les.");
        }

        @Test
        void a_place_near_the_equator_is_believed_where_the_others_are_all_over_the_world() {
            var read = Roster.tutors(csv("t.csv", """
                    id,capacity,latitude,longitude
                    T1,1,2.04,45.34
                    T2,1,-33.9,18.4
                    T3,1,-1.28,36.8
                    """));

            assertThat(read.orRefuse()).hasSize(3);
        }
    }

    @Nested
    class Tutees {

        @Test
        void are_read_with_their_wishes_best_first() {
            var read = Roster.tutees(csv("internes.csv", """
                    identifiant;nom;prénom;phase;vœux;refus
                    E1;Roux;Camille;PS;T2|T1;
                    """), INES_AND_PAUL);

            var camille = read.orRefuse().getFirst();
            assertThat(camille.preferences()).containsExactly("T2", "T1");
            assertThat(camille.excluded()).isEmpty();
            assertThat(camille.phase()).isEqualTo("PS");
        }

        @Test
        void who_prefer_themselves_are_told() {
            var read = Roster.tutees(csv("internes.csv", "id,preferences\nE1,E1|T1\n"), INES_AND_PAUL);

            assertThat(inFrench(read.problems()))
                    .containsExactly("internes.csv, ligne 2, colonne « preferences » : « E1 » est cette personne "
                            + "elle-même : personne ne peut être son propre tuteur. Retirez cet identifiant.");
        }

        @Test
        void who_stand_on_both_lists_may_not_prefer_themselves_under_their_other_id() {
            var read = Roster.tutees(
                    csv("internes.csv", "id,email,preferences\nE1,Ines.Morel@exemple.fr,T1\n"), INES_AND_PAUL);

            assertThat(read.problems())
                    .extracting(Problem::line, Problem::key)
                    .containsExactly(at(2, "people.roster.prefers-themselves"));
        }

        @Test
        void of_a_list_numbered_apart_may_prefer_the_tutor_who_has_their_number() {
            var tutors =
                    Roster.tutors(csv("t.csv", "id,capacity\n1,1\n2,1\n3,1\n")).orRefuse();

            assertThat(Roster.tutees(csv("e.csv", "id,preferences\n1,1|2\n2,2\n3,1\n"), tutors)
                            .orRefuse())
                    .hasSize(3);
        }

        @Test
        void who_name_an_unknown_tutor_are_told() {
            var read =
                    Roster.tutees(csv("e.csv", "id,preferences,excluded\nE1,T9|T1,T8\nE2,\"T1,T2\",\n"), INES_AND_PAUL);

            assertThat(read.problems())
                    .extracting(Problem::line, Problem::column, Problem::key, Problem::details)
                    .containsExactly(
                            at(2, "preferences", "people.roster.unknown-tutor", List.of("T9")),
                            at(2, "excluded", "people.roster.unknown-tutor", List.of("T8")),
                            at(3, "preferences", "people.roster.list-separator", List.of("T1,T2")));
        }

        @Test
        void are_not_called_unknown_whose_own_line_or_list_cannot_be_read() {
            var wishes = csv("e.csv", "id,preferences\nE1,T1|T2|T9\n");

            assertThat(Roster.tutees(wishes, Roster.tutors(csv("t.csv", "id,capacity\nT1,two\nT2,2\n")))
                            .problems())
                    .extracting(Problem::key, Problem::details)
                    .containsExactly(tuple("people.roster.unknown-tutor", List.of("T9")));
            assertThat(Roster.tutees(wishes, Roster.tutors(csv("t.csv", "who,capacity\nT1,2\n")))
                            .problems())
                    .isEmpty();
        }

        @Test
        void are_not_checked_against_tutors_nobody_gave() {
            assertThat(Roster.tutees(csv("e.csv", "id,preferences\nE1,T9\n")).orRefuse())
                    .hasSize(1);
        }

        @Test
        void who_both_prefer_and_decline_a_tutor_decline_them_and_are_remarked_upon() {
            var read = Roster.tutees(csv("e.csv", "id,preferences,excluded\nE1,T1|T2,T2\n"), INES_AND_PAUL);

            assertThat(read.orRefuse()).singleElement().satisfies(tutee -> {
                assertThat(tutee.preferences()).containsExactly("T1", "T2");
                assertThat(tutee.excluded()).containsExactly("T2");
            });
            assertThat(read.remarks())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(at(2, "preferences", "people.roster.preferred-and-excluded"));
        }
    }

    @Nested
    class Conflicts_and_current_pairs {

        @Test
        void are_read() {
            assertThat(Roster.conflicts(csv("c.csv", "tuteur;interne;motif\nT1;E1;maître de stage\n"))
                            .orRefuse())
                    .containsExactly(new ConflictRow(2, "T1", "E1", "maître de stage"));
            assertThat(Roster.currentPairs(csv("p.csv", "tutor_id,tutee_id,cost\nT1,E1,12\n"))
                            .orRefuse())
                    .containsExactly(new CurrentPairRow(2, "T1", "E1"));
        }

        @Test
        void that_name_somebody_who_left_are_remarked_upon_and_kept() {
            var tutees = Roster.tutees(csv("e.csv", "id\nE1\n")).orRefuse();
            var read = Roster.currentPairs(csv("p.csv", "tutor_id,tutee_id\nT9,E1\n"), INES_AND_PAUL, tutees);

            assertThat(read.orRefuse()).hasSize(1);
            assertThat(read.remarks())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(at(2, "tutor_id", "people.roster.current-tutor-not-listed"));
            assertThat(inEnglish(read.remarks()))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("counts as a change of tutor")
                    .doesNotContain("no effect");
        }

        @Test
        void a_tutee_with_two_current_tutors_is_told_with_both_lines() {
            assertThat(inEnglish(Roster.currentPairs(csv("p.csv", "tutor_id,tutee_id\nT1,E1\nT2,E1\n"))
                            .problems()))
                    .containsExactly("p.csv, line 3, column “tutee_id”: “E1” already has a tutor on line 2. "
                            + "Keep a single line for each tutee.");
        }

        @Test
        void half_a_pair_is_told() {
            assertThat(Roster.conflicts(csv("c.csv", "tutor_id,tutee_id\nT1,\n"))
                            .problems())
                    .extracting(Problem::line, Problem::column, Problem::key)
                    .containsExactly(at(2, "tutee_id", "files.cell.empty"));
        }
    }

    private static Tuple at(Object... values) {
        return tuple(values);
    }
}
