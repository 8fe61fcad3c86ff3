package org.compagnon.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many people gave two answers together, and how many answered everything alike, while answers are exchanged.
final class JointCounts {

    private static final int EVERYTHING = -1;

    private final int[][] answers;
    private final int[][][][] counts;
    private final long[][] products;
    private int alike;

    /// Who gave `level` to the first question and `with` to the second.
    record Cell(int first, int level, int second, int with) {

        static final Cell ALIKE = new Cell(EVERYTHING, 0, EVERYTHING, 0);

        boolean isOfTwo() {
            return first != EVERYTHING;
        }
    }

    JointCounts(int[][] answers) {
        this.answers = answers;
        var items = answers[0].length;
        var levels = Arrays.stream(answers).flatMapToInt(Arrays::stream).max().orElseThrow();
        this.counts = new int[items][items][levels + 1][levels + 1];
        this.products = new long[items][items];
        for (var row : answers) {
            count(row, 1);
            for (var one = 0; one < items; one++)
                for (var other = 0; other < items; other++) products[one][other] += (long) row[one] * row[other];
        }
    }

    private void count(int[] row, int by) {
        for (var item = 0; item < row.length; item++)
            for (var other = item + 1; other < row.length; other++) count(row, item, other, by);
        if (isAlike(row)) alike += by;
    }

    private void count(int[] row, int one, int other, int by) {
        var first = Math.min(one, other);
        var second = Math.max(one, other);
        counts[first][second][row[first]][row[second]] += by;
    }

    static boolean isAlike(int[] row) {
        return Arrays.stream(row).allMatch(level -> level == row[0]);
    }

    /// Of each question with itself and the others, over everybody.
    long[][] products() {
        return products;
    }

    int of(Cell cell) {
        return cell.isOfTwo() ? counts[cell.first()][cell.second()][cell.level()][cell.with()] : alike;
    }

    /// What fewer than the minimum did, and not nobody.
    List<Cell> small(int minimum) {
        var small = new ArrayList<Cell>();
        for (var first = 0; first < counts.length; first++)
            for (var second = first + 1; second < counts.length; second++)
                for (var level = 0; level < counts[first][second].length; level++)
                    for (var with = 0; with < counts[first][second][level].length; with++)
                        if (Small.is(counts[first][second][level][with], minimum))
                            small.add(new Cell(first, level, second, with));
        if (Small.tells(alike, answers.length, minimum)) small.add(Cell.ALIKE);
        return small;
    }

    /// Two people exchange their answers to one question.
    void exchange(int item, int one, int other) {
        var mine = answers[one];
        var theirs = answers[other];
        var step = theirs[item] - mine[item];
        for (var rest = 0; rest < mine.length; rest++)
            if (rest != item) {
                products[item][rest] += (long) step * (mine[rest] - theirs[rest]);
                products[rest][item] = products[item][rest];
            }
        countOne(mine, item, -1);
        countOne(theirs, item, -1);
        mine[item] += step;
        theirs[item] -= step;
        countOne(mine, item, 1);
        countOne(theirs, item, 1);
    }

    /// One answer of a row, with each other and with all of them.
    private void countOne(int[] row, int item, int by) {
        for (var other = 0; other < row.length; other++) if (other != item) count(row, item, other, by);
        if (isAlike(row)) alike += by;
    }
}
