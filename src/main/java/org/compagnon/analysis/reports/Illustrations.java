package org.compagnon.analysis.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.figures.BeforeAfter;
import org.compagnon.analysis.figures.Chart;
import org.compagnon.analysis.figures.Count;
import org.compagnon.analysis.figures.DivergingBars;
import org.compagnon.analysis.figures.Drawing;
import org.compagnon.analysis.figures.Figure;
import org.compagnon.analysis.figures.Figures;
import org.compagnon.analysis.figures.Notation;
import org.compagnon.analysis.figures.Scale;
import org.compagnon.analysis.figures.Share;
import org.compagnon.analysis.figures.ShareBars;
import org.compagnon.analysis.figures.Size;
import org.compagnon.analysis.reports.Manuscript.Picture;
import org.compagnon.analysis.wording.Labels;
import org.compagnon.shared.Words;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;

/// Chooses the figure that shows each result: bars that diverge for scales, shares with their intervals for choices, a
/// before and after for what was asked in two waves.
public final class Illustrations {

    private final Analysis analysis;
    private final Labels labels;
    private final Words words;
    private final List<Illustration> found = new ArrayList<>();

    /// @param name of its files: letters, digits and hyphens
    public record Illustration(String name, String caption, Figure figure) {

        /// For the page of a report; several where one page does not hold all rows.
        public List<Picture> pictures() {
            var bare = new Figure(figure.notation(), "", "", figure.footnote(), "", figure.chart());
            return Figures.draw(bare, Size.DOUBLE_COLUMN).stream()
                    .map(this::picture)
                    .toList();
        }

        private Picture picture(Drawing drawing) {
            var pdf = drawing.pdf();
            return new Picture(caption, drawing.inWords(), drawing.png(pdf), pdf, drawing.width(), drawing.height());
        }

        /// In print the caption says it, on a page the heading.
        public Figure untitled() {
            return new Figure(
                    figure.notation(), "", figure.subtitle(), figure.footnote(), figure.source(), figure.chart());
        }
    }

    private Illustrations(Analysis analysis, Words words) {
        this.analysis = analysis;
        this.labels = new Labels(analysis.study(), words);
        this.words = words;
    }

    public static List<Illustration> of(Analysis analysis, Words words) {
        var illustrations = new Illustrations(analysis, words);
        analysis.study().questionnaires().forEach(illustrations::questionnaire);
        analysis.comparisons().forEach(illustrations::comparison);
        return illustrations.found;
    }

    /// What nobody answered has no figure.
    private boolean isAnswered(Questionnaire asked, Item item) {
        return tables(asked, item).stream().anyMatch(table -> table.base().orElse(1) > 0);
    }

    private List<ItemTable> tables(Questionnaire asked, Item item) {
        return analysis.tables().stream()
                .filter(table -> table.place().isOverall()
                        && table.place().population().equals(asked.population())
                        && table.place().wave().equals(asked.wave())
                        && table.place().item().equals(item.id()))
                .toList();
    }

    private void questionnaire(Questionnaire asked) {
        var sameScale = new LinkedHashMap<Object, List<Item>>();
        for (var item : asked.items()) {
            if (!isAnswered(asked, item)) continue;
            switch (item.kind()) {
                case Kind.Likert likert ->
                    sameScale
                            .computeIfAbsent(likert.scale(), _ -> new ArrayList<>())
                            .add(item);
                case Kind.Matrix matrix ->
                    add(asked, item.id(), item.in(words.language()), bars(asked, List.of(item), matrix.scale()));
                case Kind.Single _, Kind.Multiple _, Kind.Ranking _ ->
                    add(
                            asked.population() + "-" + asked.wave() + "-" + item.id(),
                            item.in(words.language()),
                            subtitle(item, labels.group(asked.population(), asked.wave()), words),
                            shares(asked, item));
                case Kind.Number _, Kind.Day _, Kind.FreeText _, Kind.Section _ -> {}
            }
        }
        sameScale.forEach((scale, items) -> add(
                asked,
                String.join("-", items.stream().map(Item::id).limit(3).toList()),
                items.size() == 1 ? items.getFirst().in(words.language()) : words.of("analysis.report.agreement"),
                bars(asked, items, (Kind.Scale) scale)));
    }

    private void add(Questionnaire asked, String name, String title, Chart chart) {
        add(
                asked.population() + "-" + asked.wave() + "-" + name,
                title,
                labels.group(asked.population(), asked.wave()),
                chart);
    }

    private void add(String name, String title, String subtitle, Chart chart) {
        found.add(illustration(analysis.study(), name, title, subtitle, chart, words));
    }

    /// The bars of a ranking are those who put an option first.
    static String subtitle(Item item, String whom, Words words) {
        return item.kind() instanceof Kind.Ranking ? words.of("analysis.report.put-first", whom) : whom;
    }

    static Illustration illustration(
            Study study, String name, String title, String subtitle, Chart chart, Words words) {
        var notation = new Notation(words.language(), 1, Math.max(1, study.minimumCell()), study.confidence());
        return new Illustration(
                name,
                words.of("analysis.report.asked", new Labels(study, words).unpunctuated(title), subtitle),
                new Figure(notation, title, subtitle, "", study.titleIn(words.language()), chart));
    }

    private Chart bars(Questionnaire asked, List<Item> items, Kind.Scale scale) {
        var rows = items.stream()
                .flatMap(item -> tables(asked, item).stream())
                .map(table -> row("", labels.question(table.place()), table))
                .toList();
        return new DivergingBars(scale(scale, words), rows);
    }

    static DivergingBars.Row row(String group, String label, ItemTable table) {
        return new DivergingBars.Row(
                group,
                label,
                table.categories().stream().map(one -> count(one.count())).toList(),
                count(table.base()),
                count(table.missing()));
    }

    private static Count count(OptionalLong count) {
        return count.isPresent() ? Count.of(count.getAsLong()) : Count.WITHHELD;
    }

    /// A middle level that is declared positive or negative is not neutral.
    static Scale scale(Kind.Scale stated, Words words) {
        var names = stated.labels().isEmpty()
                ? IntStream.rangeClosed(1, stated.levels())
                        .mapToObj(String::valueOf)
                        .toList()
                : stated.labels().stream()
                        .map(label -> label.in(words.language()))
                        .toList();
        var middle = (stated.levels() + 1) / 2;
        var positive = stated.positive();
        var odd = stated.levels() % 2 == 1;
        var scale = odd && positive.contains(middle)
                ? Scale.cutAfter(names, positive.contains(stated.levels()) ? middle - 1 : middle)
                : Scale.of(names);
        return neighbours(positive)
                .map(one -> scale.positive(one.first(), one.last()))
                .orElse(scale);
    }

    private static Optional<Scale.Levels> neighbours(Set<Integer> levels) {
        if (levels.isEmpty()) return Optional.empty();
        var first = levels.stream().mapToInt(Integer::intValue).min().orElseThrow();
        var last = levels.stream().mapToInt(Integer::intValue).max().orElseThrow();
        return last - first + 1 == levels.size() ? Optional.of(new Scale.Levels(first, last)) : Optional.empty();
    }

    private Chart shares(Questionnaire asked, Item item) {
        var table = tables(asked, item).getFirst();
        var bars = table.categories().stream()
                .map(one -> new ShareBars.Bar("", labels.value(item, one.value()), share(one, table)))
                .toList();
        return new ShareBars(ShareBars.Of.RESPONDENTS, bars);
    }

    static Share share(ItemTable.Category one, ItemTable table) {
        if (one.count().isEmpty() || table.base().isEmpty()) return Share.withheld(count(table.base()));
        var share = Share.of(one.count().getAsLong(), table.base().getAsLong());
        return one.interval().map(share::within).orElse(share);
    }

    /// What was asked in two waves, by its positive share; of several options, all in one figure.
    private void comparison(ComparisonResult result) {
        var seen = found.stream().anyMatch(one -> one.name().equals(name(result)));
        if (!result.between().equals("wave") || result.of().size() != 2 || result.paired() || seen) return;
        var population = String.valueOf(result.population());
        var before = overall(population, result.of().getFirst(), result.item());
        var after = overall(population, result.of().getLast(), result.item());
        if (before.size() != after.size() || before.isEmpty()) return;
        var item = labels.item(population, result.of().getFirst(), result.item());
        if (item.isEmpty()) return;
        var items = IntStream.range(0, before.size())
                .boxed()
                .flatMap(i -> pairs(item.get(), before.get(i), after.get(i)).stream())
                .toList();
        if (items.isEmpty()) return;
        add(
                name(result),
                item.get().in(words.language()),
                labels.population(population),
                new BeforeAfter(
                        labels.wave(result.of().getFirst()),
                        labels.wave(result.of().getLast()),
                        items));
    }

    private static String name(ComparisonResult result) {
        return result.population() + "-" + String.join("-", result.of()) + "-" + result.item();
    }

    private List<ItemTable> overall(String population, String wave, String item) {
        return analysis.tables().stream()
                .filter(table -> table.place().isOverall()
                        && table.place().population().equals(population)
                        && table.place().wave().equals(wave)
                        && table.place().item().equals(item))
                .toList();
    }

    private List<BeforeAfter.Item> pairs(Item item, ItemTable before, ItemTable after) {
        if (item.kind().choicesIfAny().isPresent())
            return IntStream.range(
                            0,
                            Math.min(
                                    before.categories().size(),
                                    after.categories().size()))
                    .mapToObj(i -> new BeforeAfter.Item(
                            "",
                            labels.value(item, before.categories().get(i).value()),
                            share(before.categories().get(i), before),
                            share(after.categories().get(i), after)))
                    .toList();
        if (before.positive().isEmpty() || after.positive().isEmpty()) return List.of();
        return List.of(new BeforeAfter.Item("", labels.question(before.place()), positive(before), positive(after)));
    }

    private static Share positive(ItemTable table) {
        var cut = table.positive().orElseThrow();
        if (cut.count().isEmpty() || table.base().isEmpty()) return Share.withheld(count(table.base()));
        var share = Share.of(cut.count().getAsLong(), table.base().getAsLong());
        return cut.interval().map(share::within).orElse(share);
    }
}
