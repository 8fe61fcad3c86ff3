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
        this.own = 0;
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

    /// How far the variance of the sum scores is from what gives the same α, after one exchange more.
    double awayAfter(Swap swap) {
        var change = new Change();
        change.of(swap.item(), swap.one(), swap.other());
        change.of(swap.item(), swap.other(), swap.one());
        var item = swap.item();
        var after = own
                + respondents * change.ownSquares
                - ((sums[item] + change.sum) * (sums[item] + change.sum) - sums[item] * sums[item]);
        var all = total + change.sum;
        return respondents * (squares + change.squares) - all * all - ratio * after;
    }

    double away() {
        return respondents * squares - total * total - ratio * own;
    }

    /// What one answer changes in the sums of those who answered everything.
    private final class Change {
        private long sum;
        private long squares;
        private long ownSquares;

        private void of(int item, int person, int from) {
            var one = people.get(person);
            if (!one.isComplete()) return;
            long now = one.answers()[item];
            long then = people.get(from).answers()[item];
            var all = sum(one.answers());
            sum += then - now;
            squares += (all + then - now) * (all + then - now) - all * all;
            ownSquares += then * then - now * now;
        }
    }

    /// Before it is done.
    void exchange(Swap swap) {
        var change = new Change();
        change.of(swap.item(), swap.one(), swap.other());
        change.of(swap.item(), swap.other(), swap.one());
        var item = swap.item();
        own += respondents * change.ownSquares
                - ((sums[item] + change.sum) * (sums[item] + change.sum) - sums[item] * sums[item]);
        total += change.sum;
        squares += change.squares;
        sums[item] += change.sum;
        products[item][item] += change.ownSquares;
        multiply(item, swap.one(), swap.other());
        multiply(item, swap.other(), swap.one());
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
