package org.compagnon.surveys;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.surveys.study.Column;
import org.compagnon.surveys.study.Questionnaire;

/// How the cells of a response lie in its row: choices and numbers in one text, the respondent's own words apart, to be
/// sealed.
///
/// @param cells of all columns; where words were written only [#WRITTEN] stands
/// @param words of the columns of free text, in their order; empty where nothing was written anywhere
record Packing(String cells, String words) {

    /// What stands in place of words.
    static final String WRITTEN = "*";

    private static final char BETWEEN = '\u001f';

    static Packing of(Questionnaire questionnaire, List<String> cells) {
        var columns = questionnaire.columns();
        if (columns.size() != cells.size())
            throw new IllegalArgumentException(
                    "A response has %d cells, not %d".formatted(columns.size(), cells.size()));
        var open = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i).replace(BETWEEN, ' ');
            var written = columns.get(i).isFreeText() && !isEmpty(cell);
            if (columns.get(i).isFreeText()) words.add(written ? cell : "");
            open.add(written ? WRITTEN : cell);
        }
        return new Packing(joined(open), words.stream().allMatch(String::isEmpty) ? "" : joined(words));
    }

    private static boolean isEmpty(String cell) {
        return cell.equals(Column.NOT_SHOWN) || cell.equals(Column.NOT_ANSWERED);
    }

    /// All cells as they were given.
    List<String> unpacked(Questionnaire questionnaire) {
        var open = List.of(split(cells));
        if (words.isEmpty()) return open;
        var given = List.of(split(words)).iterator();
        var columns = questionnaire.columns();
        var whole = new ArrayList<String>();
        for (var i = 0; i < open.size(); i++) {
            var written = columns.get(i).isFreeText() ? given.next() : "";
            whole.add(written.isEmpty() ? open.get(i) : written);
        }
        return whole;
    }

    private static String joined(List<String> cells) {
        return String.join(String.valueOf(BETWEEN), cells);
    }

    static String[] split(String packed) {
        return packed.split(String.valueOf(BETWEEN), -1);
    }
}
