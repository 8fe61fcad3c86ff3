package org.compagnon.analysis.figures;

/// Where a figure's colours come from: they stand in the file when it is printed, and in the style sheet in a page.
public enum Ink {
    PRINT,
    PAGE;

    public String of(Tone tone) {
        return this == PRINT ? tone.print() : "var(" + tone.property() + ")";
    }

    /// For what is written on a tone.
    public String on(Tone tone) {
        return this == PRINT
                ? tone.legible().print()
                : "var(" + tone.property().replace("--figure-", "--figure-on-") + ")";
    }
}
