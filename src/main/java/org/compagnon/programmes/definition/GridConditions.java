package org.compagnon.programmes.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.files.yaml.Findings;
import org.compagnon.files.yaml.Nearest;
import org.compagnon.programmes.definition.Condition.Comparison;
import org.compagnon.programmes.definition.Grid.Item;

/// Judges the conditions under which items are shown: each names an item that exists and a value it can have, and
/// none waits, through others, for itself.
final class GridConditions {

    private static final int MOST_ITEMS = 300;

    private final Findings findings;
    private final Map<String, String> places;
    private final Map<String, Item> items = new HashMap<>();
    private final Set<String> followed = new HashSet<>();

    GridConditions(Grid grid, Map<String, String> places, Findings findings) {
        this.findings = findings;
        this.places = places;
        grid.items().forEach(item -> items.putIfAbsent(item.id(), item));
    }

    void check() {
        if (items.size() > MOST_ITEMS) {
            findings.at("grid", "too-many-items", items.size(), MOST_ITEMS);
            return;
        }
        places.keySet().stream().sorted().map(items::get).forEach(item -> {
            var condition = item.shownIf();
            if (condition == null) return;
            condition.comparisons().forEach(comparison -> judge(item, comparison));
            follow(item, new ArrayList<>());
        });
    }

    private String place(Item item) {
        return places.get(item.id()) + ".shown_if";
    }

    private void judge(Item item, Comparison comparison) {
        var other = items.get(comparison.item());
        if (other == null) unknown(item, comparison.item());
        else if (!findings.doubt(String.valueOf(places.get(other.id())))) judge(item, comparison, other.answer());
    }

    private void unknown(Item item, String other) {
        Nearest.to(other, items.keySet())
                .ifPresentOrElse(
                        near -> findings.at(place(item), "condition.unknown-item-near", other, near),
                        () -> findings.at(place(item), "condition.unknown-item", other));
    }

    private void judge(Item item, Comparison comparison, Answer answer) {
        var values = valuesOf(answer);
        if (comparison.operator().isOrder() && !isOrdered(answer))
            findings.at(place(item), "condition.no-order", comparison.item());
        else if (!values.isEmpty() && !values.contains(comparison.value()))
            findings.at(
                    place(item),
                    "condition.unknown-value",
                    comparison.value(),
                    comparison.item(),
                    String.join(", ", values));
        else if (answer instanceof Answer.WholeNumber && !comparison.value().matches("-?\\d{1,9}"))
            findings.notWhole(place(item), comparison.value());
        else if (answer instanceof Answer.FreeText || answer instanceof Answer.Day)
            findings.at(place(item), "condition.no-values", comparison.item());
    }

    private static boolean isOrdered(Answer answer) {
        return answer instanceof Answer.Scale || answer instanceof Answer.WholeNumber;
    }

    private static List<String> valuesOf(Answer answer) {
        return switch (answer) {
            case Answer.Scale scale ->
                IntStream.rangeClosed(1, scale.points().size())
                        .mapToObj(String::valueOf)
                        .toList();
            case Answer.Choice choice ->
                choice.options().stream().map(Answer.Option::code).toList();
            case Answer.Checkbox _ -> List.of("true", "false");
            case Answer.FreeText _, Answer.WholeNumber _, Answer.Day _ -> List.of();
        };
    }

    /// Each item is followed once, so each cycle is told once, at the first of its items.
    private void follow(Item item, List<String> chain) {
        var back = chain.indexOf(item.id());
        if (back >= 0) {
            tell(chain.subList(back, chain.size()));
            return;
        }
        var condition = item.shownIf();
        if (condition == null || !followed.add(item.id())) return;
        chain.add(item.id());
        for (var other : condition.items().map(items::get).toList()) if (other != null) follow(other, chain);
        chain.removeLast();
    }

    private void tell(List<String> cycle) {
        var first = cycle.getFirst();
        findings.at(places.get(first) + ".shown_if", "condition.cycle", String.join(" → ", cycle) + " → " + first);
    }
}
