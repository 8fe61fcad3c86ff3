package org.compagnon.analysis.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.surveys.OpenedWave;
import org.compagnon.testing.RunningHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long the pages and files of a very large study take over HTTP: 100,000 responses to 40 items of all kinds,
/// broken down by three variables, with twelve comparisons; once with small counts withheld and once with every count
/// shown.
///
/// `docs/performance.md` has the command.
final class DownloadBench {

    private static final int RESPONSES = 100_000;
    private static final int ROUNDS = 5;

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final RunningHouse house;

    /// @param answer in SQL: what the respondent `n` answers, of a number `h` at random
    private record Asked(String id, String definition, String answer) {}

    private DownloadBench(RunningHouse house) {
        this.house = house;
    }

    static void main() throws Exception {
        try (var house = RunningHouse.open()) {
            var bench = new DownloadBench(house);
            bench.measure(5);
            bench.measure(0);
        }
    }

    private void measure(int minimum) throws Exception {
        System.out.printf("%n%,d responses, minimum_cell %d%n", RESPONSES, minimum);
        var home = "/analysis/studies/" + closed(minimum);
        for (var path : List.of(
                "",
                "/answers",
                "/answers/scale1?by=site&by=year&by=path",
                "/answers/scale2?by=site&by=year&by=path",
                "/tables/json",
                "/tables/csv",
                "/answers/scale1/figure/svg?by=site",
                "/answers/scale1/figure/png?by=site",
                "/answers/scale1/figure/pdf?by=site"))
            RunningHouse.measure(path.isEmpty() ? "the study’s page" : path, 0, ROUNDS, () -> house.get(home + path));
        for (var path : List.of(
                "/report/fr/docx",
                "/report/en/docx",
                "/report/fr/pdf",
                "/report/en/pdf",
                "/replication/fr",
                "/replication/en")) tell(path, home + path);
    }

    private void tell(String what, String path) throws Exception {
        var processor = PROCESS.getProcessCpuTime();
        var milliseconds = RunningHouse.timed(() -> written(path));
        System.out.printf(
                "%-46s %,6.0f ms until it is there, %,6.0f ms of processor time%n",
                what, milliseconds, (PROCESS.getProcessCpuTime() - processor) / 1e6);
    }

    /// Asks as a page without scripts does, but more often.
    private int written(String path) throws Exception {
        var answer = house.get(path);
        while (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            Thread.sleep(20);
            answer = house.get(path);
        }
        return answer.body().length();
    }

    private static List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        asked.add(choice("site", "single", List.of("a", "b", "c", "d", "e", "f"), "a", "b", "c", "d", "e", "f"));
        asked.add(choice("year", "single", List.of("a", "b", "c", "d"), "a", "b", "c", "d"));
        asked.add(choice("path", "single", List.of("a", "b", "c"), "a", "b", "c"));
        for (var n = 1; n <= 24; n++)
            asked.add(new Asked("scale" + n, "type: likert, levels: 5, positive: [4, 5]", "(1 + h % 5)::text"));
        for (var n = 1; n <= 5; n++)
            asked.add(choice("single" + n, "single", List.of("yes", "no", "unsure"), "yes", "yes", "no", "unsure"));
        for (var n = 1; n <= 4; n++)
            asked.add(choice(
                    "several" + n, "multiple", List.of("a", "b", "c", "d"), "a", "a|b", "b", "none", "c|d", "a|d"));
        asked.add(choice("order", "ranking", List.of("a", "b", "c"), "a|b|c", "a|c|b", "b|a|c", "c|b|a"));
        asked.add(new Asked("begun", "type: date", "(date '2025-09-01' + h % 300)::text"));
        asked.add(new Asked("age", "type: number, min: 0, max: 100", "(20 + h % 45)::text"));
        asked.add(new Asked("hours", "type: number, min: 0, max: 100", "(h % 60)::text"));
        return asked;
    }

    private static Asked choice(String id, String type, List<String> options, String... answers) {
        return new Asked(
                id,
                "type: %s, options: [%s]"
                        .formatted(
                                type,
                                options.stream()
                                        .map(option -> "{id: %s, %s}".formatted(option, text("Réponse " + option)))
                                        .collect(Collectors.joining(", "))),
                "('{%s}'::text[])[1 + h %% %d]".formatted(String.join(",", answers), answers.length));
    }

    private static String text(String said) {
        return "text: {fr: \"%s\", en: \"%s\"}".formatted(said, said);
    }

    private static String study(int minimum) {
        return """
                study: large-%d
                populations: [{id: intern, text: {fr: internes, en: residents}}]
                waves: [{id: one_year, text: {fr: à un an, en: after a year}}]
                minimum_cell: %d
                questionnaires:
                  - population: intern
                    wave: one_year
                    items:
                %s
                analysis:
                  breakdown: [site, year, path]
                  compare:
                %s
                """.formatted(
                        minimum,
                        minimum,
                        asked().stream()
                                .map(one -> "      - {id: %s, %s, %s}"
                                        .formatted(one.id(), one.definition(), text("À propos de " + one.id() + " ?")))
                                .collect(Collectors.joining("\n")),
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(
                                        "    - {item: scale%d, between: path, of: [a, b, c], population: intern, wave: one_year}"
                                                ::formatted)
                                .collect(Collectors.joining("\n")));
    }

    /// A closed wave whose responses are already there; of each question, one in twenty is not answered.
    private UUID closed(int minimum) throws Exception {
        var asked = asked();
        var wave = OpenedWave.in(house, study(minimum), 1).wave().id().value();
        var cells = IntStream.range(0, asked.size())
                .mapToObj(at ->
                        "(select case when h %% 20 = 19 then '' else %s end from (select hashint4(n * 64 + %d) & 2147483647 as h) r)"
                                .formatted(asked.get(at).answer(), at))
                .collect(Collectors.joining(", "));
        return house.in(() -> {
            var database = house.bean(JdbcClient.class);
            database.sql("""
                    insert into surveys.response (wave, ballot, organisation, complete, cells)
                    select :wave::uuid, sha256((:wave || n)::bytea), :organisation::uuid, true,
                        array_to_string(array[%s], chr(31))
                    from generate_series(1, :responses) n
                    """.formatted(cells))
                    .param("wave", wave.toString())
                    .param("organisation", house.organisation().value())
                    .param("responses", RESPONSES)
                    .update();
            database.sql("""
                    update surveys.wave set state = 'CLOSED', secret = null, plan_version = study_version where id = :wave
                    """).param("wave", wave).update();
            database.sql("insert into surveys.turnout values (:wave, '', :organisation, :responses, :responses)")
                    .param("wave", wave)
                    .param("organisation", house.organisation().value())
                    .param("responses", RESPONSES)
                    .update();
            return database.sql("select study from surveys.wave where id = :wave")
                    .param("wave", wave)
                    .query(UUID.class)
                    .single();
        });
    }
}
