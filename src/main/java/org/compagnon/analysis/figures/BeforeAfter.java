package org.compagnon.analysis.figures;

import java.util.List;

/// The same thing asked twice, of one population before and after or of two side by side, and how far apart it lies.
///
/// @param before names the first value of every item
/// @param after names the second
public record BeforeAfter(String before, String after, List<Item> items) implements Chart {

    /// @param group heads the items of the same group that follow each other; "" for none
    public record Item(String group, String label, Share before, Share after) {}

    public BeforeAfter {
        items = List.copyOf(items);
        if (items.isEmpty()) throw new IllegalArgumentException("A figure has at least one item");
    }
}
