package org.compagnon.surveys.bench;

import java.util.Arrays;
import java.util.UUID;
import org.compagnon.surveys.OpenedWave;
import org.compagnon.testing.RunningHouse;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a closed wave of 40 questions takes to be carried away as CSV, and to be read as results, over HTTP: for
/// 25,000, 50,000 and 100,000 responses, each in a study of its own.
///
/// `docs/performance.md` has the command.
final class ExportBench {

    private static final int ROUNDS = 5;

    private final RunningHouse house;

    private ExportBench(RunningHouse house) {
        this.house = house;
    }

    static void main() throws Exception {
        try (var house = RunningHouse.open()) {
            var bench = new ExportBench(house);
            bench.measure("warming up", 5_000);
            for (var responses : new int[] {25_000, 50_000, 100_000}) bench.measure("", responses);
        }
    }

    private void measure(String remark, int responses) throws Exception {
        var wave = closed(responses);
        var bytes = house.get("/surveys/waves/" + wave + "/export").body().length();
        var export = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) export[round] = time("/surveys/waves/" + wave + "/export");
        var study = house.in(() -> house.bean(JdbcClient.class)
                .sql("select study from surveys.wave where id = :id")
                .param("id", wave)
                .query(UUID.class)
                .single());
        var first = time("/analysis/studies/" + study);
        var again = time("/analysis/studies/" + study);
        Arrays.sort(export);
        System.out.printf(
                "%,9d responses  CSV of %.1f MB: median %,d ms, slowest %,d ms; results at first %,d ms, again %,d ms  %s%n",
                responses, bytes / 1e6, export[ROUNDS / 2], export[ROUNDS - 1], first, again, remark);
    }

    private long time(String path) throws Exception {
        var begun = System.nanoTime();
        house.get(path);
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /// A wave whose responses are already there; each answers every question.
    private UUID closed(int responses) throws Exception {
        var yaml = AnsweringBench.questionnaire().replace("study: forty", "study: forty-" + responses);
        var wave = OpenedWave.in(house, yaml, 1).wave().id().value();
        return house.in(() -> {
            var database = house.bean(JdbcClient.class);
            database.sql("""
                    insert into surveys.response (wave, ballot, organisation, complete, cells)
                    select :wave::uuid, sha256(n::text::bytea), :organisation::uuid, true,
                        (select string_agg((1 + (n * 31 + q * 17 + n / 7 * q) % 5)::text, chr(31) order by q)
                         from generate_series(1, 40) q)
                    from generate_series(1, :responses) n
                    """)
                    .param("wave", wave)
                    .param("organisation", house.organisation().value())
                    .param("responses", responses)
                    .update();
            database.sql(
                            "update surveys.wave set state = 'CLOSED', secret = null, plan_version = study_version where id = :wave")
                    .param("wave", wave)
                    .update();
            database.sql("insert into surveys.turnout values (:wave, '', :organisation, :responses, :responses)")
                    .param("wave", wave)
                    .param("organisation", house.organisation().value())
                    .param("responses", responses)
                    .update();
            return wave;
        });
    }
}
