package org.compagnon.analysis;

import java.util.List;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// Everybody by several variables, those too who are in no group of one of them: what is left of the coarser tables
/// tells of them.
///
/// @param sizes how many places each variable has: its groups, and one more where somebody is in none
/// @param of the place of every respondent
/// @param shown the places of the groups that have tables
record Grid(int[] sizes, int[] of, int[] shown) {

    static Grid of(List<Division> variables, int respondents) {
        var sizes = new int[variables.size()];
        var of = new int[respondents];
        var shown = new int[] {0};
        for (var at = 0; at < sizes.length; at++) {
            var variable = variables.get(at);
            sizes[at] = variable.places();
            for (var group : variable.of()) if (group == Division.NOWHERE) sizes[at] = variable.places() + 1;
            for (var i = 0; i < respondents; i++) {
                var group = variable.of()[i];
                of[i] = Math.addExact(
                        Math.multiplyExact(of[i], sizes[at]), group == Division.NOWHERE ? variable.places() : group);
            }
            var finer = new int[shown.length * variable.places()];
            for (var group = 0; group < finer.length; group++)
                finer[group] = shown[group / variable.places()] * sizes[at] + group % variable.places();
            shown = finer;
        }
        return new Grid(sizes, of, shown);
    }

    int places() {
        var places = 1;
        for (var size : sizes) places *= size;
        return places;
    }

    /// From the groups that have tables to all places.
    OfGroups widened(OfGroups groups) {
        var wide = OfGroups.of(groups.cells().length, places());
        for (var group = 0; group < shown.length; group++) {
            wide.bases()[shown[group]] = groups.bases()[group];
            for (var line = 0; line < wide.cells().length; line++)
                wide.cells()[line][shown[group]] = groups.cells()[line][group];
        }
        return wide;
    }

    /// From all places to the groups that have tables.
    OfGroups narrowed(OfGroups wide) {
        var groups = OfGroups.of(wide.cells().length, shown.length);
        for (var group = 0; group < shown.length; group++) {
            groups.bases()[group] = wide.bases()[shown[group]];
            for (var line = 0; line < wide.cells().length; line++)
                groups.cells()[line][group] = wide.cells()[line][shown[group]];
        }
        return groups;
    }
}
