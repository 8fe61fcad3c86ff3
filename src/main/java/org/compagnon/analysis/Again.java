package org.compagnon.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The same people asked the same thing in an earlier wave: where none of those linked changed to an answer or from it,
/// a difference in its count tells how the few answered who came or left; unless enough came and left besides.
final class Again {

    /// What the same population answered in a wave before, and who of them answered again.
    record Before(Collected collected, Linked linked) {}

    private record Earlier(Collected collected, Linked linked, List<Division> divisions) {}

    private final int minimum;
    private final Collected collected;
    private final List<Division> divisions;
    private final List<Earlier> earlier;

    /// @param divisionsOf the same divisions in an earlier wave
    Again(
            int minimum,
            Collected collected,
            List<Division> divisions,
            Function<Collected, List<Division>> divisionsOf,
            List<Before> before) {
        this.minimum = minimum;
        this.collected = collected;
        this.divisions = divisions;
        this.earlier = before.stream()
                .map(one -> new Earlier(one.collected, one.linked, divisionsOf.apply(one.collected)))
                .toList();
    }

    Secrets secrets(int position, Counts everybody, List<Counts> counts) {
        var secrets = Secrets.none(everybody, counts);
        if (everybody.categories().isEmpty()) return secrets;
        for (var one : earlier) {
            var there = one.collected.askedAlike(collected, position);
            if (there.isEmpty()) continue;
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
                        secrets.ofGroups(at).cells()[category][group] |= told[category][group];
            }
        }
        return secrets;
    }

    private boolean[][] tells(
            Earlier before, int there, int here, Division divisionThere, Division divisionHere, Counts now) {
        var then = Counts.of(before.collected, there, divisionThere);
        var thereFor = divisionHere.placesIn(divisionThere);
        var tells = near(then, now, thereFor);
        if (Arrays.stream(tells).noneMatch(Again::isAny)) return tells;
        var hereFor = divisionThere.placesIn(divisionHere);
        var stayed = new long[divisionHere.places()];
        var codingThen = before.collected.coding(there);
        var codingNow = collected.coding(here);
        for (var pair : before.linked.pairs()) {
            var groupThen = divisionThere.of()[pair[0]];
            var wasIn = groupThen == Division.NOWHERE ? Division.NOWHERE : hereFor[groupThen];
            var isIn = divisionHere.of()[pair[1]];
            var codeThen = before.collected.code(there, pair[0]);
            var codeNow = collected.code(here, pair[1]);
            if (isIn != Division.NOWHERE && isIn == wasIn && Coding.isAnswer(codeThen) && Coding.isAnswer(codeNow))
                stayed[isIn]++;
            for (var category = 0; category < tells.length; category++) {
                var was = wasIn != Division.NOWHERE && codingThen.isChosen(codeThen, category);
                var is = isIn != Division.NOWHERE && codingNow.isChosen(codeNow, category);
                if (was == is && (!was || wasIn == isIn)) continue;
                if (was) tells[category][wasIn] = false;
                if (is) tells[category][isIn] = false;
            }
        }
        for (var category = 0; category < tells.length; category++)
            for (var group = 0; group < stayed.length; group++)
                tells[category][group] &=
                        alike(then, thereFor[group], now, group, category) - stayed[group] < 2L * minimum;
        return tells;
    }

    private boolean[][] near(Counts then, Counts now, int[] thereFor) {
        var near = new boolean[now.categories().size()][thereFor.length];
        for (var category = 0; category < near.length; category++)
            for (var group = 0; group < thereFor.length; group++) {
                var apart = Math.abs(now.count(group, category) - count(then, thereFor[group], category));
                near[category][group] = apart > 0 && apart < minimum;
            }
        return near;
    }

    private static boolean isAny(boolean[] some) {
        for (var one : some) if (one) return true;
        return false;
    }

    private static long count(Counts counts, int group, int category) {
        return group == Division.NOWHERE ? 0 : counts.count(group, category);
    }

    /// The most who can have answered the same in both waves. Less those linked, so many can have come and gone with
    /// the same answer: each of their counts could be so many different numbers.
    private static long alike(Counts then, int groupThen, Counts now, int group, int category) {
        if (groupThen == Division.NOWHERE) return 0;
        if (now.several()) {
            var countThen = then.count(groupThen, category);
            var count = now.count(group, category);
            return Math.min(countThen, count) + Math.min(then.base(groupThen) - countThen, now.base(group) - count);
        }
        return IntStream.range(0, now.categories().size())
                .mapToLong(one -> Math.min(then.count(groupThen, one), now.count(group, one)))
                .sum();
    }
}
