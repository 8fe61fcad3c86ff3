package org.compagnon.surveys.panel;

import java.util.List;
import java.util.stream.Stream;

/// A panel's code as it is stored: without the study's [Pepper] no guess about it can be tried.
public record KeptCode(List<String> parts) {

    public KeptCode {
        parts = List.copyOf(parts);
        if (parts.size() < PanelCode.FEWEST) throw new IllegalArgumentException("No kept code");
    }

    /// From the text that [#text()] gave.
    public static KeptCode of(String text) {
        return new KeptCode(Stream.of(text.split("\\.", -1)).toList());
    }

    /// As a column `text` keeps it.
    public String text() {
        return String.join(".", parts);
    }

    /// Not for logs.
    @Override
    public String toString() {
        return "KeptCode";
    }
}
