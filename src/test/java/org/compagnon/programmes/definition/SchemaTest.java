package org.compagnon.programmes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.files.yaml.YamlText;
import org.junit.jupiter.api.Test;

/// The schema that editors use lists what the reader asks for: not a key more, not a key less.
class SchemaTest {

    private final Mapping schema =
            (Mapping) YamlText.read(Template.schema(), new Findings("schema", "programmes.definition."))
                    .orElseThrow();

    @Test
    void lists_the_very_keys_that_the_reader_asks_for() {
        Set<String> asked = Stream.concat(
                        Stream.of(Sample.TEXT), Template.all().stream().map(Template::text))
                .flatMap(text -> DefinitionReader.keysAskedFor(text).stream())
                .map(SchemaTest::whereverTheRelationshipStands)
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = new TreeSet<String>();
        list(schema, "", listed);
        Set<String> anywhere = listed.stream()
                .map(SchemaTest::whereverTheRelationshipStands)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(anywhere).isEqualTo(asked);
    }

    @Test
    void explains_every_key() {
        assertThat(keysWithoutADescription(schema, "")).allMatch(key -> key.startsWith("/if/"));
    }

    private static String whereverTheRelationshipStands(String path) {
        return path.replace("relationships[].", "");
    }

    private void list(Mapping node, String path, Set<String> listed) {
        var whole = resolved(node);
        if (whole.value("oneOf") instanceof Sequence choices)
            choices.items().forEach(choice -> list((Mapping) choice, path, listed));
        if (whole.value("items") instanceof Mapping items) list(items, path + "[]", listed);
        if (whole.value("properties") instanceof Mapping properties)
            properties.entries().forEach((key, entry) -> {
                listed.add(Findings.under(path, key));
                list((Mapping) entry.value(), Findings.under(path, key), listed);
            });
    }

    private Mapping resolved(Mapping node) {
        if (!(node.value("$ref") instanceof Scalar reference)) return node;
        var name = reference.value().substring("#/$defs/".length());
        if (schema.value("$defs") instanceof Mapping shared && shared.value(name) instanceof Mapping meant)
            return meant;
        throw new AssertionError("The schema refers to " + name + " and does not define it");
    }

    private Set<String> keysWithoutADescription(Mapping node, String path) {
        var found = new TreeSet<String>();
        node.entries().forEach((key, entry) -> {
            if (!(entry.value() instanceof Mapping inside)) return;
            if (key.equals("properties"))
                inside.entries().forEach((name, property) -> {
                    var described = (Mapping) property.value();
                    if (described.value("description") == null
                            && resolved(described).value("description") == null) found.add(path + "/" + name);
                });
            found.addAll(keysWithoutADescription(inside, path + "/" + key));
        });
        return found;
    }
}
