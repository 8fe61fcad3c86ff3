package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.compagnon.analysis.disclosure.OtherAnswers.Person;

/// How many people gave two answers together, everywhere and in each group, and how many answered everything alike,
/// while answers are exchanged.
final class JointCounts {

    static final int UNANSWERED = 0;

    private static final int EVERYTHING = -1;
    private static final int EVERYWHERE = 0;

    private final List<Person> people;
    private final Crowds crowds;
    private final int[][][][][] counts;
    private final Products products;
    private int alike;

    /// Who gave `level` to the first question and `with` to the second, or left that one out.
    record Cell(int crowd, int first, int level, int second, int with) {

        static final Cell ALIKE = new Cell(EVERYWHERE, EVERYTHING, 0, EVERYTHING, 0);

        boolean isOfTwo() {
            return first != EVERYTHING;
        }

        private boolean isOfWhoAnsweredBothAnywhere() {
            return crowd == EVERYWHERE && level != UNANSWERED && with != UNANSWERED;
        }
    }

    JointCounts(List<Person> people) {
        this.people = people;
        this.crowds = new Crowds(people);
        var items = people.getFirst().answers().length;
        var levels = people.stream()
                .flatMapToInt(one -> Arrays.stream(one.answers()))
                .max()
                .orElseThrow();
        this.counts = new int[crowds.number()][items][items][levels + 1][levels + 1];
        this.products = new Products(people);
        for (var person = 0; person < people.size(); person++) {
            var row = people.get(person).answers();
            for (var item = 0; item < items; item++)
                for (var other = item + 1; other < items; other++) count(person, item, other, 1);
            if (isAlike(row)) alike++;
        }
    }

    private void count(int person, int one, int other, int by) {
        var row = people.get(person).answers();
        var first = Math.min(one, other);
        var second = Math.max(one, other);
        for (var crowd : crowds.of(person)) counts[crowd][first][second][row[first]][row[second]] += by;
    }

    static boolean isAlike(int[] row) {
        return row[0] != UNANSWERED && Arrays.stream(row).allMatch(level -> level == row[0]);
    }

    Products products() {
        return products;
    }

    Crowds crowds() {
        return crowds;
    }

    int of(Cell cell) {
        return cell.isOfTwo() ? counts[cell.crowd()][cell.first()][cell.second()][cell.level()][cell.with()] : alike;
    }

    /// What fewer than the minimum did, and not nobody.
    List<Cell> small(int minimum) {
        var small = new ArrayList<Cell>();
        for (var crowd = 0; crowd < counts.length; crowd++)
            for (var first = 0; first < counts[crowd].length; first++)
                for (var second = first + 1; second < counts[crowd].length; second++)
                    small.addAll(small(crowd, first, second, minimum));
        if (Small.tells(alike, products.respondents(), minimum)) small.add(Cell.ALIKE);
        return small;
    }

    private List<Cell> small(int crowd, int first, int second, int minimum) {
        var small = new ArrayList<Cell>();
        var joint = counts[crowd][first][second];
        for (var level = 0; level < joint.length; level++)
            for (var with = 0; with < joint.length; with++)
                if (level + with > UNANSWERED && Small.is(joint[level][with], minimum))
                    small.add(new Cell(crowd, first, level, second, with));
        return small;
    }

    /// How many numbers it must be able to be: the minimum; fewer in a group, or of those who left something out, where
    /// the tables alone leave fewer.
    int enough(Cell cell, int minimum) {
        if (!cell.isOfTwo() || cell.isOfWhoAnsweredBothAnywhere()) return minimum;
        var joint = counts[cell.crowd()][cell.first()][cell.second()];
        var all = 0;
        var gaveOne = 0;
        var gaveOther = 0;
        for (var level = 0; level < joint.length; level++)
            for (var with = 0; with < joint.length; with++) {
                if (cell.with() == UNANSWERED && level == UNANSWERED) continue;
                if (cell.level() == UNANSWERED && with == UNANSWERED) continue;
                all += joint[level][with];
                if (level == cell.level()) gaveOne += joint[level][with];
                if (with == cell.with()) gaveOther += joint[level][with];
            }
        var most = Math.min(gaveOne, gaveOther);
        var least = Math.max(0, gaveOne + gaveOther - all);
        return Math.min(minimum, most - least + 1);
    }

    /// Two people exchange their answers to one question.
    void exchange(Swap swap) {
        products.exchange(swap);
        var mine = people.get(swap.one()).answers();
        var theirs = people.get(swap.other()).answers();
        countOne(swap.one(), swap.item(), -1);
        countOne(swap.other(), swap.item(), -1);
        var kept = mine[swap.item()];
        mine[swap.item()] = theirs[swap.item()];
        theirs[swap.item()] = kept;
        countOne(swap.one(), swap.item(), 1);
        countOne(swap.other(), swap.item(), 1);
    }

    /// One answer of a person, with each other and with all of them.
    private void countOne(int person, int item, int by) {
        var row = people.get(person).answers();
        for (var other = 0; other < row.length; other++) if (other != item) count(person, item, other, by);
        if (isAlike(row)) alike += by;
    }
}
