package org.compagnon.analysis.disclosure;

import java.util.Arrays;
import java.util.List;
import org.compagnon.analysis.disclosure.OtherAnswers.Person;

/// The sums of those who answered everything, and of the products of every two of their answers, while answers are
/// exchanged; and how far α is from what it was.
final class Products {

    private final List<Person> people;
    private final long[] sums;
    private final long[][] products;
    private final long respondents;
    private final double ratio;
    /// Over all items together: of the sum scores, of their squares, and of the items’ own variances.
    private long total;

    private long squares;
    private long own;

    Products(List<Person> people) {
        this.people = people;
        var items = people.getFirst().answers().length;
        this.sums = new long[items];
        this.products = new long[items][items];
        this.respondents = people.stream().filter(Person::isComplete).count();
        people.stream().filter(Person::isComplete).forEach(person -> add(person.answers()));
        for (var item = 0; item < items; item++) own += respondents * products[item][item] - sums[item] * sums[item];
        this.ratio = own == 0 ? 0 : (double) (respondents * squares - total * total) / own;
    }

    private void add(int[] row) {
        var sum = sum(row);
        total += sum;
        squares += sum * sum;
        for (var one = 0; one < row.length; one++) {
            sums[one] += row[one];
            for (var other = 0; other < row.length; other++) products[one][other] += (long) row[one] * row[other];
        }
    }

    private static long sum(int[] row) {
        return Arrays.stream(row).sum();
    }

    int respondents() {
        return (int) respondents;
    }

    long[] sums() {
        return sums;
    }

    /// Of each question with itself and the others.
    long[][] products() {
        return products;
    }

    double away() {
        return away(new Change());
    }

    /// How far the variance of the sum scores is from what gives the same α, after one exchange more.
    double awayAfter(Swap swap) {
        return away(new Change(swap));
    }

    private double away(Change change) {
        var all = total + change.sum;
        return respondents * (squares + change.squares) - all * all - ratio * (own + change.own());
    }

    /// What an exchange changes in the sums of those who answered everything.
    private final class Change {
        private final int item;
        private long sum;
        private long squares;
        private long itemSquares;

        private Change() {
            this.item = 0;
        }

        private Change(Swap swap) {
            this.item = swap.item();
            gets(swap.one(), swap.other());
            gets(swap.other(), swap.one());
        }

        private void gets(int person, int from) {
            var one = people.get(person);
            if (!one.isComplete()) return;
            long now = one.answers()[item];
            long then = people.get(from).answers()[item];
            var all = sum(one.answers());
            sum += then - now;
            squares += (all + then - now) * (all + then - now) - all * all;
            itemSquares += then * then - now * now;
        }

        private long own() {
            var after = sums[item] + sum;
            return respondents * itemSquares - (after * after - sums[item] * sums[item]);
        }
    }

    /// Called before it is done.
    void exchange(Swap swap) {
        var change = new Change(swap);
        own += change.own();
        total += change.sum;
        squares += change.squares;
        sums[swap.item()] += change.sum;
        products[swap.item()][swap.item()] += change.itemSquares;
        multiply(swap.item(), swap.one(), swap.other());
        multiply(swap.item(), swap.other(), swap.one());
    }

    private void multiply(int item, int person, int from) {
        var one = people.get(person);
        if (!one.isComplete()) return;
        var row = one.answers();
        var step = people.get(from).answers()[item] - row[item];
        for (var rest = 0; rest < row.length; rest++)
            if (rest != item) {
                products[item][rest] += (long) step * row[rest];
                products[rest][item] = products[item][rest];
            }
    }
}
