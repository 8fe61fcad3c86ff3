package org.compagnon.programmes.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Text;
import org.jspecify.annotations.Nullable;

/// The form that guides a meeting and keeps what matters of it.
public record Grid(List<Section> sections) {

    public static final Grid NONE = new Grid(List.of());

    public Grid {
        sections = List.copyOf(sections);
    }

    /// Items that belong together under a title.
    public record Section(String id, Text title, @Nullable Text help, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /// One field.
    ///
    /// @param assesses whether it judges the tutee's work; only in a programme that evaluates
    public record Item(
            String id,
            Text label,
            @Nullable Text help,
            Answer answer,
            boolean required,
            Confidentiality confidentiality,
            FilledBy filledBy,
            boolean assesses,
            @Nullable Condition shownIf) {}

    /// Which side writes in a field.
    public enum FilledBy implements Worded {
        TUTOR,
        TUTEE,
        BOTH;

        public boolean includes(Side side) {
            return this == BOTH || name().equals(side.name());
        }
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    public Optional<Item> item(String id) {
        return items().filter(item -> item.id().equals(id)).findFirst();
    }
}
