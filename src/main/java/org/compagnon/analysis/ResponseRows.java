package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compagnon.analysis.CellReading.Read;
import org.compagnon.files.Row;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Item;
import org.compagnon.surveys.study.Kind;
import org.compagnon.surveys.study.Questionnaire;

/// Reads the lines of a file that answer one questionnaire, and refuses what cannot have been answered there.
final class ResponseRows {

    private final Questionnaire questionnaire;
    private final ResponseHeadings headings;
    private final Collected into;
    private final List<Column> columns;
    private final List<CellReading> readings;
    private final int[] places;
    private final int[] foreign;
    /// Columns of which conditions speak.
    private final Set<String> decisive = new HashSet<>();

    ResponseRows(Questionnaire questionnaire, ResponseHeadings headings, Collected into) {
        this.questionnaire = questionnaire;
        this.headings = headings;
        this.into = into;
        columns = questionnaire.columns();
        readings = columns.stream().map(CellReading::new).toList();
        places = columns.stream().mapToInt(headings::placeOf).toArray();
        foreign = headings.foreignTo(questionnaire);
        for (var item : questionnaire.items()) {
            var condition = item.shownIf();
            if (condition != null) condition.tests().forEach(test -> decisive.add(test.column()));
        }
    }

    void read(Row row) {
        refuseForeign(row);
        var answered = new HashMap<String, Set<String>>();
        var unread = new HashSet<String>();
        var cells = new ArrayList<String>(places.length);
        var stands = true;
        for (var at = 0; at < places.length; at++) {
            var column = columns.get(at);
            var read = places[at] < 0
                    ? readings.get(at).of(Column.NOT_SHOWN)
                    : readings.get(at).of(row.cell(places[at]));
            if (read.wrong() != null) unread.add(column.name());
            stands &= stands(row, column, read, answered, unread, cells);
            if (decisive.contains(column.name())) answered.put(column.name(), read.values());
            cells.add(read.cell());
        }
        if (!stands) return;
        var link = headings.link();
        into.add(cells, groups(row), link == null ? null : row.cell(link));
    }

    /// @param unread columns of this line that are wrong themselves: what would follow from them is not told
    private boolean stands(
            Row row,
            Column column,
            Read read,
            Map<String, Set<String>> answered,
            Set<String> unread,
            List<String> before) {
        var wrong = read.wrong();
        if (wrong != null) {
            headings.tell(row, headingOf(column), wrong, read.details().toArray());
            return false;
        }
        if (!read.isAnswer()) return true;
        if (!isShown(column.item(), answered) && !restsOn(column.item(), unread)) {
            headings.tell(
                    row,
                    headingOf(column),
                    "analysis.file.not-shown",
                    read.cell(),
                    String.valueOf(column.item().shownIf()));
            return false;
        }
        if (column.isWordsOfOther()
                && !unread.contains(column.item().id())
                && !before.getLast().contains(Kind.OTHER)) {
            headings.tell(row, headingOf(column), "analysis.file.other-not-chosen", read.cell());
            return false;
        }
        return true;
    }

    private String headingOf(Column column) {
        var at = headings.place(column.name());
        return at == null ? column.name() : headings.heading(at);
    }

    private static boolean restsOn(Item item, Set<String> columns) {
        var condition = item.shownIf();
        return condition != null && condition.tests().anyMatch(test -> columns.contains(test.column()));
    }

    private static boolean isShown(Item item, Map<String, Set<String>> answered) {
        var condition = item.shownIf();
        return condition == null || condition.holds(column -> answered.getOrDefault(column, Set.of()));
    }

    /// An answer to what only others were asked means that the population or the wave is wrong.
    private void refuseForeign(Row row) {
        for (var at : foreign) {
            var cell = row.cell(at);
            if (!cell.isEmpty() && !cell.equals(Column.NOT_SHOWN))
                headings.tell(
                        row,
                        headings.heading(at),
                        "analysis.file.not-theirs",
                        cell,
                        questionnaire.population(),
                        questionnaire.wave());
        }
    }

    private Map<String, String> groups(Row row) {
        var groups = new HashMap<String, String>();
        for (var name : into.groupNames()) {
            var at = headings.place(name);
            if (at != null && !row.cell(at).equals(Column.NOT_SHOWN)) groups.put(name, row.cell(at));
        }
        return groups;
    }
}
