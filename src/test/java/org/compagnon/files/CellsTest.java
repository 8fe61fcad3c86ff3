package org.compagnon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.compagnon.files.Fixtures.csv;
import static org.compagnon.files.Fixtures.inEnglish;
import static org.compagnon.files.Fixtures.inFrench;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.compagnon.shared.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    static final Column VALUE = Column.named("valeur");

    @Nested
    class A_whole_number {

        @ParameterizedTest
        @CsvSource({"0,0", "2,2", "007,7", "2.0,2", "+3,3"})
        void is_read(String text, int number) {
            assertThat(read(text, cells -> cells.wholeNumber(VALUE)).value().orElseThrow())
                    .isEqualTo(number);
        }

        @ParameterizedTest
        @CsvSource({
            "deux,files.number.in-words",
            "Three,files.number.in-words",
            "-1,files.number.below-zero",
            "2.5,files.number.not-whole",
            "2 ou 3,files.number.not-whole",
            "99999999999,files.number.not-whole"
        })
        void is_refused_with_the_reason(String text, String key) {
            assertThat(read(text, cells -> cells.wholeNumber(VALUE)).key()).isEqualTo(key);
        }
    }

    @Nested
    class A_decimal {

        @Test
        void has_a_point_or_a_comma() {
            assertThat(read("47.2184", cells -> cells.decimal(VALUE)).value()).hasValue(47.2184);
            assertThat(read("\"-1,5536\"", cells -> cells.decimal(VALUE)).value())
                    .hasValue(-1.5536);
        }

        @ParameterizedTest
        @ValueSource(strings = {"47°13’", "NaN", "1e999", "47.2.1", "x"})
        void is_refused_otherwise(String text) {
            assertThat(read(text, cells -> cells.decimal(VALUE)).key()).isEqualTo("files.number.not-decimal");
        }
    }

    @Nested
    class A_date {

        @ParameterizedTest
        @ValueSource(strings = {"2026-11-02", "02/11/2026", "2/11/2026"})
        void is_year_first_or_day_first(String text) {
            assertThat(read(text, cells -> cells.date(VALUE)).value()).hasValue(LocalDate.of(2026, 11, 2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"11/27/2026", "2026-27-11", "27.11.2026"})
        void in_the_wrong_order_is_told_with_the_right_one(String text) {
            var read = read(text, cells -> cells.date(VALUE));

            assertThat(read.value()).isEmpty();
            assertThat(inEnglish(read.problems()))
                    .containsExactly("liste.csv, line 2, column “valeur”: “" + text
                            + "” is not a date in the order expected (day, month, year). "
                            + "If 27/11/2026 is meant, write 27/11/2026 or 2026-11-27.");
        }

        @ParameterizedTest
        @CsvSource({
            "31/02/2026,files.date.impossible",
            "2026-02-30,files.date.impossible",
            "2/11/26,files.date.form",
            "novembre,files.date.form"
        })
        void that_never_was_is_told(String text, String key) {
            assertThat(read(text, cells -> cells.date(VALUE)).key()).isEqualTo(key);
        }
    }

    @Nested
    class Yes_or_no {

        @ParameterizedTest
        @CsvSource({"yes,true", "No,false", "OUI,true", "non,false", "vrai,true", "0,false"})
        void in_both_languages(String text, boolean answer) {
            assertThat(read(text, cells -> cells.yesOrNo(VALUE)).value()).hasValue(answer);
        }

        @Test
        void nothing_else() {
            assertThat(read("en cours", cells -> cells.yesOrNo(VALUE)).key()).isEqualTo("files.yes-or-no");
        }
    }

    @Nested
    class An_email {

        @ParameterizedTest
        @ValueSource(strings = {"ines.morel@exemple.fr", "i+m@chu-nantes.exemple.fr"})
        void is_read(String text) {
            assertThat(read(text, cells -> cells.email(VALUE)).value()).hasValue(text);
        }

        @ParameterizedTest
        @CsvSource({
            "ines.morel,files.email.form",
            "ines@exemple,files.email.form",
            "ines morel@exemple.fr,files.email.form",
            "ines@exemple..fr,files.email.form",
            "a@exemple.fr;b@exemple.fr,files.email.several"
        })
        void is_refused_with_the_reason(String text, String key) {
            assertThat(read(text, cells -> cells.email(VALUE)).key()).isEqualTo(key);
        }
    }

    @Test
    void a_list_is_cut_at_its_bars_without_blanks_and_repetitions() {
        assertThat(read("T2 | T1||T2|", cells -> cells.list(VALUE)).value()).containsExactly("T2", "T1");
    }

    @Test
    void an_empty_cell_is_nothing_and_no_problem_unless_it_is_required() {
        assertThat(read("", cells -> cells.date(VALUE)).problems()).isEmpty();
        assertThat(read("", cells -> cells.wholeNumber(VALUE)).value()).isEmpty();
        assertThat(inFrench(read("", cells -> cells.required(VALUE)).problems()))
                .containsExactly("liste.csv, ligne 2, colonne « valeur » : La case est vide. Elle doit être remplie.");
    }

    @Test
    void a_line_with_a_problem_is_not_sound_and_the_others_are() {
        var reading = new Reading(ColumnMapping.proposed(csv("valeur\ndeux\n2\n"), List.of(VALUE)));
        var sound = new java.util.ArrayList<Integer>();
        for (var cells : reading) if (cells.wholeNumber(VALUE).isPresent() && cells.isSound()) sound.add(cells.line());

        assertThat(sound).containsExactly(3);
        assertThat(Reading.byLine(reading.problems())).containsOnlyKeys(2);
    }

    record Read<T>(T value, List<Problem> problems) {

        String key() {
            assertThat(problems).extracting(Problem::line, Problem::column).containsExactly(tuple(2, "valeur"));
            return problems.getFirst().key();
        }
    }

    private static <T> Read<T> read(String cell, Function<Cells, T> asked) {
        var table = csv("id,valeur\nT1," + cell + "\n");
        var reading = new Reading(ColumnMapping.proposed(table, List.of(Column.named("id"), VALUE)));
        var value = asked.apply(reading.iterator().next());
        return new Read<>(value, reading.problems());
    }
}
