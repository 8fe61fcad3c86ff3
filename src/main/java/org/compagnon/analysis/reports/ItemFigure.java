package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.figures.Chart;
import org.compagnon.analysis.figures.DivergingBars;
import org.compagnon.analysis.figures.ShareBars;
import org.compagnon.analysis.reports.Illustrations.Illustration;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;

/// The figure of one item: of everybody alone, or with the groups of a breakdown beside each other.
public final class ItemFigure {

    private final Item item;
    private final List<ItemTable> tables;
    private final Labels labels;
    private final Words words;

    private ItemFigure(Item item, List<ItemTable> tables, Labels labels, Words words) {
        this.item = item;
        this.tables = tables;
        this.labels = labels;
        this.words = words;
    }

    /// @param tables of one item and one wave: of everybody, of groups, or both
    /// @return empty for what no figure shows: numbers, days, words, and what nobody answered
    public static Optional<Illustration> of(Study study, Item item, List<ItemTable> tables, Words words) {
        var labels = new Labels(study, words);
        return new ItemFigure(item, tables, labels, words).chart().map(chart -> {
            var place = tables.getLast().place();
            var by = place.breakdown().keySet();
            var whom = Illustrations.subtitle(item, labels.group(place.population(), place.wave()), words);
            return Illustrations.illustration(
                    study,
                    String.join("-", place.population(), place.wave(), item.id())
                            + by.stream().map(one -> "-" + one).collect(Collectors.joining()),
                    item.in(words.language()),
                    by.isEmpty()
                            ? whom
                            : words.of(
                                    "analysis.results.by",
                                    whom,
                                    by.stream()
                                            .map(labels::column)
                                            .collect(Collectors.joining(words.of("analysis.results.crossed")))),
                    chart,
                    words);
        });
    }

    private Optional<Chart> chart() {
        if (tables.stream().allMatch(table -> table.base().orElse(1) == 0)) return Optional.empty();
        return switch (item.kind()) {
            case Kind.Likert likert -> Optional.of(bars(likert.scale()));
            case Kind.Matrix matrix -> Optional.of(bars(matrix.scale()));
            case Kind.Single _, Kind.Multiple _, Kind.Ranking _ -> shares();
            case Kind.Number _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> Optional.empty();
        };
    }

    private boolean isDivided() {
        return tables.stream().anyMatch(table -> !table.place().isOverall());
    }

    private Chart bars(Kind.Scale scale) {
        var rows = tables.stream().map(this::row).toList();
        return new DivergingBars(Illustrations.scale(scale, words), rows);
    }

    private DivergingBars.Row row(ItemTable table) {
        var question = labels.question(table.place());
        if (table.place().row() == null) return Illustrations.row("", labels.among(table.place()), table);
        return isDivided()
                ? Illustrations.row(question, labels.among(table.place()), table)
                : Illustrations.row("", question, table);
    }

    private Optional<Chart> shares() {
        var bars = new ArrayList<ShareBars.Bar>();
        IntStream.range(0, tables.getFirst().categories().size()).forEach(at -> {
            for (var table : tables) {
                var category = table.categories().get(at);
                var option = labels.value(item, category.value());
                var share = Illustrations.share(category, table);
                bars.add(
                        isDivided()
                                ? new ShareBars.Bar(option, labels.among(table.place()), share)
                                : new ShareBars.Bar("", option, share));
            }
        });
        return bars.isEmpty() ? Optional.empty() : Optional.of(new ShareBars(ShareBars.Of.RESPONDENTS, bars));
    }
}
