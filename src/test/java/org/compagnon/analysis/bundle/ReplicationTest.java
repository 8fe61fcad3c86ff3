package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.compagnon.analysis.Analysis;
import org.compagnon.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundle lets anybody recompute the results, in R and in Python.
class ReplicationTest {

    private static final Path AGREEMENT = Path.of("src/test/resources/analysis/agreement");

    static Stream<Arguments> studies() throws IOException {
        var agreement = Files.readString(AGREEMENT.resolve("study.yaml"));
        var protectedOne = agreement.replace("minimum_cell: 0", "minimum_cell: 5");
        var studies = new ArrayList<Arguments>();
        studies.add(Arguments.of("Nantes", Given.nantes()));
        for (var number : List.of(1, 3, 4, 5, 8)) {
            var responses = Files.readString(AGREEMENT.resolve("responses-" + number + ".csv"));
            studies.add(Arguments.of("random " + number, Given.of(agreement, responses)));
            studies.add(
                    Arguments.of("random " + number + ", small counts withheld", Given.of(protectedOne, responses)));
        }
        for (var size : List.of(3, 30, 120)) {
            var rows = EveryKind.people(size, size);
            studies.add(Arguments.of(size + " of every kind", EveryKind.of(0, "bh", rows)));
            studies.add(Arguments.of(size + " of every kind, small counts withheld", EveryKind.of(5, "holm", rows)));
        }
        return studies.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void r_and_python_recompute_every_number(String name, Given given, @TempDir Path folder) throws Exception {
        var unpacked = Unpacked.of(given.bundle(), folder);

        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as("%s: %s", command, said.text()).isZero();
            assertThat(said.text()).matches("[0-9]+ numbers agree\\s*");
        }
    }

    @Test
    void both_recompute_as_many_numbers_as_the_results_have(@TempDir Path folder) throws Exception {
        var unpacked = Unpacked.of(Given.nantes().bundle(), folder);
        var count = count(new tools.jackson.databind.json.JsonMapper()
                .readTree(Files.readAllBytes(folder.resolve("tables.json"))));

        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).text()).startsWith(count + " numbers agree");
    }

    private static long count(tools.jackson.databind.JsonNode node) {
        return node.isNumber()
                ? 1
                : node.valueStream().mapToLong(ReplicationTest::count).sum();
    }

    /// Exact tests of tables so wide that a script draws some at random, and says so.
    @Test
    void a_p_that_is_too_long_to_compute_is_drawn_and_named(@TempDir Path folder) throws Exception {
        var definition = """
                study: wide
                populations: [intern]
                waves: [after]
                minimum_cell: 0
                questionnaires:
                  - population: intern
                    wave: after
                    items:
                      - {id: topic, type: single, options: [a, b, c, d, e, f, g, h]}
                analysis:
                  breakdown: [site]
                  compare:
                    - {item: topic, between: site, of: [north, south, west], population: intern, wave: after}
                """;
        var chance = new Random(11);
        var rows = Stream.generate(() -> EveryKind.of(chance, "north", "south", "west") + ","
                        + EveryKind.of(
                                chance, "a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "e", "f", "g", "h"))
                .limit(150)
                .toList();
        var bundle = Given.of(definition, "site,topic\n" + String.join("\n", rows) + "\n")
                .bundle();
        var unpacked = Unpacked.of(bundle, folder);

        assertThat(unpacked.run("Rscript").status()).isZero();
        assertThat(unpacked.run("python3"))
                .satisfies(said -> assertThat(said.status()).isZero())
                .satisfies(said -> assertThat(said.text())
                        .contains("1 of them, p of exact tests, as far as 10000 tables drawn at random can tell"));
    }

    @Test
    void data_that_do_not_give_the_results_are_found_out(@TempDir Path folder) throws Exception {
        var unpacked =
                Unpacked.of(EveryKind.of(0, "holm", EveryKind.people(60, 7)).bundle(), folder);
        var data = folder.resolve("responses.csv");
        var rows = new ArrayList<>(Files.readAllLines(data));
        var cells = rows.getLast().split(",", -1);
        var at = List.of(rows.getFirst().split(",")).indexOf("brings.pay");
        cells[at] = cells[at].equals("1") ? "5" : "1";
        rows.set(rows.size() - 1, String.join(",", cells));
        Files.write(data, rows);

        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text())
                    .contains("tutor after brings pay", "recomputed")
                    .containsPattern("[0-9]+ numbers agree, [0-9]+ do not");
        }
    }

    @Test
    void results_that_the_data_do_not_give_are_found_out(@TempDir Path folder) throws Exception {
        var unpacked =
                Unpacked.of(EveryKind.of(5, "holm", EveryKind.people(120, 7)).bundle(), folder);
        var tables = folder.resolve("tables.json");
        var text = Files.readString(tables);
        var changed = text.replaceFirst("\"p_adjusted\" : [0-9][0-9.Ee-]*", "\"p_adjusted\" : 0.4242");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(tables, changed);

        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text()).contains("p_adjusted").contains(", 1 do not");
        }
    }

    @Test
    void what_was_added_late_is_adjusted_with_all_of_it(@TempDir Path folder) throws Exception {
        var given = EveryKind.of(0, "holm", EveryKind.people(60, 3));
        var study = given.analysis().study();
        var first = study.plan().comparisons().subList(0, 4);
        var fixed = study.plan().only(first::contains, _ -> true);
        var late = Analysis.of(study, given.file().collected(), fixed);
        var bundle = new Bundle(late, given.definition(), given.file().collected(), Words.in(Words.FRENCH));
        var unpacked = Unpacked.of(bundle, folder);

        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).status()).as(command).isZero();
    }
}
