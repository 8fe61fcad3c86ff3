package org.compagnon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final String PROGRAMME = """
            matching:
              max_distance_km: 60
              weights: {preference: 100, distance: 1, interests: 20, continuity: 500, balance: 30}
            """;

    @TempDir
    Path folder = Path.of("");

    private final PrintStream usualErrors = System.err;
    private final Locale usualLanguage = Locale.getDefault();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void asBefore() {
        System.setErr(usualErrors);
        Locale.setDefault(usualLanguage);
    }

    @Test
    void everybody_placed_ends_with_0_and_writes_pairs_and_report() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", """
                id,capacity,latitude,longitude,interests
                ines,1,47.2184,-1.5536,rural
                maud,2,47.4784,-0.5632,
                """);
        file("tutees.csv", """
                id,latitude,longitude,interests,preferences
                camille,47.2184,-1.5536,rural|recherche,ines|maud
                lea,47.4784,-0.5632,,
                """);

        assertThat(match()).isZero();
        assertThat(out("pairs.csv")).isEqualTo("""
                tutor_id,tutee_id,cost,preference,distance_km,unshared_interests,continuity
                ines,camille,20,0,0,1,0
                maud,lea,0,0,0,0,0
                """);
        assertThat(report())
                .contains(
                        "\"tutees\":2",
                        "\"placed\":2",
                        "\"total_cost\":20",
                        "\"pair_cost\":20",
                        "\"load_cost\":0",
                        "\"proved_optimal\":true",
                        "\"unplaced\":[]",
                        "{\"tutor_id\":\"maud\",\"tutees\":1,\"capacity\":2}");
    }

    @Test
    void somebody_unplaced_ends_with_1_and_says_why() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", """
                id,capacity,latitude,longitude
                ines,1,47.2184,-1.5536
                """);
        file("tutees.csv", """
                id,latitude,longitude
                camille,47.2184,-1.5536
                lea,47.2184,-1.5536
                noe,48.8566,2.3522
                """);

        assertThat(match()).isEqualTo(1);
        assertThat(report())
                .contains("\"reason\":\"CAPACITY_SHORTAGE\"")
                .contains("{\"tutees\":[\"camille\",\"lea\"],\"tutors\":[\"ines\"],\"capacity\":1}")
                .contains(
                        "{\"tutee_id\":\"noe\",\"reason\":\"NO_ADMISSIBLE_TUTOR\",\"blocking\":{\"conflict\":0,\"excluded\":0,\"phase\":0,\"untrained\":0,\"distance\":1}}");
    }

    @Test
    void mistakes_in_several_files_are_told_at_once_and_nothing_is_written() throws IOException {
        file("programme.yaml", "matching:\n  weights: {preference: -1}\n");
        file("tutors.csv", "id,capacity\nines,deux\nines,1\n");
        file("tutees.csv", "id,latitude,longitude\ncamille,north,-1.5\n");

        assertThat(match()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("programme.yaml", "tutors.csv", "deux", "tutees.csv", "north");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whoever_comes_after_a_tutor_who_left_counts_as_a_change_and_the_remark_says_so() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,1\n");
        file("tutees.csv", "id\ncamille\n");
        file("current.csv", "tutor_id,tutee_id\nzoe,camille\n");

        assertThat(match("--current", folder.resolve("current.csv").toString(), "--lang=en"))
                .isZero();

        assertThat(folder.resolve("out/pairs.csv"))
                .content()
                .contains("ines,camille,")
                .endsWith(",1\n");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("“zoe” is not on the list of tutors", "counts as a change of tutor")
                .doesNotContain("no effect");
    }

    @Test
    void a_refusal_counts_whatever_was_preferred() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,1\npaul,1\n");
        file("tutees.csv", "id,preferences,excluded\ncamille,ines|paul,ines\n");

        assertThat(match("--lang=en")).isZero();

        assertThat(folder.resolve("out/pairs.csv")).content().contains("paul,camille,");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("line 2", "“ines”: the refusal counts");
    }

    @Test
    void a_tutor_whose_line_is_wrong_is_not_called_unknown() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,deux\n");
        file("tutees.csv", "id,preferences\ncamille,ines\n");

        assertThat(match("--lang=en")).isEqualTo(2);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("deux").doesNotContain("tutees.csv");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutees.csv", "id\ncamille\n");

        assertThat(match()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("tutors.csv");
    }

    @Test
    void speaks_french_or_english_as_asked() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,1\n");
        file("tutees.csv", "id\ncamille\n");

        assertThat(match("--lang", "fr")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 sur 1 placés");
        assertThat(match("--lang=en")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 of 1 placed");
    }

    @Test
    void a_repair_without_current_pairs_is_refused() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,1\n");
        file("tutees.csv", "id\ncamille\n");

        assertThat(match("--repair")).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_repair_keeps_who_stands_although_others_would_be_cheaper() throws IOException {
        file("programme.yaml", PROGRAMME.replace("500", "0"));
        file("tutors.csv", "id,capacity\nines,1\nmaud,1\n");
        file("tutees.csv", "id,preferences\ncamille,ines|maud\nlea,maud|ines\n");
        file("current.csv", "tutor_id,tutee_id\nmaud,camille\nines,lea\n");
        var current = folder.resolve("current.csv").toString();

        assertThat(match("--current", current)).isZero();
        assertThat(out("pairs.csv")).contains("ines,camille");
        assertThat(match("--current", current, "--repair")).isZero();
        assertThat(out("pairs.csv")).contains("maud,camille", "ines,lea");
        assertThat(report()).contains("\"separated\":0");
    }

    @Test
    void the_order_of_the_rows_changes_nothing() throws IOException {
        file("programme.yaml", PROGRAMME);
        file("tutors.csv", "id,capacity\nines,1\nmaud,1\nana,1\n");
        file("tutees.csv", "id\ncamille\nlea\n");
        assertThat(match()).isZero();
        var pairs = out("pairs.csv");

        file("tutors.csv", "capacity;id\n1;ana\n1;maud\n1;ines\n");
        file("tutees.csv", "id\nlea\ncamille\n");

        assertThat(match()).isZero();
        assertThat(out("pairs.csv")).isEqualTo(pairs);
    }

    @Test
    void an_invented_edition_is_the_same_for_the_same_seed_and_can_be_matched() throws IOException {
        assertThat(simulate("a", 7)).isZero();
        assertThat(simulate("b", 7)).isZero();
        assertThat(simulate("c", 8)).isZero();
        for (var name : List.of("programme.yaml", "tutors.csv", "tutees.csv", "conflicts.csv", "current.csv"))
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameTextualContentAs(folder.resolve("b").resolve(name));
        assertThat(Files.readString(folder.resolve("a/tutees.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("c/tutees.csv")));

        for (var name : List.of("programme.yaml", "tutors.csv", "tutees.csv", "conflicts.csv", "current.csv"))
            Files.copy(folder.resolve("a").resolve(name), folder.resolve(name));
        assertThat(match(
                        "--conflicts", folder.resolve("conflicts.csv").toString(),
                        "--current", folder.resolve("current.csv").toString()))
                .isLessThan(2);
        assertThat(report()).contains("\"proved_optimal\":true");
    }

    private int simulate(String name, int seed) {
        return Commands.run(
                "simulate",
                "--tutees",
                "60",
                "--tutors",
                "40",
                "--seed",
                String.valueOf(seed),
                "--out",
                folder.resolve(name).toString());
    }

    private int match(String... more) {
        var arguments = new ArrayList<>(List.of("match"));
        for (var name : List.of("programme.yaml", "tutors.csv", "tutees.csv")) {
            arguments.add("--" + name.substring(0, name.indexOf('.')));
            arguments.add(folder.resolve(name).toString());
        }
        arguments.add("--out");
        arguments.add(folder.resolve("out").toString());
        arguments.addAll(List.of(more));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    /// The report without the blanks between its parts.
    private String report() throws IOException {
        return JsonMapper.shared().readTree(out("report.json")).toString();
    }

    private String out(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }
}
