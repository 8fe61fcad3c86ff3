package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.Nantes;
import org.compagnon.analysis.ResponsesFile;
import org.compagnon.files.Limits;
import org.compagnon.files.Tables;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Plan;
import org.compagnon.surveys.study.StudyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The bundle lets anybody recompute the results, in R and in Python, and gives nobody away.
class ReplicationTest {

    private static final Path AGREEMENT = Path.of("src/test/resources/analysis/agreement");
    private static final String EVERY_KIND = """
            study: every-kind
            populations: [intern, tutor]
            waves: [before, after]
            minimum_cell: %d
            confidence: 0.9
            questionnaires:
              - population: intern
                wave: before
                items:
                  - {id: expects, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
                  - {id: hopes, type: multiple, options: [talk, thesis, pay], other: true}
                  - {id: year, type: single, options: [first, second, third]}
                  - {id: hours, type: number, min: 0, max: 80}
              - population: intern
                wave: after
                items:
                  - {id: brings, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
                  - {id: got, type: multiple, options: [talk, thesis, pay], other: true}
                  - {id: year, type: single, options: [first, second, third]}
                  - {id: hours, type: number, min: 0, max: 80}
                  - {id: best, type: ranking, options: [talk, thesis, pay], shown_if: year = first}
                  - {id: since, type: date}
                  - {id: remarks, type: text}
              - population: tutor
                wave: after
                items:
                  - {id: brings, type: matrix, levels: 5, rows: [thesis, pay], positive: [4, 5], negative: [1, 2]}
            analysis:
              breakdown: [site, year]
              compare:
                - {item: [expects, brings], between: wave, of: [before, after], population: intern}
                - {item: [hopes, got], between: wave, of: [before, after], population: intern}
                - {item: year, between: wave, of: [before, after], population: intern}
                - {item: hours, between: wave, of: [before, after], population: intern}
                - {item: brings, between: population, of: [intern, tutor], wave: after}
                - {item: brings, between: site, of: [north, south, west], population: intern, wave: after}
                - {item: year, between: site, of: [north, south, west], population: intern, wave: after}
                - {item: hours, between: year, of: [first, second, third], population: intern, wave: after}
              adjust: %s
            """;
    private static final String COLUMNS = "population,wave,site,link,expects.thesis,expects.pay,hopes,hopes.other,year,"
            + "hours,brings.thesis,brings.pay,got,got.other,best,since,remarks";

    private record Given(String definition, ResponsesFile file, Analysis analysis) {

        Bundle bundle() {
            return new Bundle(analysis, definition, file.collected(), Words.in(Words.ENGLISH));
        }
    }

    private static Given given(String definition, String responses) {
        var study = StudyReader.read("study.yaml", definition);
        var file = new ResponsesFile(study);
        file.read(Tables.read("responses.csv", responses.getBytes(StandardCharsets.UTF_8), Limits.WEB));
        assertThat(file.problems()).isEmpty();
        return new Given(definition, file, Analysis.of(study, file.collected()));
    }

    private static Given nantes() throws IOException {
        try (var text = ReplicationTest.class.getResourceAsStream("/demo/published-study.yaml")) {
            return given(new String(text.readAllBytes(), StandardCharsets.UTF_8), Nantes.responses());
        }
    }

    private static List<String> people(int number, long seed) {
        var chance = new Random(seed);
        var rows = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            var code = chance.nextInt(number * 2);
            rows.add("intern,before,%s,c%d,%s,%s,%s,,%s,%s,,,,,,,"
                    .formatted(
                            site(chance),
                            code,
                            level(chance),
                            level(chance),
                            options(chance),
                            year(chance),
                            hours(chance)));
            var year = year(chance);
            rows.add("intern,after,%s,c%d,,,,,%s,%s,%s,%s,%s,,%s,2026-0%d-1%d,said by c%d"
                    .formatted(
                            site(chance),
                            chance.nextInt(number * 2),
                            year,
                            hours(chance),
                            level(chance),
                            level(chance),
                            options(chance),
                            year.equals("first")
                                    ? of(chance, "talk|thesis|pay", "pay|talk|thesis", "thesis|pay|talk")
                                    : "-",
                            1 + chance.nextInt(9),
                            chance.nextInt(10),
                            code));
            if (i % 2 == 0) rows.add("tutor,after,,,,,,,,,%s,%s,,,,,".formatted(level(chance), level(chance)));
        }
        return rows;
    }

    private static String of(Random chance, String... values) {
        return values[chance.nextInt(values.length)];
    }

    private static String site(Random chance) {
        return of(chance, "north", "north", "north", "south", "south", "west", "");
    }

    private static String level(Random chance) {
        return of(chance, "1", "2", "3", "3", "4", "4", "5", "");
    }

    private static String year(Random chance) {
        return of(chance, "first", "first", "second", "third");
    }

    private static String options(Random chance) {
        return of(chance, "talk", "talk|thesis", "thesis", "none", "talk|other", "pay", "");
    }

    private static String hours(Random chance) {
        return of(chance, "5", "7.5", "8", "12", "");
    }

    private static String everyKind(List<String> rows) {
        return COLUMNS + "\n" + String.join("\n", rows) + "\n";
    }

    static Stream<Arguments> studies() throws IOException {
        var agreement = Files.readString(AGREEMENT.resolve("study.yaml"));
        var protectedOne = agreement.replace("minimum_cell: 0", "minimum_cell: 5");
        var studies = new ArrayList<Arguments>();
        studies.add(Arguments.of("Nantes", nantes()));
        for (var number : List.of(1, 3, 4, 5, 8)) {
            var responses = Files.readString(AGREEMENT.resolve("responses-" + number + ".csv"));
            studies.add(Arguments.of("random " + number, given(agreement, responses)));
            studies.add(Arguments.of("random " + number + ", small counts withheld", given(protectedOne, responses)));
        }
        for (var size : List.of(3, 30, 120)) {
            var rows = everyKind(people(size, size));
            studies.add(Arguments.of(size + " of every kind", given(EVERY_KIND.formatted(0, "bh"), rows)));
            studies.add(Arguments.of(
                    size + " of every kind, small counts withheld", given(EVERY_KIND.formatted(5, "holm"), rows)));
        }
        return studies.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void r_and_python_recompute_every_number(String name, Given given, @TempDir Path folder) throws Exception {
        unpack(given.bundle(), folder);

        for (var command : List.of("Rscript", "python3")) {
            var said = run(command, folder);
            assertThat(said.status()).as("%s: %s", command, said.text()).isZero();
            assertThat(said.text()).matches("[0-9]+ numbers agree\\s*");
        }
    }

    @Test
    void both_recompute_as_many_numbers_as_the_results_have(@TempDir Path folder) throws Exception {
        unpack(nantes().bundle(), folder);
        var count = count(new tools.jackson.databind.json.JsonMapper()
                .readTree(Files.readAllBytes(folder.resolve("tables.json"))));

        for (var command : List.of("Rscript", "python3"))
            assertThat(run(command, folder).text()).startsWith(count + " numbers agree");
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
        var rows = Stream.generate(() -> of(chance, "north", "south", "west") + ","
                        + of(chance, "a", "a", "a", "b", "b", "b", "c", "c", "c", "d", "d", "e", "f", "g", "h"))
                .limit(150)
                .toList();
        unpack(
                given(definition, "site,topic\n" + String.join("\n", rows) + "\n")
                        .bundle(),
                folder);

        assertThat(run("Rscript", folder).status()).isZero();
        assertThat(run("python3", folder))
                .satisfies(said -> assertThat(said.status()).isZero())
                .satisfies(said -> assertThat(said.text())
                        .contains("1 of them, p of exact tests, as far as 10000 tables drawn at random can tell"));
    }

    @Test
    void data_that_do_not_give_the_results_are_found_out(@TempDir Path folder) throws Exception {
        unpack(given(EVERY_KIND.formatted(0, "holm"), everyKind(people(60, 7))).bundle(), folder);
        var data = folder.resolve("responses.csv");
        var rows = new ArrayList<>(Files.readAllLines(data));
        var cells = rows.getLast().split(",", -1);
        var at = List.of(rows.getFirst().split(",")).indexOf("brings.pay");
        cells[at] = cells[at].equals("1") ? "5" : "1";
        rows.set(rows.size() - 1, String.join(",", cells));
        Files.write(data, rows);

        for (var command : List.of("Rscript", "python3")) {
            var said = run(command, folder);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text())
                    .contains("tutor after brings pay", "recomputed")
                    .containsPattern("[0-9]+ numbers agree, [0-9]+ do not");
        }
    }

    @Test
    void results_that_the_data_do_not_give_are_found_out(@TempDir Path folder) throws Exception {
        unpack(given(EVERY_KIND.formatted(5, "holm"), everyKind(people(120, 7))).bundle(), folder);
        var tables = folder.resolve("tables.json");
        var text = Files.readString(tables);
        var changed = text.replaceFirst("\"p_adjusted\" : [0-9][0-9.Ee-]*", "\"p_adjusted\" : 0.4242");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(tables, changed);

        for (var command : List.of("Rscript", "python3")) {
            var said = run(command, folder);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text()).contains("p_adjusted").contains(", 1 do not");
        }
    }

    @Test
    void what_was_added_late_is_adjusted_with_all_of_it(@TempDir Path folder) throws Exception {
        var given = given(EVERY_KIND.formatted(0, "holm"), everyKind(people(60, 3)));
        var study = given.analysis().study();
        var fixed = new Plan(
                study.plan().breakdown(),
                study.plan().comparisons().subList(0, 4),
                study.plan().adjust());
        var late = Analysis.of(study, given.file().collected(), fixed);
        unpack(new Bundle(late, given.definition(), given.file().collected(), Words.in(Words.FRENCH)), folder);

        for (var command : List.of("Rscript", "python3"))
            assertThat(run(command, folder).status()).as(command).isZero();
    }

    @Test
    void it_holds_nobodys_words_and_no_code_that_anybody_knows() {
        var bundle =
                given(EVERY_KIND.formatted(0, "bh"), everyKind(people(40, 5))).bundle();

        bundle.files().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain("said by")
                .doesNotContainPattern(",c[0-9]+,"));
        assertThat(text(bundle, "responses.csv")).contains(",*");
    }

    @Test
    void the_order_in_which_answers_came_leaves_no_trace() {
        var rows = people(40, 5);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(given(EVERY_KIND.formatted(0, "bh"), everyKind(shuffled))
                        .bundle()
                        .zip())
                .isEqualTo(given(EVERY_KIND.formatted(0, "bh"), everyKind(rows))
                        .bundle()
                        .zip());
    }

    /// Rule 22: what no table shows is not in the bundle either.
    @Test
    void where_small_counts_are_withheld_the_data_are_the_counts_shown() {
        var given = given(EVERY_KIND.formatted(5, "bh"), everyKind(people(40, 5)));
        var bundle = given.bundle();

        assertThat(bundle.files()).doesNotContainKey("responses.csv");
        assertThat(text(bundle, "counts.csv").lines().skip(1).map(line -> line.split(",", -1)))
                .allSatisfy(line -> {
                    if (line[6].equals("answer") && !line[8].isEmpty())
                        assertThat(Integer.parseInt(line[8]))
                                .as("%s", List.of(line))
                                .satisfiesAnyOf(count -> assertThat(count).isZero(), count -> assertThat(count)
                                        .isGreaterThanOrEqualTo(5));
                });
        assertThat(text(bundle, "counts.csv")).doesNotContain("7.5", "2026-");
        assertThat(text(bundle, "README.md")).contains("The study shows no count under 5", "`hours`", "left-out.csv");
        assertThat(text(bundle, "left-out.csv").lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("hours,") || line.contains(",true,false,"));
    }

    @Test
    void it_names_every_file_that_it_holds() throws IOException {
        var files = unzipped(nantes().bundle().zip());

        assertThat(files.keySet())
                .containsExactly(
                        "README.md",
                        "codebook.csv",
                        "codebook.md",
                        "comparisons.csv",
                        "left-out.csv",
                        "recompute.R",
                        "recompute.py",
                        "responses.csv",
                        "settings.csv",
                        "study.yaml",
                        "tables.json");
        assertThat(files.keySet())
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(files.get("README.md")).contains("`" + name + "`"));
        assertThat(files.get("codebook.md")).contains("`detects`", "D’accord / Agree – positive share", "“-”");
    }

    private static String text(Bundle bundle, String name) {
        return new String(bundle.files().get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static void unpack(Bundle bundle, Path folder) throws IOException {
        for (var file : unzipped(bundle.zip()).entrySet())
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    private record Said(int status, String text) {}

    private static Said run(String command, Path folder) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command), () -> command + " is not installed: its recomputation was NOT checked");
        var script = command.equals("Rscript") ? "recompute.R" : "recompute.py";
        var output = folder.resolve("said.txt");
        var process = new ProcessBuilder(command, folder.resolve(script).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " did not end");
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    private static boolean isInstalled(String command) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
