package org.compagnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CheckTablesCommandTest {

    private static final String NANTES = "src/test/resources/analysis/nantes/";

    @TempDir
    Path folder = Path.of("");

    private final PrintStream usualOut = System.out;
    private final PrintStream usualErrors = System.err;
    private final Locale usualLanguage = Locale.getDefault();
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(results, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        System.setOut(usualOut);
        System.setErr(usualErrors);
        Locale.setDefault(usualLanguage);
    }

    @Test
    void what_is_possible_ends_with_0() {
        assertThat(Commands.run("check-tables", NANTES + "multiple.csv", NANTES + "importance.csv", "--language", "en"))
                .isZero();
        assertThat(said()).contains("0 impossible, 0 suspicious");
    }

    @Test
    void what_is_impossible_ends_with_1_and_is_told_with_its_line_and_its_mend() {
        assertThat(Commands.run("check-tables", NANTES + "likert.csv", "--language=en"))
                .isEqualTo(1);
        assertThat(results.toString(StandardCharsets.UTF_8))
                .contains(
                        "likert.csv · 30 · wish_to_extend_to_three_years · intern · one_year",
                        "Impossible (line 3): The headline 66% does not follow from its own counts",
                        "→ Print the share of 3+4+5.");
    }

    @Test
    void speaks_french() {
        assertThat(Commands.run("check-tables", NANTES + "likert.csv", "--language", "fr"))
                .isEqualTo(1);
        assertThat(results.toString(StandardCharsets.UTF_8)).contains("ne découle pas de ses propres effectifs");
        assertThat(said()).contains("un impossible");
    }

    @Test
    void writes_findings_for_other_programs() throws IOException {
        assertThat(Commands.run("check-tables", NANTES + "likert.csv", "--out", folder + "/out", "--lang=en"))
                .isEqualTo(1);

        assertThat(Files.readString(folder.resolve("out/findings.csv")))
                .startsWith("severity,check,file,line,column,table,item,population,wave,group,option,finding,"
                        + "would_be_right\n")
                .contains("\nimpossible,headline-from-nowhere.declared,likert.csv,3,headline_pct,30,"
                        + "wish_to_extend_to_three_years,intern,one_year,,,");
        var report = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/findings.json")));
        assertThat(report.get("possible").asBoolean()).isFalse();
        var found = report.get("findings").get(1);
        assertThat(found.at("/numbers/headline").asInt()).isEqualTo(66);
        assertThat(found.at("/numbers/nearest/counts").toString()).isEqualTo("[25,16,21]");
        assertThat(found.at("/finding/fr").asString()).contains("62 sur 91");
        assertThat(found.at("/finding/en").asString()).contains("62 of 91");
    }

    @Test
    void every_problem_of_every_file_ends_with_2_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "item,option,count,percent,base\nQ,a,twelve,4O,30\n");
        Files.writeString(folder.resolve("b.csv"), "item,option,count\nQ,a,-3\n");

        assertThat(Commands.run(
                        "check-tables",
                        folder.resolve("a.csv").toString(),
                        folder.resolve("b.csv").toString(),
                        folder.resolve("missing.csv").toString(),
                        "--out",
                        folder.resolve("out").toString(),
                        "--lang=en"))
                .isEqualTo(2);
        assertThat(said())
                .contains(
                        "a.csv, line 2, column “count”",
                        "a.csv, line 2, column “percent”",
                        "b.csv, line 2, column “count”",
                        "missing.csv");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void two_files_of_one_name_are_two() throws IOException {
        for (var name : new String[] {"one", "two"}) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("t.csv"), "item,option,count,base\nQ,a,5,10\nQ,b,5,10\n");
        }

        assertThat(Commands.run(
                        "check-tables",
                        folder.resolve("one/t.csv").toString(),
                        folder.resolve("two/t.csv").toString(),
                        "--lang=en"))
                .isZero();
        assertThat(said()).contains("4 figures in 2 tables");
    }

    private String said() {
        return messages.toString(StandardCharsets.UTF_8);
    }
}
