package org.compagnon.surveys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How well an adversary links people to responses by putting two orders side by side, and how well somebody does who
/// knows nothing.
///
/// Of n people laid beside n responses at random one pair in n is right; right pairs are binomial with n tries of 1/n
/// but for a dependence that dwindles with n. The rank correlation of a random order has the standard deviation
/// 1/√(n − 1).
final class Chance {

    /// How seldom chance alone may look like a link, over everything that was tried.
    private static final double SELDOM = 1e-6;

    private int tries;
    private double rarest = 1;
    private String best = "nothing was tried";

    /// @param persons the numbers of people in one order, each once
    /// @param responses the numbers of whose responses lie in another order, each once
    void lay(String what, List<Integer> persons, List<Integer> responses) {
        var both = persons.stream().filter(new HashSet<>(responses)::contains).toList();
        if (both.size() < 20) return;
        var ofThese = responses.stream().filter(new HashSet<>(both)::contains).toList();
        for (var one : List.of(both, both.reversed())) {
            var right = right(one, ofThese);
            rare(
                    "%s: %d of %d right".formatted(what, right, one.size()),
                    BinomialDistribution.of(one.size(), 1.0 / one.size()).survivalProbability((int) right - 1));
        }
        var likeness = likeness(both, ofThese);
        rare(
                "%s: likeness %.2f of %d".formatted(what, likeness, both.size()),
                2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(likeness) * Math.sqrt(both.size() - 1.0)));
    }

    private void rare(String what, double byChance) {
        tries++;
        if (byChance >= rarest) return;
        rarest = byChance;
        best = what;
    }

    private static long right(List<Integer> persons, List<Integer> responses) {
        var right = 0;
        for (var i = 0; i < persons.size(); i++) if (persons.get(i).equals(responses.get(i))) right++;
        return right;
    }

    private static double likeness(List<Integer> persons, List<Integer> responses) {
        Map<Integer, Integer> places = new HashMap<>();
        responses.forEach(person -> places.put(person, places.size()));
        var n = persons.size();
        var differences = 0.0;
        for (var i = 0; i < n; i++) differences += Math.pow(i - (double) places.getOrDefault(persons.get(i), 0), 2);
        return 1 - 6 * differences / (n * ((double) n * n - 1));
    }

    int tries() {
        return tries;
    }

    /// As seldom as that, after so many tries, is what chance brings.
    boolean isNoBetterThanChance() {
        return rarest * tries >= SELDOM;
    }

    @Override
    public String toString() {
        return "%d tries; the best by chance once in %.0f: %s".formatted(tries, 1 / rarest, best);
    }
}
