package org.compagnon.analysis.web;

import java.util.List;
import java.util.Optional;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;

/// The same thing asked elsewhere: of the other population, or in another wave.
public record Sibling(String name, String address) {

    static List<Sibling> of(Selection selection, Item item, Words words) {
        var reading = selection.reading();
        var labels = new Labels(reading.study(), words);
        return Selection.asked(reading).stream()
                .filter(asked -> !asked.population().equals(selection.population())
                        || !asked.wave().equals(selection.wave()))
                .flatMap(asked -> asked.items().stream()
                        .filter(other -> isSame(item, other))
                        .map(other -> new Sibling(
                                labels.group(asked.population(), asked.wave()),
                                reading.address() + "/answers/" + other.id()
                                        + new Selection(reading, asked.population(), asked.wave(), List.of()).query())))
                .toList();
    }

    private static boolean isSame(Item one, Item other) {
        return Optional.ofNullable(one.subject())
                .map(subject -> subject.equals(other.subject()))
                .orElseGet(() -> one.id().equals(other.id()));
    }
}
