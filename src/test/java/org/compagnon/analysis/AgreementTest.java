package org.compagnon.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.TestOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every table and comparison of random studies agrees with R: with ties, empty groups, one respondent, answers all
/// equal, links that are missing or stand twice. `agreement.R`, beside the files, made them and holds every call.
class AgreementTest {

    private static final Path FOLDER = Path.of("src/test/resources/analysis/agreement");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void on_a_random_study(int number) {
        var analysis = Given.of(text("study.yaml"), text("responses-" + number + ".csv"))
                .analysis();
        var found = new HashMap<String, String>();
        analysis.tables().forEach(table -> describe(table, found));
        analysis.comparisons().forEach(result -> describe(result, found));

        var expected = expected(number);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, values) -> agree(key, found.getOrDefault(key, ""), values));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> expected(int study) {
        var expected = new HashMap<String, String>();
        text("expected.csv")
                .lines()
                .filter(line -> line.startsWith(study + ";"))
                .map(line -> line.substring(line.indexOf(';') + 1))
                .forEach(line -> expected.put(
                        line.substring(0, line.lastIndexOf(';')), line.substring(line.lastIndexOf(';') + 1)));
        return expected;
    }

    private static void agree(String key, String found, String expected) {
        var ours = found.split("[, ]", -1);
        var theirs = expected.split("[, ]", -1);
        assertThat(ours).as(key).hasSameSizeAs(theirs);
        for (var at = 0; at < ours.length; at++)
            if (ours[at].isEmpty() || theirs[at].isEmpty())
                assertThat(ours[at]).as(key).isEqualTo(theirs[at]);
            else {
                var number = Double.parseDouble(theirs[at]);
                assertThat(Double.parseDouble(ours[at]))
                        .as("%s, value %d", key, at)
                        .isCloseTo(number, within(1e-9 + 1e-9 * Math.abs(number)));
            }
    }

    private static void describe(ItemTable table, Map<String, String> into) {
        var place = table.place();
        var key = String.join(
                ";",
                "table",
                place.item(),
                place.population(),
                place.wave(),
                place.breakdown().getOrDefault("phase", ""));
        into.put(key + ";base", said(table.base()) + " " + said(table.missing()) + " " + said(table.notShown()));
        for (var one : table.categories())
            into.put(key + ";" + one.value(), share(one.count(), one.percent(), one.interval()));
        if (table.mentions().isPresent()) into.put(key + ";mentions", said(table.mentions()));
        table.positive()
                .ifPresent(cut -> into.put(key + ";positive", share(cut.count(), cut.percent(), cut.interval())));
        table.negative()
                .ifPresent(cut -> into.put(key + ";negative", share(cut.count(), cut.percent(), cut.interval())));
        var spread = table.spread();
        if (spread.median().isEmpty()) return;
        var numbers = new ArrayList<>(List.of(spread.median(), spread.q1(), spread.q3()));
        if (spread.mean().isPresent()) numbers.addAll(List.of(spread.mean(), spread.sd(), spread.min(), spread.max()));
        into.put(key + ";spread", said(numbers));
    }

    private static String share(OptionalLong count, OptionalDouble percent, Optional<Interval> interval) {
        return String.join(
                ",",
                said(count),
                said(percent),
                interval.map(one -> String.valueOf(one.low())).orElse(""),
                interval.map(one -> String.valueOf(one.high())).orElse(""));
    }

    private static void describe(ComparisonResult result, Map<String, String> into) {
        var key = String.join(
                ";",
                "comparison",
                result.paired() ? "paired" : result.between(),
                result.item(),
                Objects.toString(result.option(), ""),
                result.test(),
                String.join(" ", result.n().stream().map(String::valueOf).toList()));
        into.put(
                key,
                said(List.of(
                        result.outcome().map(TestOutcome::statistic).orElse(OptionalDouble.empty()),
                        result.p(),
                        result.effect()
                                .map(Effect::value)
                                .map(OptionalDouble::of)
                                .orElse(OptionalDouble.empty()),
                        result.adjusted())));
    }

    private static String said(List<OptionalDouble> numbers) {
        return String.join(",", numbers.stream().map(AgreementTest::said).toList());
    }

    private static String said(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }

    private static String said(OptionalDouble number) {
        return number.isPresent() ? String.valueOf(number.getAsDouble()) : "";
    }
}
