package org.compagnon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.Nantes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `compagnon analyse`: from files to files, or to every problem at once.
class AnalyseCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        try (var study = AnalyseCommandTest.class.getResourceAsStream("/demo/published-study.yaml")) {
            Files.write(
                    folder.resolve("study.yaml"),
                    java.util.Objects.requireNonNull(study).readAllBytes());
        }
        Files.writeString(folder.resolve("responses.csv"), Nantes.responses());
    }

    private record Ended(int status, String said) {}

    private Ended analyse() {
        return analyse("responses.csv");
    }

    private Ended analyse(String... responses) {
        var said = new ByteArrayOutputStream();
        var errors = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var call = new ArrayList<>(List.of(
                    "analyse", "--lang=en",
                    "--study", folder.resolve("study.yaml").toString(),
                    "--out", folder.resolve("out").toString()));
            for (var one : responses)
                call.addAll(List.of("--responses", folder.resolve(one).toString()));
            var status = Commands.run(call.toArray(String[]::new));
            return new Ended(status, said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(errors);
        }
    }

    private JsonNode tables() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("out/tables.json")));
    }

    /// Additive: the files of a study that declares no subscale stay as they were.
    @Test
    void the_reliability_of_subscales_is_among_the_tables_where_the_plan_declares_any() throws IOException {
        analyse();
        assertThat(tables().has("reliability")).isFalse();

        Files.writeString(folder.resolve("study.yaml"), """
                study: ease
                populations: [intern]
                waves: [after]
                minimum_cell: 0
                questionnaires:
                  - population: intern
                    wave: after
                    items:
                      - {id: calm, type: likert, levels: 5}
                      - {id: tired, type: likert, levels: 5}
                analysis:
                  reliability:
                    - {id: ease, items: [calm, tired], reversed: [tired]}
                """);
        Files.writeString(folder.resolve("responses.csv"), "calm,tired\n1,5\n2,3\n4,3\n5,1\n5,\n");

        assertThat(analyse().said()).contains("2 tables, no comparison, one result of reliability.");
        var found = tables().get("reliability").get(0);
        assertThat(found.propertyNames())
                .containsExactly(
                        "scale",
                        "items",
                        "reversed",
                        "population",
                        "wave",
                        "n",
                        "alpha",
                        "omega",
                        "suppressed",
                        "exploratory");
        assertThat(found.get("items").toString()).isEqualTo("[\"calm\",\"tired\"]");
        assertThat(found.get("n").asInt()).isEqualTo(4);
        assertThat(found.get("alpha").get("value").asDouble()).isCloseTo(16.0 / 17, within(1e-12));
        assertThat(found.get("alpha").get("ci")).hasSize(2);
        assertThat(found.get("omega").isNull()).isTrue();
    }

    @Test
    void tables_and_report_are_written() throws IOException {
        var ended = analyse();

        assertThat(ended.said()).contains("374 responses");
        assertThat(ended.status()).isZero();
        var detects = tables().get("tables")
                .valueStream()
                .filter(table -> table.get("item").asString().equals("detects")
                        && table.get("population").asString().equals("intern")
                        && table.get("breakdown").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(detects.get("base").asInt()).isEqualTo(91);
        assertThat(detects.get("positive").get("percent").asDouble()).isEqualTo(83 * 100 / 91.0);
        assertThat(detects.get("mentions").isNull()).isTrue();
        assertThat(folder.resolve("out/figures/tutor-before-motives.svg")).isNotEmptyFile();
        assertThat(folder.resolve("out/figures/intern-one_year-reason.png")).isNotEmptyFile();
        assertThat(folder.resolve("out/figures/intern-before-expectations.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("out/report.docx")).isNotEmptyFile();
        assertThat(folder.resolve("out/report.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("out/replication.zip")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("out/tables.csv"))).startsWith("item,row,population,wave");
    }

    @Test
    void every_problem_of_the_responses_is_told_at_once_and_nothing_is_written() throws IOException {
        Files.writeString(folder.resolve("responses.csv"), """
                population,wave,phase,detects,extend,resource,reason
                intern,one_year,PS,6,2,tutor,thesis
                intern,one_year,PS,3,2,tutor,thesis|philately
                doctor,one_year,PS,3,2,tutor,thesis
                intern,before,,3,,,
                tutor,one_year,,two,,,
                """);

        var ended = analyse();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said())
                .contains("line 2, column “detects”: “6” is not on the scale, which goes from 1 to 5")
                .contains("line 3, column “reason”: “philately” is not a possible answer. Possible answers: ")
                .contains("line 4, column “population”: The study does not know the population “doctor”")
                .contains("line 5, column “detects”: “3” answers a question that the population “intern” is not asked")
                .contains("line 6, column “detects”: “two” is not on the scale")
                .contains("line 1, column “useful”: The column of this question is missing");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void files_of_one_name_in_two_folders_are_told_apart() throws IOException {
        for (var one : List.of("a", "b")) {
            Files.createDirectories(folder.resolve(one));
            Files.writeString(folder.resolve(one).resolve("r.csv"), "population\nnobody-" + one + "\n");
        }

        assertThat(analyse("a/r.csv", "b/r.csv").said())
                .contains(folder.resolve("a/r.csv") + ", line 1", folder.resolve("b/r.csv") + ", line 1");
    }

    @Test
    void a_study_that_is_missing_does_not_hide_that_responses_are() throws IOException {
        Files.delete(folder.resolve("study.yaml"));

        var ended = analyse("absent.csv");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).contains("study.yaml: ", "absent.csv: ");
    }

    @Test
    void a_study_that_is_a_folder_or_no_utf_8_is_told_to_be_that() throws IOException {
        Files.write(folder.resolve("study.yaml"), "study: s\ntitle: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(analyse().said()).contains("study.yaml, line 2: This line is not in UTF-8");

        Files.delete(folder.resolve("study.yaml"));
        Files.createDirectory(folder.resolve("study.yaml"));
        assertThat(analyse().said()).contains("study.yaml: This is a folder. Name a YAML file.");
    }

    @Test
    void nobody_counts_twice_because_a_file_is_given_twice() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        var ended = analyse("responses.csv", "out/../responses.csv");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).contains("given twice");
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }

    @Test
    void a_copy_and_whoever_did_not_answer_are_remarked_upon() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), """
                study: s
                populations: [intern, tutor]
                waves: [w]
                questionnaires:
                  - {population: intern, wave: w, items: [{id: age, type: number}]}
                  - {population: tutor, wave: w, items: [{id: age, type: number}]}
                """);
        Files.writeString(folder.resolve("responses.csv"), "population,age\nintern,30\n");
        Files.copy(folder.resolve("responses.csv"), folder.resolve("copy.csv"));
        Files.writeString(folder.resolve("headings.csv"), "population,age\n");

        var ended = analyse("responses.csv", "copy.csv", "headings.csv");

        assertThat(ended.status()).isZero();
        assertThat(ended.said())
                .contains("copy.csv: This file holds exactly what")
                .contains("headings.csv: There is no line below the headings")
                .contains("study.yaml: The files hold no response of: tutor × w.")
                .contains("2 responses: one table, no comparison.");
    }

    @Test
    void a_study_that_does_not_hold_together_is_refused_with_its_line() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "study: x\npopulations: [a]\n");

        var ended = analyse();

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).contains("study.yaml, line 1", "“waves” is missing");
    }
}
