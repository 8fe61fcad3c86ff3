package org.compagnon.analysis.figures;

/// One figure of a study: what is drawn, and what is said around it. What is not said is "".
///
/// @param title a journal prints it in the caption instead: then ""
/// @param subtitle the base: who answered, when, how many
/// @param source whose data
public record Figure(Notation notation, String title, String subtitle, String footnote, String source, Chart chart) {

    public Figure {
        title = Lettering.clean(title);
        subtitle = Lettering.clean(subtitle);
        footnote = Lettering.clean(footnote);
        source = Lettering.clean(source);
    }

    Figure titled(String title) {
        return new Figure(notation, title, subtitle, footnote, source, chart);
    }
}
