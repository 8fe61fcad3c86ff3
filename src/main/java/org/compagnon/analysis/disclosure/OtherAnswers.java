package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks for other answers that people could have given to several questions of one scale, with the same counts of each
/// question and the same figures of all of them together: whoever reads these cannot tell them from the true ones.
///
/// What it finds is there; what it does not find in so many attempts counts as not there.
public final class OtherAnswers {

    /// Attempts at a count that bring no new number, after which there is none.
    private static final int ATTEMPTS = 100;

    /// Exchanges after which the figures must be what they were, and how many are looked at for each.
    private static final int EXCHANGES = 10;

    private static final int CHOICES = 120;

    private final int[][] answers;
    private final int minimum;
    private final Predicate<long[][]> sameFigures;
    private final Random chance;
    private final JointCounts counts;
    private final Map<JointCounts.Cell, Set<Integer>> found = new LinkedHashMap<>();
    private long away;
    private final List<int[]> done = new ArrayList<>();

    private OtherAnswers(int[][] answers, int minimum, Predicate<long[][]> sameFigures, Random chance) {
        // In an order of their own: in which they came must not matter.
        this.answers =
                Arrays.stream(answers).map(int[]::clone).sorted(Arrays::compare).toArray(int[][]::new);
        this.minimum = minimum;
        this.sameFigures = sameFigures;
        this.chance = chance;
        this.counts = new JointCounts(this.answers);
    }

    /// Whether each small count of two answers together, and of those who answered everything alike or did not, could
    /// be at least `minimum` different numbers.
    ///
    /// @param answers a row for each person who answered all questions, levels counted from 1
    /// @param sameFigures whether the sums of products of every two questions give the figures that are to be shown
    public static boolean hide(int[][] answers, int minimum, Predicate<long[][]> sameFigures, Random chance) {
        return new OtherAnswers(answers, minimum, sameFigures, chance).hide();
    }

    private boolean hide() {
        var small = counts.small(minimum);
        small.forEach(cell -> found.put(cell, new HashSet<>()));
        note();
        return small.stream().allMatch(this::isHidden);
    }

    /// Every small count as it is now.
    private void note() {
        found.forEach((cell, numbers) -> numbers.add(counts.of(cell)));
    }

    /// Goes in one direction until that leads no further, then in the other.
    private boolean isHidden(JointCounts.Cell cell) {
        var numbers = found.getOrDefault(cell, Set.of());
        var by = 1;
        var inVain = 0;
        while (inVain < ATTEMPTS && numbers.size() < minimum) {
            var before = numbers.size();
            if (attempt(cell, by)) note();
            else by = -by;
            inVain = numbers.size() > before ? 0 : inVain + 1;
        }
        return numbers.size() >= minimum;
    }

    /// Moves one count by one and then exchanges other answers until the figures are the same again; else all is as it
    /// was.
    private boolean attempt(JointCounts.Cell cell, int by) {
        done.clear();
        var wanted = counts.of(cell) + by;
        if (wanted < 0 || !move(cell, wanted)) return false;
        for (var exchange = 0; exchange < EXCHANGES; exchange++) {
            if (sameFigures.test(counts.products())) return true;
            if (!repair(cell, wanted)) break;
        }
        if (sameFigures.test(counts.products())) return true;
        for (var last : done.reversed()) exchange(last[0], last[1], last[2]);
        return false;
    }

    private boolean move(JointCounts.Cell cell, int wanted) {
        for (var choice = 0; choice < CHOICES; choice++) {
            var up = wanted > counts.of(cell);
            var swap = cell.isOfTwo() ? towards(cell, up) : up ? towardsAlike() : fromAlike();
            if (swap == null) return false;
            if (isIdle(swap)) continue;
            exchange(swap[0], swap[1], swap[2]);
            if (counts.of(cell) == wanted) {
                done.add(swap);
                return true;
            }
            exchange(swap[0], swap[1], swap[2]);
        }
        return false;
    }

    /// One who gave the first answer, and one who did not, exchange the second.
    private int @Nullable [] towards(JointCounts.Cell cell, boolean up) {
        var one = find(row -> row[cell.first()] == cell.level() && (row[cell.second()] == cell.with()) != up);
        var other = find(row -> row[cell.first()] != cell.level() && (row[cell.second()] == cell.with()) == up);
        return one < 0 || other < 0 ? null : new int[] {cell.second(), one, other};
    }

    /// One who differs in a single answer gets the one that the others are.
    private int @Nullable [] towardsAlike() {
        var items = answers[0].length;
        var one = find(row -> IntStream.range(0, items).anyMatch(item -> isAlikeBut(item, row)));
        if (one < 0) return null;
        var item = IntStream.range(0, items)
                .filter(odd -> isAlikeBut(odd, answers[one]))
                .findFirst()
                .orElseThrow();
        var level = answers[one][item == 0 ? 1 : 0];
        var other = find(row -> row[item] == level && !JointCounts.isAlike(row));
        return other < 0 ? null : new int[] {item, one, other};
    }

    private static boolean isAlikeBut(int item, int[] row) {
        var level = row[item == 0 ? 1 : 0];
        return row[item] != level
                && IntStream.range(0, row.length).allMatch(other -> other == item || row[other] == level);
    }

    private int @Nullable [] fromAlike() {
        var one = find(JointCounts::isAlike);
        return one < 0 ? null : new int[] {chance.nextInt(answers[0].length), one, chance.nextInt(answers.length)};
    }

    /// From a place that chance names; −1 where there is nobody.
    private int find(Predicate<int[]> who) {
        var start = chance.nextInt(answers.length);
        for (var step = 0; step < answers.length; step++) {
            var person = (start + step) % answers.length;
            if (who.test(answers[person])) return person;
        }
        return -1;
    }

    private int[] any() {
        return new int[] {
            chance.nextInt(answers[0].length), chance.nextInt(answers.length), chance.nextInt(answers.length)
        };
    }

    private boolean isIdle(int[] swap) {
        return answers[swap[1]][swap[0]] == answers[swap[2]][swap[0]];
    }

    /// The exchange that brings the figures nearest to what they were.
    private boolean repair(JointCounts.Cell cell, int wanted) {
        int[] best = null;
        for (var choice = 0; choice < CHOICES; choice++) {
            var swap = any();
            if (isIdle(swap) || best != null && Math.abs(away + change(swap)) >= Math.abs(away + change(best)))
                continue;
            if (change(swap) == 0) continue;
            exchange(swap[0], swap[1], swap[2]);
            if (counts.of(cell) == wanted) best = swap;
            exchange(swap[0], swap[1], swap[2]);
        }
        if (best == null) return false;
        exchange(best[0], best[1], best[2]);
        done.add(best);
        return true;
    }

    /// By how much an exchange changes the products of all questions with each other.
    private long change(int[] swap) {
        var one = answers[swap[1]];
        var other = answers[swap[2]];
        var rest = 0;
        for (var item = 0; item < one.length; item++) if (item != swap[0]) rest += one[item] - other[item];
        return (long) (other[swap[0]] - one[swap[0]]) * rest;
    }

    private void exchange(int item, int one, int other) {
        away += change(new int[] {item, one, other});
        counts.exchange(item, one, other);
    }
}
