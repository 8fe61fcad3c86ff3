package org.compagnon.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// To which group of one variable each respondent belongs, packed.
final class Membership {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] of = new int[64];
    private int size;

    /// @param value of the next respondent; nothing for who is in no group
    void add(@Nullable String value) {
        if (size == of.length) of = Arrays.copyOf(of, size * 2);
        of[size++] = value == null || value.isBlank() ? Division.NOWHERE : place(value);
    }

    private int place(String value) {
        var known = places.putIfAbsent(value, values.size());
        if (known != null) return known;
        values.add(value);
        return values.size() - 1;
    }

    /// Empty for who is in no group.
    String value(int respondent) {
        return of[respondent] == Division.NOWHERE ? "" : values.get(of[respondent]);
    }

    /// Groups in the order of the alphabet.
    Division division(String name) {
        var order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .mapToInt(Integer::intValue)
                .toArray();
        var moved = new int[order.length];
        for (var at = 0; at < order.length; at++) moved[order[at]] = at;
        var sorted = Arrays.stream(order).mapToObj(values::get).toList();
        var placed = IntStream.range(0, size)
                .map(i -> of[i] == Division.NOWHERE ? Division.NOWHERE : moved[of[i]])
                .toArray();
        return Division.by(name, sorted, placed);
    }

    /// A variable that nobody named.
    static Division nowhere(String name, int size) {
        var of = new int[size];
        Arrays.fill(of, Division.NOWHERE);
        return Division.by(name, List.of(), of);
    }
}
