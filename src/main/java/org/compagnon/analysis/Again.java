package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.compagnon.analysis.Discretion.Secrets;

/// The same people asked the same thing in an earlier wave: where none of those linked changed to an answer or from it,
/// a difference in its count tells how the few answered who came or left.
final class Again {

    private record Earlier(Collected collected, Linked linked, List<Division> divisions) {}

    private final int minimum;
    private final Collected collected;
    private final List<Division> divisions;
    private final List<Earlier> earlier = new ArrayList<>();

    /// @param before what the same population answered in earlier waves
    /// @param divisionsOf the same divisions there
    Again(
            int minimum,
            Collected collected,
            List<Division> divisions,
            Function<Collected, List<Division>> divisionsOf,
            List<Collected> before) {
        this.minimum = minimum;
        this.collected = collected;
        this.divisions = divisions;
        if (minimum < 2) return;
        for (var one : before) {
            var linked = Linked.of(one, collected);
            if (!linked.pairs().isEmpty()) earlier.add(new Earlier(one, linked, divisionsOf.apply(one)));
        }
    }

    Secrets secrets(int position, Counts everybody, List<Counts> counts) {
        var secrets = Secrets.none(everybody, counts);
        if (everybody.categories().isEmpty()) return secrets;
        for (var one : earlier) {
            var there = one.collected.position(everybody.column().name());
            if (there.isEmpty()) continue;
            var column = one.collected.columns().get(there.getAsInt());
            if (!column.item().kind().answers().equals(everybody.categories())) continue;
            var whole = tells(
                    one,
                    there.getAsInt(),
                    position,
                    Division.none(one.collected.size()),
                    Division.none(collected.size()),
                    everybody);
            for (var category = 0; category < whole.length; category++)
                secrets.ofWhole()[category] |= whole[category][0];
            for (var at = 0; at < divisions.size(); at++) {
                var division = one.divisions.get(at);
                var told = tells(one, there.getAsInt(), position, division, divisions.get(at), counts.get(at));
                for (var category = 0; category < told.length; category++)
                    for (var group = 0; group < told[category].length; group++)
                        secrets.ofGroups(at)[category][group] |= told[category][group];
            }
        }
        return secrets;
    }

    private boolean[][] tells(
            Earlier before, int there, int here, Division divisionThere, Division divisionHere, Counts now) {
        var then = Counts.of(before.collected, there, divisionThere);
        var thereFor = new int[divisionHere.places()];
        var hereFor = new int[divisionThere.places()];
        var places = new HashMap<List<String>, Integer>();
        for (var group = 0; group < thereFor.length; group++)
            places.put(divisionHere.groups().get(group), group);
        Arrays.fill(thereFor, Division.NOWHERE);
        for (var group = 0; group < hereFor.length; group++) {
            hereFor[group] = places.getOrDefault(divisionThere.groups().get(group), Division.NOWHERE);
            if (hereFor[group] != Division.NOWHERE) thereFor[hereFor[group]] = group;
        }
        var changed = new boolean[now.categories().size()][divisionHere.places()];
        for (var pair : before.linked.pairs()) {
            var groupThen = divisionThere.of()[pair[0]];
            var wasIn = groupThen == Division.NOWHERE ? Division.NOWHERE : hereFor[groupThen];
            var isIn = divisionHere.of()[pair[1]];
            for (var category = 0; category < changed.length; category++) {
                var was = wasIn != Division.NOWHERE && chose(before.collected, there, pair[0], category, now.several());
                var is = isIn != Division.NOWHERE && chose(collected, here, pair[1], category, now.several());
                if (was == is && (!was || wasIn == isIn)) continue;
                if (was) changed[category][wasIn] = true;
                if (is) changed[category][isIn] = true;
            }
        }
        var tells = new boolean[changed.length][divisionHere.places()];
        for (var category = 0; category < tells.length; category++)
            for (var group = 0; group < divisionHere.places(); group++) {
                var countThen = thereFor[group] == Division.NOWHERE ? 0 : then.count(thereFor[group], category);
                var apart = Math.abs(now.count(group, category) - countThen);
                tells[category][group] = !changed[category][group] && apart > 0 && apart < minimum;
            }
        return tells;
    }

    private static boolean chose(Collected collected, int position, int respondent, int category, boolean several) {
        var code = collected.code(position, respondent);
        return Coding.isAnswer(code) && (several ? (code >> category & 1) == 1 : code == category);
    }
}
