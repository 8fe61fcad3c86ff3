package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The respondents divided into groups: each in one, or in none.
///
/// @param names of the variables that divide them; none for everybody together
/// @param groups what each group is called, a value for each name
/// @param of the group of every respondent
record Division(List<String> names, List<List<String>> groups, int[] of) {

    static final int NOWHERE = -1;

    Division {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }

    /// Everybody together.
    static Division none(int size) {
        return new Division(List.of(), List.of(List.of()), new int[size]);
    }

    static Division by(String name, List<String> values, int[] of) {
        return new Division(List.of(name), values.stream().map(List::of).toList(), of);
    }

    boolean isBy(String name) {
        return names.equals(List.of(name));
    }

    /// By both at once; who is in no group of one is in none of both.
    Division crossed(Division other) {
        var width = other.groups.size();
        var bothGroups = new ArrayList<List<String>>();
        for (var mine : groups) for (var theirs : other.groups) bothGroups.add(joined(mine, theirs));
        var places = IntStream.range(0, of.length)
                .map(i -> of[i] == NOWHERE || other.of[i] == NOWHERE ? NOWHERE : of[i] * width + other.of[i])
                .toArray();
        return new Division(joined(names, other.names), bothGroups, places);
    }

    /// For each group, the place of the group of the same name there; [#NOWHERE] where there is none.
    int[] placesIn(Division other) {
        var places = new HashMap<List<String>, Integer>();
        for (var place = 0; place < other.places(); place++) places.put(other.groups.get(place), place);
        return groups.stream()
                .mapToInt(group -> places.getOrDefault(group, NOWHERE))
                .toArray();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    /// Options that nobody chose are no groups.
    Division withoutEmpty() {
        var sizes = new int[groups.size()];
        for (var place : of) if (place != NOWHERE) sizes[place]++;
        var kept = IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).toArray();
        var moved = new int[sizes.length];
        Arrays.fill(moved, NOWHERE);
        for (var i = 0; i < kept.length; i++) moved[kept[i]] = i;
        return new Division(
                names,
                Arrays.stream(kept).mapToObj(groups::get).toList(),
                Arrays.stream(of)
                        .map(place -> place == NOWHERE ? NOWHERE : moved[place])
                        .toArray());
    }

    /// How a table of that group names it: the variables and their values; nothing for everybody.
    Map<String, String> breakdown(int group) {
        var breakdown = new LinkedHashMap<String, String>();
        for (var at = 0; at < names.size(); at++)
            breakdown.put(names.get(at), groups.get(group).get(at));
        return breakdown;
    }

    /// Whether the respondent belongs to the group in that place; nobody belongs to one that is not there.
    boolean holds(int place, int respondent) {
        return place != NOWHERE && of[respondent] == place;
    }

    int places() {
        return groups.size();
    }
}
