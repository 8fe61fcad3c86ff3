package org.compagnon.analysis.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;

class TableReadingTest {

    private static final String LINES = """
            item,option,count,percent,base
            Q,a,12,40.0,30
            Q,b,18,60.0,30
            """;

    @Test
    void reads_one_line_an_answer_whatever_the_separator_the_language_and_the_decimal_sign() {
        var french = Published.read("""
                Question;Modalité;Effectif;Pourcentage;Effectif total
                Q;a;12;40,0 %;30
                Q;b;18;60,0 %;30
                """);
        var pasted = Published.read(LINES.replace(',', '\t'));

        assertThat(french.problems()).isEmpty();
        for (var read :
                List.of(french.tables(), pasted.tables(), Published.read(LINES).tables()))
            assertThat(read.getFirst().parts().getFirst().cells())
                    .extracting(cell -> value(cell.count()), cell -> value(cell.percent()))
                    .containsExactly(
                            tuple(new Printed(12, 0), new Printed(400, 1)),
                            tuple(new Printed(18, 0), new Printed(600, 1)));
    }

    @Test
    void a_number_of_people_on_a_line_that_is_no_single_answer_is_its_base() {
        assertThat(Published.impossible(
                        Published.judged("Item;Population;Effectif;pct1;pct2;pct3\nq;a;7;14,29;28,57;57,13\n")))
                .singleElement()
                .asString()
                .contains("57.13% of 7 people is no whole number of people");
        var both = Published.read("Item;Effectif;Base;pct1;pct2\nq;7;7;42,86;57,14\n");
        assertThat(both.remarks()).extracting(remark -> remark.column()).containsExactly("Effectif");
    }

    private static Printed value(@org.jspecify.annotations.Nullable Figure figure) {
        return figure == null ? new Printed(-1, 0) : figure.value();
    }

    @Test
    void reads_one_line_an_item_with_a_column_for_each_level() {
        var table = Published.read("énoncé;n;niveau1;niveau2;niveau3;pct1;pct2;pct3\nQ;10;2;3;5;20;30;50\n")
                .tables()
                .getFirst();

        assertThat(table.options()).extracting(Option::level).containsExactly(1, 2, 3);
        assertThat(table.figures()).isEqualTo(6);
    }

    @Test
    void reads_one_line_an_answer_with_a_column_for_each_group_whose_name_it_keeps() {
        var table = Published.read("peur,pct_ensemble,pct_Phase A,n_Phase A\nnoir,40,45,20\n")
                .tables()
                .getFirst();

        assertThat(table.parts()).extracting(Part::group).containsExactly("", "Phase A");
        assertThat(table.options()).extracting(Option::label).containsExactly("noir");
    }

    @Test
    void takes_the_bases_of_groups_from_another_file() {
        var read = TableReading.of(List.of(
                Published.table("bases.csv", "phase,n\nNorth,20\nall,50\n"),
                Published.table("groups.csv", "option,pct_all,pct_North\na,40,45\n")));

        assertThat(read.tables().getFirst().parts())
                .extracting(Part::group, part -> value(part.base()).units())
                .containsExactly(tuple("", 50L), tuple("North", 20L));
    }

    @Test
    void takes_a_dash_a_blank_and_a_suppressed_count_as_not_given() {
        var read = Published.read("item,option,count,percent,base\nQ,a,<5,-,30\nQ,b,,n/a,30\nQ,c,7,,30\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.tables().getFirst().figures()).isEqualTo(1);
    }

    @Test
    void tells_every_problem_at_once_with_line_and_column() {
        var read = Published.read("""
                item,option,count,percent,base,kind,p,headline,headline_levels
                Q,a,twelve,4O.0,30,single,,,
                Q,b,18,60.0,31,sometimes,1.2,60,z
                Q,b,17,56.7,30,single,,,
                Q,,5,,30,single,,,
                R,a,5,-3,0,single,,,
                """);

        assertThat(read.problems())
                .extracting(Problem::line, Problem::column, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple(2, "count", "analysis.published.problem.people"),
                        tuple(2, "percent", "analysis.published.problem.percent"),
                        tuple(3, "base", "analysis.published.problem.two-bases"),
                        tuple(3, "kind", "analysis.published.problem.kind"),
                        tuple(3, "p", "analysis.published.problem.p"),
                        tuple(3, "headline", "analysis.published.problem.headline-level"),
                        tuple(4, "option", "analysis.published.problem.twice"),
                        tuple(5, "option", "analysis.published.problem.option"),
                        tuple(6, "percent", "analysis.published.problem.percent"),
                        tuple(6, "base", "analysis.published.problem.base"));
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(problem.in(Words.in(Words.FRENCH))).contains("table.csv, ligne ");
            assertThat(problem.in(Words.in(Words.ENGLISH))).contains("table.csv, line ");
        });
    }

    @Test
    void refuses_fractions_and_headings_that_mean_nothing() {
        assertThat(Published.read("item,kind,option,percent\nQ,single,a,0.63\nQ,single,b,0.37\n")
                        .problems())
                .extracting(Problem::key)
                .containsExactly("analysis.published.problem.fractions");
        assertThat(Published.read("name,age\nMaud,41\n").problems())
                .extracting(Problem::line, Problem::key)
                .containsExactly(tuple(1, "analysis.published.problem.headings"));
        assertThat(Published.read("item,option,count\nQ,a,\n").problems())
                .extracting(Problem::key)
                .containsExactly("analysis.published.problem.nothing");
    }

    @Test
    void remarks_upon_columns_that_it_leaves_out() {
        assertThat(Published.read("item,option,count,colour\nQ,a,5,red\n").remarks())
                .extracting(Problem::column)
                .containsExactly("colour");
    }
}
