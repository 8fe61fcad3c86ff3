package org.compagnon.analysis.web;

import java.util.List;
import java.util.Optional;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.OnPage;
import org.compagnon.analysis.reports.ItemFigure;
import org.compagnon.analysis.reports.ItemGrid;
import org.compagnon.analysis.reports.Manuscript.Grid;
import org.compagnon.analysis.wording.Sentences;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;

/// One item as a page shows it: its figure, and the table beside it.
///
/// @param sentences what each line of the table says, in words
/// @param figure empty for what no figure shows
/// @param linked whether the lines of the table are the rows of the figure
/// @param undivided whether groups were asked for that may not be shown
/// @param unanswered whether nobody answered
/// @param wordsOnly whether its answers are words, which no table shows
public record Section(
        Item item,
        String id,
        String address,
        List<String> sentences,
        Optional<OnPage> figure,
        Grid grid,
        boolean linked,
        boolean undivided,
        boolean unanswered,
        boolean wordsOnly) {

    static Section of(Selection chosen, Item item, Words words) {
        var selection = chosen.besides(item);
        var tables = selection.shown(item);
        var study = selection.reading().study();
        var id = "figure-" + item.id().replaceAll("[^A-Za-z0-9_-]", "-");
        var sentences = new Sentences(selection.reading().analysis(), words);
        var divided = tables.stream().anyMatch(table -> !table.place().isOverall());
        return new Section(
                item,
                id,
                selection.reading().address() + "/answers/" + item.id() + selection.query(),
                tables.stream().map(sentences::of).toList(),
                ItemFigure.of(study, item, tables, words).map(one -> Figures.onPage(one.untitled(), id)),
                ItemGrid.of(study, item, tables, words),
                item.kind().scaleIfAny().isPresent() || !divided,
                !selection.by().isEmpty() && !divided,
                tables.stream().allMatch(table -> table.base().orElse(1) == 0),
                item.kind() instanceof Kind.FreeText);
    }
}
