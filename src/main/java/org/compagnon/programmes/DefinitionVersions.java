package org.compagnon.programmes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.DefinitionReader;
import org.springframework.stereotype.Component;

/// Remembers what was read of each version: a version never changes, so it is read once.
@Component
class DefinitionVersions {

    /// One version of a definition.
    record Key(DefinitionId definition, int number) {}

    private static final int MANY = 1_000;

    private final Map<Key, Definition> known = new ConcurrentHashMap<>();

    /// @param yaml asked for only when this version has not been read yet
    Definition of(Key key, Supplier<String> yaml) {
        var definition = known.get(key);
        if (definition != null) return definition;
        if (known.size() >= MANY) known.clear();
        var read = DefinitionReader.read("definition " + key.definition() + " version " + key.number(), yaml.get());
        known.put(key, read);
        return read;
    }
}
