package org.compagnon.surveys.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// What one population is asked in one wave, in the order asked.
public record Questionnaire(
        String population,
        String wave,
        @Nullable Text title,
        @Nullable Text introduction,
        @Nullable Text thanks,
        List<Item> items) {

    public Questionnaire {
        items = List.copyOf(items);
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The cells of one response, in the order in which responses are kept and exported.
    public List<Column> columns() {
        return items.stream().flatMap(item -> Column.of(item).stream()).toList();
    }

    /// One page per section, each beginning with it; what stands before the first section is a page of its own.
    public List<List<Item>> pages() {
        var pages = new ArrayList<List<Item>>();
        for (var item : items) {
            if (pages.isEmpty() || item.kind() instanceof Kind.Section) pages.add(new ArrayList<>());
            pages.getLast().add(item);
        }
        return pages.stream().map(List::copyOf).toList();
    }

    /// About how long it takes whoever is asked everything: [Effort].
    public int minutes() {
        return Effort.minutes(this);
    }

    /// Items without words in both languages: nobody can be asked them.
    public Stream<Item> unworded() {
        return items.stream().filter(item -> !item.isWorded());
    }
}
