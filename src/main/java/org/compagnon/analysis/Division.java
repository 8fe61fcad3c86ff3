package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The respondents divided into groups: each in one, or in none.
///
/// @param by what divides them; several names joined where several variables are crossed
/// @param values what each group is called
/// @param of the group of every respondent
record Division(String by, List<String> values, int[] of) {

    static final int NOWHERE = -1;
    private static final String CROSSED = " × ";

    /// Everybody together.
    static Division none(int size) {
        return new Division("", List.of(""), new int[size]);
    }

    /// By both at once; who is in no group of one is in none of both.
    Division crossed(Division other) {
        var width = other.values.size();
        var crossedValues = new ArrayList<String>();
        for (var mine : values) for (var theirs : other.values) crossedValues.add(mine + CROSSED + theirs);
        var places = IntStream.range(0, of.length)
                .map(i -> of[i] == NOWHERE || other.of[i] == NOWHERE ? NOWHERE : of[i] * width + other.of[i])
                .toArray();
        return new Division(by + CROSSED + other.by, crossedValues, places).withoutEmpty();
    }

    /// Options that nobody chose are no groups.
    Division withoutEmpty() {
        var sizes = new int[values.size()];
        for (var place : of) if (place != NOWHERE) sizes[place]++;
        var kept = IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0).toArray();
        var moved = new int[sizes.length];
        Arrays.fill(moved, NOWHERE);
        for (var i = 0; i < kept.length; i++) moved[kept[i]] = i;
        return new Division(
                by,
                Arrays.stream(kept).mapToObj(values::get).toList(),
                Arrays.stream(of)
                        .map(place -> place == NOWHERE ? NOWHERE : moved[place])
                        .toArray());
    }

    /// How a table of that group names it: the column and its value; nothing for everybody.
    Map<String, String> breakdown(int group) {
        var breakdown = new LinkedHashMap<String, String>();
        if (by.isEmpty()) return breakdown;
        var names = by.split(CROSSED);
        var parts = values.get(group).split(CROSSED);
        for (var i = 0; i < names.length; i++) breakdown.put(names[i], parts[i]);
        return breakdown;
    }

    int places() {
        return values.size();
    }
}
