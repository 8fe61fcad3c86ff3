package org.compagnon.analysis.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.compagnon.analysis.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// R and Python find the trends of a study again, from rows and from counts, and find out a trend that is not there.
class ReplicatedTrendTest {

    @TempDir
    private Path folder;

    private void agree(Given given) throws Exception {
        var unpacked = Unpacked.of(given.bundle(), folder);
        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as("%s: %s", command, said.text()).isZero();
        }
    }

    /// From a fall to no trend at all and a share that nobody, or everybody, chose; 47 leaves three to withhold.
    @ParameterizedTest
    @CsvSource({"10, 20, 30", "30, 20, 10", "20, 10, 20", "20, 20, 20", "0, 0, 0", "50, 50, 50", "47, 20, 30"})
    void over_groups(int first, int second, int third) throws Exception {
        for (var minimum : new int[] {0, 5})
            agree(Given.of(Years.study(minimum), Years.responses(first, second, third)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 30", "5, 0", "5, 30"})
    void over_waves_with_and_without_the_same_people(int minimum, int linked) throws Exception {
        agree(Given.of(waves(minimum), answers(linked)));
    }

    private static String waves(int minimum) {
        var asked = Stream.of("before", "after", "later")
                .map(
                        "  - {population: intern, wave: %s, items: [{id: useful, type: likert, levels: 5, positive: [4, 5]}]}"
                                ::formatted)
                .toList();
        return """
                study: waves
                populations: [intern]
                waves: [before, after, later]
                minimum_cell: %d
                questionnaires:
                %s
                analysis:
                  compare:
                    - {item: useful, between: wave, of: [before, after], population: intern}
                  trend:
                    - {item: useful, between: wave, of: [before, after, later], population: intern}
                  adjust: bh
                """.formatted(minimum, String.join("\n", asked));
    }

    /// Some codes stand twice in a wave, and link nobody.
    private static String answers(int linked) {
        var chance = new Random(5);
        var text = new StringBuilder("wave,link,useful\n");
        for (var wave : new String[] {"before", "after", "later"})
            for (var one = 0; one < 60; one++) {
                var code = one == 59 ? "c58" : one < linked || one == 58 ? "c" + one : wave + one;
                text.append("%s,%s,%d\n".formatted(wave, code, 1 + chance.nextInt(5)));
            }
        return text.toString();
    }

    private Unpacked rising() throws IOException {
        return Unpacked.of(Given.of(Years.study(5), Years.responses(10, 20, 30)).bundle(), folder);
    }

    @Test
    void a_trend_that_the_counts_do_not_have_is_found_out() throws Exception {
        var unpacked = rising();
        var tables = folder.resolve("tables.json");
        var text = Files.readString(tables);
        var at = text.indexOf("\"comparisons\"");
        var changed = text.substring(0, at)
                + text.substring(at).replaceFirst("\"statistic\" : [0-9.]+", "\"statistic\" : -4.0824829");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(tables, changed);

        for (var command : Unpacked.LANGUAGES) {
            var said = unpacked.run(command);
            assertThat(said.status()).as(command).isEqualTo(1);
            assertThat(said.text())
                    .contains("comparison useful", "statistic: -4.0824829 in tables.json, 4.0824829")
                    .contains(", 1 do not");
        }
    }

    @Test
    void counts_that_do_not_give_the_trend_are_found_out() throws Exception {
        var unpacked = rising();
        var counts = folder.resolve("counts.csv");
        var text = Files.readString(counts);
        var changed = text.replace(
                "resident,after,year,third,useful,,answer,3,30", "resident,after,year,third,useful,,answer,3,10");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(counts, changed);

        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).text()).contains("comparison useful", "p: ", "p_adjusted: ");
    }

    @Test
    void who_answered_several_waves_is_counted_again() throws Exception {
        var unpacked = Unpacked.of(Given.of(waves(0), answers(30)).bundle(), folder);
        var tables = folder.resolve("tables.json");
        var text = Files.readString(tables);
        var at = text.lastIndexOf("\"matched\" : 30");
        Files.writeString(tables, text.substring(0, at) + text.substring(at).replaceFirst("30", "29"));

        for (var command : Unpacked.LANGUAGES)
            assertThat(unpacked.run(command).text())
                    .contains("linking matched: 29 in tables.json, 30")
                    .contains(", 1 do not");
    }
}
