package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.compagnon.analysis.disclosure.JointCounts.Cell;
import org.jspecify.annotations.Nullable;

/// Looks for other answers that people could have given to several questions of one scale, with the same counts of each
/// question, in each group too, and the same figures of all of them together: whoever reads these cannot tell them from
/// the true ones.
///
/// What it finds is there; what it does not find in so many attempts counts as not there.
public final class OtherAnswers {

    /// Attempts at a count that bring no new number, after which there is none.
    private static final int ATTEMPTS = 100;

    /// Exchanges after which the figures must be what they were, and how many are looked at for each.
    private static final int EXCHANGES = 10;

    private static final int CHOICES = 120;

    private final List<Person> people;
    private final int minimum;
    private final BiPredicate<long[], long[][]> sameFigures;
    private final Random chance;
    private final JointCounts counts;
    private final Map<Cell, Set<Integer>> found = new LinkedHashMap<>();
    private final List<Swap> done = new ArrayList<>();

    /// @param answers levels counted from 1; 0 where none was given
    /// @param groups of each variable that divides the tables; any number that the others in the group have too
    public record Person(int[] answers, int[] groups) {

        boolean isComplete() {
            for (var answer : answers) if (answer == JointCounts.UNANSWERED) return false;
            return true;
        }

        private Person copy() {
            return new Person(answers.clone(), groups);
        }
    }

    private OtherAnswers(List<Person> people, int minimum, BiPredicate<long[], long[][]> sameFigures, Random chance) {
        // In an order of their own: in which they came must not matter.
        this.people = people.stream()
                .map(Person::copy)
                .sorted(Comparator.comparing(Person::answers, Arrays::compare)
                        .thenComparing(Person::groups, Arrays::compare))
                .toList();
        this.minimum = minimum;
        this.sameFigures = sameFigures;
        this.chance = chance;
        this.counts = new JointCounts(this.people);
    }

    /// Whether each small count of two answers together, or of an answer and none, in each group too, and of those
    /// who answered everything alike or did not, could be at least `minimum` different numbers: or as many as the
    /// tables leave, where they are of few.
    ///
    /// @param sameFigures whether the sums of each question, and of the products of every two, over those who
    ///     answered everything, give the figures that are to be shown
    public static boolean hide(
            List<Person> people, int minimum, BiPredicate<long[], long[][]> sameFigures, Random chance) {
        return new OtherAnswers(people, minimum, sameFigures, chance).hide();
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
    private boolean isHidden(Cell cell) {
        var numbers = found.getOrDefault(cell, Set.of());
        var enough = counts.enough(cell, minimum);
        var by = 1;
        var inVain = 0;
        while (inVain < ATTEMPTS && numbers.size() < enough) {
            var before = numbers.size();
            if (attempt(cell, by)) note();
            else by = -by;
            inVain = numbers.size() > before ? 0 : inVain + 1;
        }
        return numbers.size() >= enough;
    }

    /// Moves one count by one and then exchanges other answers until the figures are the same again; else all is as it
    /// was.
    private boolean attempt(Cell cell, int by) {
        done.clear();
        var wanted = counts.of(cell) + by;
        if (wanted < 0 || !move(cell, wanted)) return false;
        for (var exchange = 0; exchange < EXCHANGES; exchange++) {
            if (isSame()) return true;
            if (!repair(cell, wanted)) break;
        }
        if (isSame()) return true;
        done.reversed().forEach(counts::exchange);
        return false;
    }

    private boolean isSame() {
        return sameFigures.test(counts.products().sums(), counts.products().products());
    }

    private boolean move(Cell cell, int wanted) {
        for (var choice = 0; choice < CHOICES; choice++) {
            var up = wanted > counts.of(cell);
            var swap = cell.isOfTwo() ? towards(cell, up) : up ? towardsAlike() : fromAlike();
            if (swap == null) return false;
            if (isIdle(swap)) continue;
            counts.exchange(swap);
            if (counts.of(cell) == wanted) {
                done.add(swap);
                return true;
            }
            counts.exchange(swap);
        }
        return false;
    }

    /// One who gave the first answer, and one like them who did not, exchange the second; or the other way round, where
    /// the second was left out.
    private @Nullable Swap towards(Cell cell, boolean up) {
        var turned = cell.with() == JointCounts.UNANSWERED;
        var keeps = turned ? cell.second() : cell.first();
        var kept = turned ? cell.with() : cell.level();
        var item = turned ? cell.first() : cell.second();
        var level = turned ? cell.level() : cell.with();
        var one = find(person -> counts.crowds().has(cell.crowd(), person)
                && answer(person, keeps) == kept
                && (answer(person, item) == level) != up
                && partner(person, item, keeps, kept, level, up) >= 0);
        return one < 0 ? null : new Swap(item, one, partner(one, item, keeps, kept, level, up));
    }

    private int partner(int one, int item, int keeps, int kept, int level, boolean up) {
        if (answer(one, item) == JointCounts.UNANSWERED) return -1;
        return find(
                counts.crowds().like(one),
                person -> answer(person, keeps) != kept
                        && answer(person, item) != JointCounts.UNANSWERED
                        && (answer(person, item) == level) == up);
    }

    private int answer(int person, int item) {
        return people.get(person).answers()[item];
    }

    /// One who differs in a single answer gets the one that the others are.
    private @Nullable Swap towardsAlike() {
        var one = find(person -> odd(people.get(person).answers()) >= 0);
        if (one < 0) return null;
        var row = people.get(one).answers();
        var item = odd(row);
        var level = row[item == 0 ? 1 : 0];
        var other = find(
                counts.crowds().like(one),
                person -> answer(person, item) == level
                        && !JointCounts.isAlike(people.get(person).answers()));
        return other < 0 ? null : new Swap(item, one, other);
    }

    /// The answer without which all would be alike; −1 where there is no such.
    private static int odd(int[] row) {
        return IntStream.range(0, row.length)
                .filter(item -> isAlikeBut(item, row))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isAlikeBut(int item, int[] row) {
        var level = row[item == 0 ? 1 : 0];
        return row[item] != level
                && row[item] != JointCounts.UNANSWERED
                && level != JointCounts.UNANSWERED
                && IntStream.range(0, row.length).allMatch(other -> other == item || row[other] == level);
    }

    private @Nullable Swap fromAlike() {
        var one = find(person -> JointCounts.isAlike(people.get(person).answers()));
        return one < 0 ? null : withOneLike(one);
    }

    private Swap withOneLike(int one) {
        var like = counts.crowds().like(one);
        return new Swap(chance.nextInt(people.getFirst().answers().length), one, like[chance.nextInt(like.length)]);
    }

    private int find(IntPredicate who) {
        return find(IntStream.range(0, people.size()).toArray(), who);
    }

    /// From a place that chance names; −1 where there is nobody.
    private int find(int[] among, IntPredicate who) {
        var start = chance.nextInt(among.length);
        for (var step = 0; step < among.length; step++) {
            var person = among[(start + step) % among.length];
            if (who.test(person)) return person;
        }
        return -1;
    }

    /// Who left a question out has nothing to exchange.
    private boolean isIdle(Swap swap) {
        var mine = answer(swap.one(), swap.item());
        var theirs = answer(swap.other(), swap.item());
        return mine == theirs || mine == JointCounts.UNANSWERED || theirs == JointCounts.UNANSWERED;
    }

    /// The exchange that brings α nearest to what it was.
    private boolean repair(Cell cell, int wanted) {
        Swap best = null;
        var nearest = Double.POSITIVE_INFINITY;
        var now = counts.products().away();
        for (var choice = 0; choice < CHOICES; choice++) {
            var swap = withOneLike(chance.nextInt(people.size()));
            if (isIdle(swap)) continue;
            var away = counts.products().awayAfter(swap);
            if (away == now || Math.abs(away) >= nearest) continue;
            counts.exchange(swap);
            if (counts.of(cell) == wanted) {
                best = swap;
                nearest = Math.abs(away);
            }
            counts.exchange(swap);
        }
        if (best == null) return false;
        counts.exchange(best);
        done.add(best);
        return true;
    }
}
