package org.compagnon.files.yaml;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every value of what was read of a text, under its path.
final class Values {

    private static final List<String> NAMES = List.of("key", "id", "code");

    private final Saying saying;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Values(Saying saying) {
        this.saying = saying;
    }

    static Map<String, String> of(Record whole, Saying saying) {
        var values = new Values(saying);
        values.collect("", whole);
        return values.found;
    }

    private void collect(String path, @Nullable Object value) {
        if (value == null) return;
        var said = saying.said(value);
        if (said.isPresent()) {
            found.put(path, said.get());
            return;
        }
        switch (value) {
            case Optional<?> optional -> collect(path, optional.orElse(null));
            case OptionalDouble number -> {
                if (number.isPresent()) found.put(path, plain(BigDecimal.valueOf(number.getAsDouble())));
            }
            case BigDecimal number -> found.put(path, plain(number));
            case Map<?, ?> map ->
                Stream.of(map.keySet().toArray())
                        .sorted()
                        .forEach(key -> collect(Findings.under(path, inAList(key)), map.get(key)));
            case Collection<?> items when items.stream().anyMatch(Record.class::isInstance) -> each(path, items);
            case Collection<?> items -> {
                if (!items.isEmpty())
                    found.put(path, items.stream().map(this::inAList).sorted().collect(Collectors.joining(", ")));
            }
            case Record thing -> components(path, thing);
            default -> found.put(path, String.valueOf(value));
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String inAList(Object value) {
        return saying.said(value).orElseGet(() -> String.valueOf(value));
    }

    private void each(String path, Collection<?> items) {
        var position = 0;
        for (var item : items) {
            position++;
            var name = item instanceof Record thing ? name(thing).orElse(String.valueOf(position)) : inAList(item);
            collect(path + "[" + name + "]", item);
        }
    }

    private Optional<String> name(Record thing) {
        return saying.name(thing).or(() -> Stream.of(thing.getClass().getRecordComponents())
                .filter(component -> NAMES.contains(component.getName()))
                .map(component -> String.valueOf(value(thing, component)))
                .findFirst());
    }

    private void components(String path, Record thing) {
        saying.type(thing).ifPresent(type -> found.put(Findings.under(path, "type"), type));
        for (var component : thing.getClass().getRecordComponents()) {
            var name = component.getName();
            var inside = saying.isTransparent(name) ? path : Findings.under(path, written(name));
            collect(inside, value(thing, component));
        }
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
