package org.compagnon.analysis.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compagnon.analysis.ItemTable;
import org.compagnon.analysis.ItemTable.Category;
import org.compagnon.analysis.ItemTable.Cut;
import org.compagnon.shared.Words;
import org.compagnon.statistics.Interval;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;

/// Says one table: who answered, the share that matters with its interval, where the middle lies, and what is withheld.
/// It describes those who answered, and nobody else.
final class TableSentence {

    private final Study study;
    private final ItemTable table;
    private final Labels labels;
    private final Words words;
    private final Written written;
    private final @Nullable Item item;

    TableSentence(Study study, ItemTable table, Labels labels, Words words) {
        this.study = study;
        this.table = table;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
        var place = table.place();
        this.item = labels.item(place.population(), place.wave(), place.item()).orElse(null);
    }

    String said() {
        return words.of("analysis.sentence.of", labels.quoted(question()), who(), finding());
    }

    /// Under a table that already names the question and whose answers these are.
    ///
    /// @param about which of its lines or groups; empty where it is of one only
    String said(String about) {
        var finding = finding();
        return about.isEmpty()
                ? finding.substring(0, 1).toUpperCase(words.language()) + finding.substring(1)
                : words.of("analysis.sentence.about", labels.unpunctuated(about), finding);
    }

    private String finding() {
        var said = new ArrayList<String>();
        var base = table.base();
        if (base.isEmpty()) said.add(words.of("analysis.sentence.withheld", study.minimumCell()));
        else if (base.getAsLong() == 0) said.add(words.of("analysis.sentence.nobody"));
        else if (base.getAsLong() == 1) said.add(words.of("analysis.sentence.one"));
        else {
            said.addAll(found(base.getAsLong()));
            if (table.suppressed()) said.add(words.of("analysis.sentence.partly-withheld"));
        }
        table.missing().stream()
                .filter(count -> count > 0)
                .forEach(count -> said.add(words.of("analysis.sentence.missing", count)));
        table.notShown().stream()
                .filter(count -> count > 0)
                .forEach(count -> said.add(words.of("analysis.sentence.not-asked", count)));
        return String.join(" ", said);
    }

    private String question() {
        var place = table.place();
        var row = place.row();
        if (item == null) return place.item();
        return row == null
                ? item.in(words.language())
                : words.of("analysis.report.part", item.in(words.language()), labels.row(item, row));
    }

    private String who() {
        var place = table.place();
        var who = labels.group(place.population(), place.wave());
        for (var group : place.breakdown().entrySet())
            who = words.of("analysis.report.group", who, labels.among(group.getKey(), group.getValue()));
        return who;
    }

    private List<String> found(long base) {
        return switch (item == null ? new Kind.Section() : item.kind()) {
            case Kind.Likert _, Kind.Matrix _ -> scale(base);
            case Kind.Single _ -> List.of(mostGiven("single", base));
            case Kind.Multiple _ -> several(base);
            case Kind.Ranking _ -> ranking(base);
            case Kind.Number _ -> numbers(base);
            case Kind.Day _ -> days(base);
            case Kind.FreeText _, Kind.Section _ -> List.of(words.of("analysis.sentence.answered", base));
        };
    }

    private List<String> scale(long base) {
        var said = new ArrayList<String>();
        var same = given().filter(most -> most.size() == 1 && count(most.getFirst()) == base);
        if (same.isPresent()) said.add(mostGiven("single", base));
        else
            table.positive()
                    .filter(cut -> cut.count().isPresent())
                    .ifPresentOrElse(
                            cut -> said.add(cut(cut, base)),
                            () -> said.add(words.of("analysis.sentence.answered", base)));
        var spread = table.spread();
        if (same.isEmpty() && spread.median().isPresent())
            said.add(words.of(
                    "analysis.sentence.median",
                    written.brief(spread.median()),
                    written.brief(spread.q1()),
                    written.brief(spread.q3()),
                    table.categories().size()));
        return said;
    }

    private String cut(Cut cut, long base) {
        var levels = cut.levels().stream().map(this::label).toList();
        return words.of(
                "analysis.sentence.share",
                cut.count().orElse(0),
                words.number(base),
                labels.either(levels),
                share(cut.percent(), cut.interval()));
    }

    private String label(String value) {
        return item == null ? value : labels.answer(item, value);
    }

    private List<String> several(long base) {
        var said = new ArrayList<>(List.of(mostGiven("multiple", base)));
        if (table.mentions().isPresent())
            said.add(words.of("analysis.sentence.mentions", table.mentions().getAsLong()));
        return said;
    }

    private List<String> ranking(long base) {
        var said = new ArrayList<>(List.of(mostGiven("ranking", base)));
        var ranks = table.categories().stream()
                .filter(category -> category.meanRank().isPresent())
                .map(category -> words.of(
                        "analysis.sentence.rank", label(category.value()), written.number(category.meanRank(), 2)))
                .toList();
        if (!ranks.isEmpty()) said.add(words.of("analysis.sentence.ranks", String.join(", ", ranks)));
        return said;
    }

    /// Of the counts that are shown: what is withheld can be larger.
    private String mostGiven(String kind, long base) {
        var most = given().orElse(List.of());
        if (most.isEmpty() || count(most.getFirst()) == 0)
            return words.of(table.suppressed() ? "analysis.sentence.answered" : "analysis.sentence.none-chosen", base);
        var first = most.getFirst();
        var count = count(first);
        var share = share(first.percent(), first.interval());
        if (most.size() == 1 && count == base && !kind.equals("ranking"))
            return words.of(
                    kind.equals("multiple") ? "analysis.sentence.all.multiple" : "analysis.sentence.all",
                    words.number(base),
                    label(first.value()),
                    share);
        var answers = labels.both(most.stream().map(one -> label(one.value())).toList());
        return words.of(
                "analysis.sentence.most." + kind + (most.size() > 1 ? ".tied" : "")
                        + (table.suppressed() ? ".shown" : ""),
                answers,
                count,
                words.number(base),
                share);
    }

    /// The answers shown with the largest count; empty where no count is shown.
    private Optional<List<Category>> given() {
        var largest = table.categories().stream()
                .flatMapToLong(category -> category.count().stream())
                .max();
        return largest.isEmpty()
                ? Optional.empty()
                : Optional.of(table.categories().stream()
                        .filter(category -> category.count().equals(largest))
                        .toList());
    }

    private static long count(Category category) {
        return category.count().orElse(0);
    }

    private List<String> numbers(long base) {
        var said = new ArrayList<String>();
        var spread = table.spread();
        if (spread.mean().isEmpty()) return List.of(words.of("analysis.sentence.answered", base));
        said.add(words.of(
                "analysis.sentence.mean",
                base,
                written.number(spread.mean(), 1),
                written.number(spread.sd(), 1),
                written.brief(spread.median())));
        if (spread.q1().isPresent() && spread.q3().isPresent())
            said.add(words.of("analysis.sentence.quartiles", written.brief(spread.q1()), written.brief(spread.q3())));
        return said;
    }

    private List<String> days(long base) {
        var spread = table.spread();
        if (spread.median().isEmpty()) return List.of(words.of("analysis.sentence.answered", base));
        if (spread.min().isPresent() && spread.min().equals(spread.max()))
            return List.of(words.of("analysis.sentence.days-same", base, day(spread.min())));
        var said = new ArrayList<>(List.of(words.of("analysis.sentence.median-day", base, day(spread.median()))));
        if (spread.q1().isPresent() && spread.q3().isPresent())
            said.add(words.of("analysis.sentence.days-quartiles", day(spread.q1()), day(spread.q3())));
        if (spread.min().isPresent() && spread.max().isPresent())
            said.add(words.of("analysis.sentence.days-range", day(spread.min()), day(spread.max())));
        return said;
    }

    private String day(OptionalDouble day) {
        return words.date(LocalDate.ofEpochDay((long) day.orElseThrow()));
    }

    private String share(OptionalDouble percent, Optional<Interval> interval) {
        return interval.map(one -> words.of(
                        "analysis.sentence.share-interval",
                        written.percent(percent),
                        written.level(study.confidence()),
                        written.percent(OptionalDouble.of(one.low())),
                        written.percent(OptionalDouble.of(one.high()))))
                .orElse(written.percent(percent));
    }
}
