package org.compagnon.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Several cells of a sheet made one: only the first holds a value, and the others lose theirs.
///
/// @param range as a spreadsheet writes it: "A1:C1"
record MergedCells(String range, int firstLine, int lastLine) {

    private static final Pattern MERGE =
            Pattern.compile("mergeCell\\s+ref\\s*=\\s*[\"'](([A-Z]+)(\\d{1,7}):([A-Z]+)(\\d{1,7}))[\"']");

    static List<MergedCells> in(String sheet) {
        var merged = new ArrayList<MergedCells>();
        var found = MERGE.matcher(sheet);
        while (found.find())
            merged.add(new MergedCells(
                    found.group(1), Integer.parseInt(found.group(3)), Integer.parseInt(found.group(5))));
        return merged;
    }
}
