package org.compagnon.analysis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.analysis.ItemTable.Cut;
import org.compagnon.analysis.ItemTable.Spread;
import org.compagnon.statistics.Effect;
import org.compagnon.statistics.Interval;
import org.compagnon.statistics.TestOutcome;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The tables and comparisons of an analysis in the shapes that other programs rely on: `tables.json` and `tables.csv`.
/// Numbers are unrounded; what is withheld or not defined is null.
public final class TablesFile {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private final Analysis analysis;

    public TablesFile(Analysis analysis) {
        this.analysis = analysis;
    }

    public String json() {
        var whole = new Keys()
                .with("study", analysis.study().key())
                .with("tables", analysis.tables().stream().map(this::table).toList())
                .with(
                        "comparisons",
                        analysis.comparisons().stream()
                                .map(TablesFile::comparison)
                                .toList());
        if (!analysis.study().plan().subscales().isEmpty())
            whole.with(
                    "reliability",
                    analysis.consistencies().stream()
                            .map(TablesFile::consistency)
                            .toList());
        return JSON.writeValueAsString(whole.map);
    }

    private Map<String, @Nullable Object> table(ItemTable table) {
        var place = table.place();
        var keys = new Keys()
                .with("item", place.item())
                .with("row", place.row())
                .with("population", place.population())
                .with("wave", place.wave())
                .with("breakdown", place.breakdown())
                .with("base", value(table.base()))
                .with("missing", value(table.missing()))
                .with("not_shown", value(table.notShown()))
                .with(
                        "categories",
                        table.categories().stream().map(TablesFile::category).toList())
                .with("positive", cut(table.positive()));
        if (table.negative().isPresent()) keys.with("negative", cut(table.negative()));
        spread(kind(place), table.spread(), keys);
        return keys.with("mentions", value(table.mentions())).with("suppressed", table.suppressed()).map;
    }

    private static void spread(Optional<Kind> kind, Spread spread, Keys keys) {
        var isDay = kind.filter(one -> one instanceof Kind.Day).isPresent();
        keys.with("median", said(spread.median(), isDay))
                .with("q1", said(spread.q1(), isDay))
                .with("q3", said(spread.q3(), isDay));
        if (kind.filter(one -> one instanceof Kind.Number).isPresent())
            keys.with("mean", value(spread.mean())).with("sd", value(spread.sd()));
        if (kind.filter(one -> one instanceof Kind.Number || one instanceof Kind.Day)
                .isPresent()) keys.with("min", said(spread.min(), isDay)).with("max", said(spread.max(), isDay));
    }

    private static @Nullable Object said(OptionalDouble value, boolean isDay) {
        return isDay && value.isPresent()
                ? LocalDate.ofEpochDay((long) value.getAsDouble()).toString()
                : value(value);
    }

    private Optional<Kind> kind(ItemTable.Place place) {
        return analysis.study()
                .questionnaire(place.population(), place.wave())
                .flatMap(asked -> asked.item(place.item()))
                .map(Item::kind);
    }

    private static Map<String, @Nullable Object> category(Category category) {
        var keys = new Keys()
                .with("value", category.value())
                .with("count", value(category.count()))
                .with("percent", value(category.percent()))
                .with("ci", interval(category.interval()));
        if (category.mentionPercent().isPresent()) keys.with("percent_of_mentions", value(category.mentionPercent()));
        if (category.meanRank().isPresent()) keys.with("mean_rank", value(category.meanRank()));
        return keys.map;
    }

    private static @Nullable Object cut(Optional<Cut> cut) {
        return cut.map(one -> new Keys()
                        .with("levels", one.levels())
                        .with("count", value(one.count()))
                        .with("percent", value(one.percent()))
                        .with("ci", interval(one.interval()))
                        .map)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> comparison(ComparisonResult result) {
        var keys = new Keys().with("item", result.item()).with("row", result.row());
        if (result.option() != null) keys.with("option", result.option());
        keys.with("population", result.population())
                .with("wave", result.wave())
                .with("between", result.between())
                .with("of", result.of())
                .with("n", result.n().isEmpty() ? null : result.n())
                .with("paired", result.paired())
                .with("test", result.test())
                .with(
                        "statistic",
                        result.outcome().map(one -> value(one.statistic())).orElse(null))
                .with("p", result.outcome().map(TestOutcome::p).orElse(null))
                .with("p_adjusted", value(result.adjusted()))
                .with("effect", effect(result));
        if (!result.pairwise().isEmpty())
            keys.with(
                    "pairwise",
                    result.pairwise().stream().map(TablesFile::pairwise).toList());
        result.linking()
                .ifPresent(linking -> keys.with(
                        "linking",
                        new Keys()
                                .with("respondents", linking.respondents())
                                .with("matched", linking.matched())
                                .with("ambiguous", linking.ambiguous())
                                .map));
        if (!result.together().isEmpty()) keys.with("together", result.together());
        return keys.with("suppressed", result.suppressed()).with("exploratory", result.exploratory()).map;
    }

    private static @Nullable Object effect(ComparisonResult result) {
        if (result.measure() == ComparisonResult.Measure.NONE) return null;
        return new Keys()
                .with("name", result.measure().word())
                .with(
                        "value",
                        result.effect()
                                .map(Effect::value)
                                .filter(Double::isFinite)
                                .orElse(null))
                .with("ci", interval(result.effect().flatMap(Effect::interval)))
                .map;
    }

    private static Map<String, @Nullable Object> pairwise(ComparisonResult.Pairwise pair) {
        return new Keys()
                .with("of", List.of(pair.first(), pair.second()))
                .with("test", Names.of(pair.outcome()))
                .with("statistic", value(pair.outcome().statistic()))
                .with("p", pair.outcome().p())
                .with("p_adjusted", value(pair.adjusted()))
                .map;
    }

    private static Map<String, @Nullable Object> consistency(Consistency one) {
        return new Keys()
                .with("scale", one.scale())
                .with("items", one.items())
                .with("reversed", one.reversed())
                .with("population", one.population())
                .with("wave", one.wave())
                .with("n", value(one.n()))
                .with("alpha", new Keys().with("value", value(one.alpha())).with("ci", interval(one.interval())).map)
                .with("omega", value(one.omega()))
                .with("suppressed", one.suppressed())
                .with("exploratory", one.exploratory())
                .map;
    }

    private static @Nullable Object interval(Optional<Interval> interval) {
        return interval.map(one -> Stream.of(one.low(), one.high())
                        .map(bound -> Double.isFinite(bound) ? bound : null)
                        .collect(Collectors.toList()))
                .orElse(null);
    }

    private static @Nullable Object value(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static @Nullable Object value(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null;
    }

    /// One line per category; an item without categories has one line.
    public String csv() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "item",
                    "row",
                    "population",
                    "wave",
                    "breakdown",
                    "base",
                    "missing",
                    "not_shown",
                    "value",
                    "count",
                    "percent",
                    "ci_low",
                    "ci_high",
                    "median",
                    "q1",
                    "q3",
                    "mean",
                    "sd",
                    "min",
                    "max",
                    "mentions",
                    "suppressed");
            for (var table : analysis.tables()) lines(table).forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private Stream<List<String>> lines(ItemTable table) {
        var categories = table.categories().isEmpty() ? Stream.of(Category.withheld("")) : table.categories().stream();
        return categories.map(category -> line(table, category));
    }

    private List<String> line(ItemTable table, Category category) {
        var place = table.place();
        var spread = table.spread();
        var isDay = kind(place).filter(one -> one instanceof Kind.Day).isPresent();
        return Stream.of(
                        place.item(),
                        place.row(),
                        place.population(),
                        place.wave(),
                        place.breakdown().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("|")),
                        value(table.base()),
                        value(table.missing()),
                        value(table.notShown()),
                        category.value(),
                        value(category.count()),
                        value(category.percent()),
                        category.interval().map(Interval::low).orElse(null),
                        category.interval().map(Interval::high).orElse(null),
                        said(spread.median(), isDay),
                        said(spread.q1(), isDay),
                        said(spread.q3(), isDay),
                        value(spread.mean()),
                        value(spread.sd()),
                        said(spread.min(), isDay),
                        said(spread.max(), isDay),
                        value(table.mentions()),
                        table.suppressed())
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }

    /// Keys in the order said, nothing left out.
    private static final class Keys {

        final Map<String, @Nullable Object> map = new LinkedHashMap<>();

        Keys with(String key, @Nullable Object value) {
            map.put(key, value);
            return this;
        }
    }
}
