package org.compagnon.analysis;

import java.util.List;
import org.compagnon.analysis.disclosure.Withheld;
import org.compagnon.analysis.disclosure.Withheld.OfGroups;

/// What of one column must not be told for a reason that lies outside of its own tables. There only comes more.
///
/// @param groups of each division
record Secrets(boolean[] ofWhole, List<OfGroups> groups) {

    Secrets {
        groups = List.copyOf(groups);
    }

    static Secrets none(Counts everybody, List<Counts> counts) {
        var categories = everybody.categories().size();
        return new Secrets(
                new boolean[categories],
                counts.stream()
                        .map(one -> OfGroups.of(categories, one.groups()))
                        .toList());
    }

    OfGroups ofGroups(int division) {
        return groups.get(division);
    }

    /// Takes over what another wave withholds of everybody and this one shows.
    ///
    /// @return whether there was any
    boolean adopt(Withheld shown, Withheld theirs) {
        var isNew = false;
        for (var category = 0; category < ofWhole.length; category++)
            if (theirs.categories()[category] && !shown.categories()[category] && !ofWhole[category])
                ofWhole[category] = isNew = true;
        return isNew;
    }

    /// Takes over what another wave withholds of the groups of the same name and this one shows.
    ///
    /// @param shown what is withheld here so far
    /// @return whether there was any
    boolean adopt(int division, OfGroups shown, Division here, OfGroups theirs, Division there) {
        var secret = groups.get(division);
        var hereFor = there.placesIn(here);
        var isNew = false;
        for (var other = 0; other < there.places(); other++) {
            var group = hereFor[other];
            if (group == Division.NOWHERE || shown.bases()[group]) continue;
            if (theirs.bases()[other]) {
                isNew |= !secret.bases()[group];
                secret.bases()[group] = true;
                continue;
            }
            for (var category = 0; category < ofWhole.length; category++)
                if (theirs.cells()[category][other]
                        && !shown.cells()[category][group]
                        && !secret.cells()[category][group]) secret.cells()[category][group] = isNew = true;
        }
        return isNew;
    }
}
