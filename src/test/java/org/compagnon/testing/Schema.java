package org.compagnon.testing;

import java.util.Set;
import java.util.TreeSet;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Yaml.Mapping;
import org.compagnon.files.yaml.Yaml.Scalar;
import org.compagnon.files.yaml.Yaml.Sequence;
import org.compagnon.files.yaml.YamlText;

/// A JSON schema that ships for editors, as a test looks at it.
public record Schema(Mapping whole) {

    public static Schema of(String text) {
        return new Schema(
                (Mapping) YamlText.read(text, new Findings("schema", "schema.")).orElseThrow());
    }

    /// Every key path it lists, positions in lists left out.
    public Set<String> keys() {
        var listed = new TreeSet<String>();
        list(whole, "", listed);
        return listed;
    }

    private void list(Mapping node, String path, Set<String> listed) {
        var meant = resolved(node);
        if (meant.value("oneOf") instanceof Sequence choices)
            choices.items().forEach(choice -> list((Mapping) choice, path, listed));
        if (meant.value("items") instanceof Mapping items) list(items, path + "[]", listed);
        if (meant.value("properties") instanceof Mapping properties)
            properties.entries().forEach((key, entry) -> {
                listed.add(Findings.under(path, key));
                list((Mapping) entry.value(), Findings.under(path, key), listed);
            });
    }

    private Mapping resolved(Mapping node) {
        if (!(node.value("$ref") instanceof Scalar reference)) return node;
        var name = reference.value().substring("#/$defs/".length());
        if (whole.value("$defs") instanceof Mapping shared && shared.value(name) instanceof Mapping meant) return meant;
        throw new AssertionError("The schema refers to " + name + " and does not define it");
    }

    /// What an editor would show without a word.
    public Set<String> keysWithoutADescription() {
        return keysWithoutADescription(whole, "");
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
