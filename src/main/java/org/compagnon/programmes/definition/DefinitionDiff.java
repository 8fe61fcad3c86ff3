package org.compagnon.programmes.definition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Findings;
import org.jspecify.annotations.Nullable;

/// What changed from one version of a definition to the next, value by value: in sense, not in spelling, so that a
/// default written out or a line moved is no change.
public record DefinitionDiff(List<Change> changes) {

    private static final List<String> NAMES = List.of("key", "id", "code");

    public DefinitionDiff {
        changes = List.copyOf(changes);
    }

    /// One value that is not what it was. List items are named by their code where they have one, else by position.
    ///
    /// @param path as in the definition: `meetings.minimums[1].meetings`,
    /// `grid.sections[talk].items[mood].label.fr`
    public record Change(
            String path,
            Kind kind,
            @Nullable String before,
            @Nullable String after) {

        /// The part of the definition that it belongs to: `meetings`, `charter`…
        public String section() {
            var inside = path.replaceFirst("^relationships\\[[^]]*]\\.", "");
            return inside.replaceFirst("[.\\[].*", "");
        }
    }

    /// Whether a value came, went, or became another.
    public enum Kind implements Worded {
        ADDED,
        REMOVED,
        CHANGED;

        @Override
        public String key() {
            return "programmes.change." + word();
        }
    }

    public static DefinitionDiff between(Definition before, Definition after) {
        var old = values(before);
        var young = values(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(young.keySet());
        return new DefinitionDiff(paths.stream()
                .flatMap(path -> change(path, old.get(path), young.get(path)).stream())
                .toList());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// Whether the texts of a charter changed although its version did not: those who accepted it would be bound by
    /// words that they never read.
    public boolean changesACharterUnderItsVersion() {
        var charters = changes.stream()
                .filter(change -> change.section().equals("charter"))
                .collect(Collectors.groupingBy(
                        change -> change.path().replaceFirst("(^|\\.)charter\\..*", ""),
                        Collectors.mapping(Change::path, Collectors.toSet())));
        return charters.values().stream()
                .anyMatch(paths -> paths.stream().noneMatch(path -> path.endsWith("charter.version")));
    }

    /// The fields, topics and phases that are gone, or that take another kind of answer under the same name: what was
    /// recorded before must be read with the version it was recorded under.
    public List<Change> breaks() {
        return changes.stream().filter(DefinitionDiff::isABreak).toList();
    }

    private static boolean isABreak(Change change) {
        var removed = change.kind() == Kind.REMOVED && change.path().matches(".*\\.(id|code)|phases\\[[^]]*]\\.code");
        return removed || change.path().endsWith(".answer.type");
    }

    private static Optional<Change> change(String path, @Nullable String before, @Nullable String after) {
        if (before == null) return Optional.of(new Change(path, Kind.ADDED, null, after));
        if (after == null) return Optional.of(new Change(path, Kind.REMOVED, before, null));
        return before.equals(after) ? Optional.empty() : Optional.of(new Change(path, Kind.CHANGED, before, after));
    }

    private static Map<String, String> values(Definition definition) {
        var values = new LinkedHashMap<String, String>();
        collect("", definition, values);
        return values;
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> values) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> collect(path, optional.orElse(null), values);
            case OptionalDouble number -> {
                if (number.isPresent()) values.put(path, plain(BigDecimal.valueOf(number.getAsDouble())));
            }
            case BigDecimal number -> values.put(path, plain(number));
            case Worded word -> values.put(path, word.word());
            case Condition condition -> values.put(path, condition.toString());
            case Map<?, ?> map ->
                Stream.of(map.keySet().toArray())
                        .sorted()
                        .forEach(key -> collect(Findings.under(path, said(key)), map.get(key), values));
            case Collection<?> items
            when items.stream().anyMatch(Record.class::isInstance) -> each(path, items, values);
            case Collection<?> items -> {
                if (!items.isEmpty())
                    values.put(
                            path,
                            items.stream().map(DefinitionDiff::said).sorted().collect(Collectors.joining(", ")));
            }
            case Record thing -> components(path, thing, values);
            default -> values.put(path, String.valueOf(value));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String said(Object value) {
        return value instanceof Worded word ? word.word() : String.valueOf(value);
    }

    private static void each(String path, Collection<?> items, Map<String, String> values) {
        var position = 0;
        for (var item : items) {
            position++;
            var name = item instanceof Record thing ? name(thing).orElse(String.valueOf(position)) : said(item);
            collect(path + "[" + name + "]", item, values);
        }
    }

    private static Optional<String> name(Record thing) {
        return Stream.of(thing.getClass().getRecordComponents())
                .filter(component -> NAMES.contains(component.getName()))
                .map(component -> String.valueOf(value(thing, component)))
                .findFirst();
    }

    private static void components(String path, Record thing, Map<String, String> values) {
        if (thing instanceof Answer)
            values.put(path + ".type", written(thing.getClass().getSimpleName()));
        for (var component : thing.getClass().getRecordComponents())
            collect(Findings.under(path, written(component.getName())), value(thing, component), values);
    }

    private static String written(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(Record thing, RecordComponent component) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
