package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.compagnon.analysis.published.Headings.Plain;
import org.compagnon.files.Reading;
import org.compagnon.files.Table;
import org.compagnon.shared.Problem;

/// Reads files of published figures, in whichever of four shapes they are: one line an answer; one line an item with a
/// column for each level; one line an answer with a column for each group; the bases of groups.
///
/// All files together, because bases may stand in one and percentages in another.
public final class TableReading {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();
    private final Map<Subject, Draft> drafts = new LinkedHashMap<>();
    private final List<StatedBase> bases = new ArrayList<>();

    private TableReading() {}

    /// What was read.
    ///
    /// @param remarks on columns that were left out; they refuse nothing
    public record Read(List<PublishedTable> tables, List<Problem> problems, List<Problem> remarks) {

        public Read {
            tables = List.copyOf(tables);
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    public static Read of(List<Table> files) {
        var reading = new TableReading();
        files.forEach(reading::read);
        var tables = reading.drafts.values().stream()
                .map(draft -> draft.table(reading.bases))
                .filter(table -> table.figures() > 0 || !table.tests().isEmpty())
                .toList();
        tables.forEach(reading::fractions);
        if (tables.isEmpty() && reading.problems.isEmpty())
            files.forEach(
                    file -> reading.problems.add(Problem.inFile(file.file(), "analysis.published.problem.nothing")));
        return new Read(tables, reading.problems, reading.remarks);
    }

    private void read(Table file) {
        var headings = new Headings(file);
        if (!headings.areOfFigures()) {
            problems.addAll(file.problems());
            problems.add(Problem.at(
                    file.file(),
                    file.headerLine(),
                    null,
                    "analysis.published.problem.headings",
                    String.join(", ", file.headers())));
            return;
        }
        var reading = new Reading(headings.mapping());
        for (var cells : reading) {
            var line = new FigureCells(file.file(), headings, cells);
            if (headings.isOfBases()) base(line);
            else table(file, headings, line);
        }
        problems.addAll(reading.problems());
        remarks.addAll(headings.mapping().remarks());
        unknownHeadlineLevels(file);
    }

    private void base(FigureCells line) {
        var base = line.base();
        if (base != null)
            bases.add(new StatedBase(
                    line.text(Plain.POPULATION),
                    line.text(Plain.WAVE),
                    line.text(Plain.BREAKDOWN),
                    Headings.groupName(line.text(Plain.GROUP)),
                    base));
    }

    private void table(Table file, Headings headings, FigureCells line) {
        var namesTheAnswer = headings.isByGroups() && !headings.has(Plain.OPTION);
        var subject = new Subject(
                file.file(),
                line.text(Plain.TABLE),
                namesTheAnswer ? "" : line.text(Plain.ITEM),
                line.text(Plain.POPULATION),
                line.text(Plain.WAVE));
        var draft = drafts.computeIfAbsent(subject, Draft::new);
        draft.kind(line.kind());
        line.test().ifPresent(draft::test);
        if (headings.isByGroups()) byGroups(headings, line, draft);
        else {
            var group = draft.group(
                    line.text(Plain.BREAKDOWN),
                    Headings.groupName(line.text(Plain.GROUP)),
                    line.origin(Plain.BASE, Plain.ITEM, Plain.OPTION));
            aboutAll(headings, line, group);
            if (headings.isByLevels()) byLevels(headings, line, draft, group);
            else byLine(headings, line, draft, group);
        }
    }

    private static void aboutAll(Headings headings, FigureCells line, Draft.Gathering group) {
        group.base(line.base())
                .ifPresent(before -> line.twoBases(headings.column(Plain.BASE).orElse(null), before));
        group.missing(line.people(Plain.MISSING));
        line.headline().ifPresent(group::headline);
        group.summary(line.summary());
    }

    private static void byLine(Headings headings, FigureCells line, Draft draft, Draft.Gathering group) {
        var label = line.text(Plain.OPTION);
        var count = line.people(headings.has(Plain.MENTIONS) ? Plain.MENTIONS : Plain.COUNT);
        var percent = line.percent(Plain.PERCENT);
        if (label.isEmpty()) {
            if (count != null || percent != null)
                line.problem(
                        headings.has(Plain.OPTION) ? Plain.OPTION : Plain.ITEM, "analysis.published.problem.option");
            return;
        }
        place(
                line,
                draft,
                group,
                new Option(label, draft.level(label, headings.namesLevels())),
                new Cell(count, percent));
    }

    private static void byLevels(Headings headings, FigureCells line, Draft draft, Draft.Gathering group) {
        Stream.concat(headings.levels().keySet().stream(), headings.levelShares().keySet().stream())
                .distinct()
                .sorted()
                .forEach(level -> place(
                        line,
                        draft,
                        group,
                        new Option(Integer.toString(level), level),
                        new Cell(
                                line.people(headings.levels().get(level)),
                                line.percent(headings.levelShares().get(level)))));
    }

    private static void byGroups(Headings headings, FigureCells line, Draft draft) {
        var label = line.text(Plain.OPTION);
        var option = new Option(label.isEmpty() ? line.text(Plain.ITEM) : label, 0);
        headings.groups().forEach((name, column) -> {
            var group = draft.group(line.text(Plain.BREAKDOWN), name, line.origin(column));
            var base = headings.groupBases().get(name);
            group.base(line.base(base)).ifPresent(before -> line.twoBases(base, before));
            if (name.isEmpty()) aboutAll(headings, line, group);
            var printed = new Cell(
                    line.people(headings.groupCounts().get(name)),
                    line.percent(headings.groupShares().get(name)));
            place(line, draft, group, option, printed);
        });
    }

    private static void place(FigureCells line, Draft draft, Draft.Gathering group, Option option, Cell printed) {
        draft.option(option);
        group.cell(option, printed)
                .filter(before -> !before.isEmpty() && !printed.isEmpty())
                .ifPresent(before -> line.twice(option.label(), before));
    }

    /// Told where the headline stands; a headline that adds up nothing that is there cannot be judged.
    private void unknownHeadlineLevels(Table file) {
        drafts.forEach((subject, draft) -> {
            if (!subject.file().equals(file.file())) return;
            for (var headline : draft.headlines())
                for (var label : headline.of())
                    if (!draft.has(label))
                        problems.add(Problem.at(
                                file.file(),
                                headline.percent().origin().line(),
                                headline.percent().origin().column(),
                                "analysis.published.problem.headline-level",
                                label));
        });
    }

    /// 0.63 where 63 is meant, as spreadsheets keep percentages: told, not guessed.
    private void fractions(PublishedTable table) {
        var printed = table.parts().stream()
                .map(part -> part.cells().stream()
                        .map(Cell::percent)
                        .filter(Objects::nonNull)
                        .toList())
                .filter(percents -> !percents.isEmpty())
                .toList();
        if (printed.isEmpty() || !printed.stream().allMatch(TableReading::areFractions)) return;
        var first = printed.getFirst().getFirst().origin();
        problems.add(Problem.at(first.file(), first.line(), first.column(), "analysis.published.problem.fractions"));
    }

    private static boolean areFractions(List<Figure> percents) {
        var values = percents.stream().mapToDouble(percent -> percent.value().value());
        return Math.abs(values.sum() - 1) < 0.02
                && percents.stream()
                                .filter(percent -> !percent.value().isWhole())
                                .count()
                        > 1;
    }
}
