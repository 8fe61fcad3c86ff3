package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Alpha, its interval and omega can be recomputed from the bundle, in R and in Python, and what does not agree is
/// found.
class ReliabilityReplicationTest {

    private static String study(int minimum, int items) {
        return """
                study: scales
                populations: [intern]
                waves: [after]
                minimum_cell: %d
                confidence: 0.9
                questionnaires:
                  - population: intern
                    wave: after
                    items:
                      - {id: calm, type: matrix, levels: 5, rows: [%s]}
                      - {id: tired, type: likert, levels: 5}
                analysis:
                  reliability:
                    - {id: calm, items: [calm]}
                    - {id: whole, items: [tired, calm], reversed: [tired]}
                """.formatted(minimum, String.join(", ", rows(items)));
    }

    private static List<String> rows(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(item -> "row" + item).toList();
    }

    /// @param weight of what the answers have in common
    private static Given given(int minimum, int people, int items, double weight, long seed) {
        var chance = new Random(seed);
        var lines = new ArrayList<>(List.of("tired,"
                + String.join(
                        ",", rows(items).stream().map(row -> "calm." + row).toList())));
        for (var person = 0; person < people; person++) {
            var common = chance.nextGaussian() * weight;
            var line = Stream.generate(() -> common + chance.nextGaussian())
                    .limit(items + 1L)
                    .map(value -> String.valueOf((int) Math.clamp(Math.rint(3 + value), 1.0, 5.0)))
                    .map(level -> chance.nextInt(40) == 0 ? "" : level)
                    .toList();
            lines.add((line.getFirst().isEmpty() ? "" : String.valueOf(6 - Integer.parseInt(line.getFirst()))) + ","
                    + String.join(",", line.subList(1, line.size())));
        }
        return Given.of(study(minimum, items), String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 1",
        "3, 2, 1",
        "9, 3, 1",
        "40, 2, 1",
        "60, 3, 1.2",
        "60, 5, 0.8",
        "90, 9, 0.6",
        "200, 3, 0.3",
        "80, 4, 0",
        "80, 3, 3"
    })
    void of_random_studies_strong_and_weak(int people, int items, double weight, @TempDir Path folder)
            throws Exception {
        for (var seed = 1; seed <= 2; seed++) {
            var unpacked = Unpacked.of(
                    given(0, people, items, weight, seed).bundle(), Files.createDirectory(folder.resolve("of" + seed)));
            for (var command : Unpacked.LANGUAGES) {
                var said = unpacked.run(command);
                assertThat(said.status()).as("%s: %s", command, said.text()).isZero();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"omega\" : [0-9.]+', '\"omega\" : 0.4242', omega",
        "'\"value\" : 0[0-9.]+,(\\s+)\"ci\" : \\[ (0[0-9.]+)', '\"value\" : 0.4242,$1\"ci\" : [ $2', alpha value",
        "'\"scale\" : \"whole\"(?s)(.*?)\"n\" : 6[0-9]', '\"scale\" : \"whole\"$1\"n\" : 99', n"
    })
    void a_figure_that_the_data_do_not_give_is_found_out(String before, String after, String name, @TempDir Path folder)
            throws Exception {
        var unpacked = Unpacked.of(given(0, 70, 3, 1, 4).bundle(), folder);
        var tables = folder.resolve("tables.json");
        var text = Files.readString(tables);
        var at = text.indexOf("\"reliability\"");
        var changed = text.substring(0, at) + text.substring(at).replaceFirst(before, after);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(tables, changed);

        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text()).contains("reliability intern after", name).contains(", 1 do not");
        }
    }

    @Test
    void so_is_an_answer_that_was_changed(@TempDir Path folder) throws Exception {
        var unpacked = Unpacked.of(given(0, 70, 3, 1, 4).bundle(), folder);
        var data = folder.resolve("responses.csv");
        var rows = new ArrayList<>(Files.readAllLines(data));
        var last = rows.getLast();
        rows.set(rows.size() - 1, last.substring(0, last.length() - 1) + (last.endsWith("1") ? "2" : "1"));
        Files.write(data, rows);

        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).text()).contains("reliability intern after whole alpha value");
    }

    @Test
    void where_small_counts_are_withheld_they_are_left_out_and_named(@TempDir Path folder) throws Exception {
        var bundle = given(5, 600, 3, 1, 4).bundle();
        var files = bundle.files();
        var readme = new String(files.get("README.md"), StandardCharsets.UTF_8);
        var tables = new String(files.get("tables.json"), StandardCharsets.UTF_8);

        assertThat(readme).contains("`reliability.csv`", "`calm`", "what each person answered to the items");
        assertThat(tables.substring(tables.indexOf("\"reliability\"")))
                .contains("\"suppressed\" : true")
                .doesNotContain("\"suppressed\" : false");
        var unpacked = Unpacked.of(bundle, folder);
        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).status()).as(command).isZero();
    }

    @Test
    void a_study_without_subscales_has_nothing_of_them() throws Exception {
        var bundle = Given.nantes().bundle();

        assertThat(bundle.files()).doesNotContainKey("reliability.csv");
        assertThat(new String(bundle.files().get("README.md"), StandardCharsets.UTF_8))
                .doesNotContain("reliability");
        assertThat(new String(bundle.files().get("tables.json"), StandardCharsets.UTF_8))
                .doesNotContain("reliability");
    }
}
