package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.compagnon.files.yaml.Difference;
import org.compagnon.files.yaml.Saying;

/// What changed from one version of a definition to the next, value by value.
public record DefinitionDiff(List<Difference> changes) {

    public DefinitionDiff {
        changes = List.copyOf(changes);
    }

    public static DefinitionDiff between(Definition before, Definition after) {
        return new DefinitionDiff(Difference.between(before, after, new InADefinition()));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /// Whether the texts of a charter changed although its version did not: those who accepted it would be bound by
    /// words that they never read.
    public boolean changesACharterUnderItsVersion() {
        var charters = changes.stream()
                .filter(change -> section(change).equals("charter"))
                .collect(Collectors.groupingBy(
                        change -> change.path().replaceFirst("(^|\\.)charter\\..*", ""),
                        Collectors.mapping(Difference::path, Collectors.toSet())));
        return charters.values().stream()
                .anyMatch(paths -> paths.stream().noneMatch(path -> path.endsWith("charter.version")));
    }

    /// The part of the definition that it belongs to: `meetings`, `charter`…
    private static String section(Difference change) {
        var inside = change.path().replaceFirst("^relationships\\[[^]]*]\\.", "");
        return inside.replaceFirst("[.\\[].*", "");
    }

    /// The fields, topics and phases that are gone, or that take another kind of answer under the same name: what was
    /// recorded before must be read with the version it was recorded under.
    public List<Difference> breaks() {
        return changes.stream().filter(DefinitionDiff::isABreak).toList();
    }

    private static boolean isABreak(Difference change) {
        var removed = change.kind() == Difference.Kind.REMOVED
                && change.path().matches(".*\\.(id|code)|phases\\[[^]]*]\\.code");
        return removed || change.path().endsWith(".answer.type");
    }

    private static final class InADefinition implements Saying {

        @Override
        public Optional<String> said(Object value) {
            return switch (value) {
                case Worded word -> Optional.of(word.word());
                case Condition condition -> Optional.of(condition.toString());
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> type(Record thing) {
            return thing instanceof Answer
                    ? Optional.of(thing.getClass()
                            .getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                            .toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
    }
}
