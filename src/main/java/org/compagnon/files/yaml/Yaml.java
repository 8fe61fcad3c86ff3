package org.compagnon.files.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A YAML document as written, every value with its place. Words stay words: what reads them says what they mean.
public sealed interface Yaml {

    Spot spot();

    /// As a finding quotes it: a value in full, a list and keys by their brackets.
    default String shown() {
        return switch (this) {
            case Scalar scalar -> scalar.value();
            case Sequence _ -> "[…]";
            case Mapping _ -> "{…}";
        };
    }

    /// Line and column as an editor counts them, from 1.
    record Spot(int line, int column) {
        static final Spot START = new Spot(1, 1);
    }

    /// One value. Only a plain one can be a number or true or false; a quoted one is text.
    record Scalar(String value, boolean plain, Spot spot) implements Yaml {
        public boolean isEmpty() {
            return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
        }
    }

    /// A list.
    record Sequence(List<Yaml> items, Spot spot) implements Yaml {}

    /// Keys with their values, in the order written.
    record Mapping(Map<String, Entry> entries, Spot spot) implements Yaml {
        static final Mapping EMPTY = new Mapping(Map.of(), Spot.START);

        static Mapping at(Spot spot) {
            return new Mapping(new LinkedHashMap<>(), spot);
        }

        @Nullable
        public Yaml value(String key) {
            var entry = entries.get(key);
            return entry == null ? null : entry.value();
        }
    }

    /// A value with the place of its key.
    record Entry(Spot key, Yaml value) {}
}
