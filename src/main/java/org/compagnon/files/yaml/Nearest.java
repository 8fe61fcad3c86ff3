package org.compagnon.files.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that somebody most likely meant.
public final class Nearest {

    private static final int LONGEST = 80;

    private Nearest() {}

    /// Empty when nothing is near enough to be a slip of the keyboard.
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        var near = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(candidate ->
                        distance(near, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(near, candidate.toLowerCase(Locale.ROOT))));
    }

    /// Letters to insert, remove or replace.
    private static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (var j = 0; j <= to.length(); j++) previous[j] = j;
        for (var i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
