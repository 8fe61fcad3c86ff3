package org.compagnon.assignment.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.compagnon.assignment.Instance;

/// A made-up region for measurements: people live around towns of unequal size, each tutee has the nearest tutors as
/// candidates, prefers a few, and capacities run from 0 to 6.
final class Towns {

    private static final int PREFERENCE = 100;
    private static final int INTERESTS = 20;
    private static final int CONTINUITY = 500;
    private static final int BALANCE = 30;

    private Towns() {}

    record Sizes(int tutees, int tutors, int candidates, boolean tight) {

        @Override
        public String toString() {
            return "%,d × %,d, %d, %s".formatted(tutees, tutors, candidates, tight ? "tight" : "loose");
        }
    }

    static Instance instance(Sizes sizes, long seed) {
        var random = new Random(seed);
        var towns = Math.max(3, sizes.tutors / 60);
        var side = Math.sqrt(towns) * 40;
        var centres = new double[towns][];
        for (var town = 0; town < towns; town++)
            centres[town] = new double[] {random.nextDouble() * side, random.nextDouble() * side};
        var tutees = people(sizes.tutees, centres, random);
        var tutors = people(sizes.tutors, centres, random);
        var draft = Instance.draft(capacities(sizes, random), BALANCE);
        var grid = new Grid(tutors, side);
        for (var tutee = 0; tutee < sizes.tutees; tutee++) {
            draft.tutee(tutee);
            var near = grid.nearest(tutees[tutee], sizes.candidates);
            var ranks = new int[near.size()];
            java.util.Arrays.fill(ranks, 5);
            for (var rank = 0; rank < 5; rank++) ranks[random.nextInt(ranks.length)] = rank;
            var current = random.nextInt(3) == 0 ? random.nextInt(ranks.length) : -1;
            for (var index = 0; index < near.size(); index++) {
                var tutor = near.get(index);
                var cost = (long) PREFERENCE * ranks[index]
                        + Math.round(Grid.distance(tutees[tutee], tutors[tutor]))
                        + INTERESTS * random.nextInt(4)
                        + (current >= 0 && current != index ? CONTINUITY : 0);
                draft.pair(tutor, cost);
            }
        }
        return draft.done();
    }

    private static int[] capacities(Sizes sizes, Random random) {
        var capacities = new int[sizes.tutors];
        var total = 0;
        for (var tutor = 0; tutor < sizes.tutors; tutor++) total += capacities[tutor] = random.nextInt(7);
        var wanted = (int) (sizes.tutees * (sizes.tight ? 1.03 : 1.7));
        while (total != wanted) {
            var tutor = random.nextInt(sizes.tutors);
            if (total > wanted && capacities[tutor] > 0) {
                capacities[tutor]--;
                total--;
            } else if (total < wanted && capacities[tutor] < 6) {
                capacities[tutor]++;
                total++;
            }
        }
        return capacities;
    }

    private static double[][] people(int number, double[][] centres, Random random) {
        var people = new double[number][];
        for (var index = 0; index < number; index++) {
            // The first towns are the largest.
            var centre = centres[(int) (centres.length * Math.pow(random.nextDouble(), 1.5))];
            people[index] =
                    new double[] {centre[0] + random.nextGaussian() * 12, centre[1] + random.nextGaussian() * 12};
        }
        return people;
    }

    private record Grid(double[][] points, double side, int cells, ArrayList<ArrayList<Integer>> content) {

        Grid(double[][] points, double side) {
            this(points, side, Math.max(1, (int) Math.sqrt(points.length / 10.0)), new ArrayList<>());
            for (var cell = 0; cell < cells * cells; cell++) content.add(new ArrayList<>());
            for (var index = 0; index < points.length; index++)
                content.get(cell(points[index][0]) * cells + cell(points[index][1]))
                        .add(index);
        }

        private int cell(double coordinate) {
            return Math.clamp((long) (coordinate / side * cells), 0, cells - 1);
        }

        static double distance(double[] one, double[] other) {
            return Math.hypot(one[0] - other[0], one[1] - other[1]);
        }

        /// About the nearest: those of the cells around, widened until there are enough.
        ArrayList<Integer> nearest(double[] from, int number) {
            for (var reach = 1; ; reach++) {
                var found = new ArrayList<Integer>();
                for (var x = Math.max(0, cell(from[0]) - reach); x <= Math.min(cells - 1, cell(from[0]) + reach); x++)
                    for (var y = Math.max(0, cell(from[1]) - reach);
                            y <= Math.min(cells - 1, cell(from[1]) + reach);
                            y++) found.addAll(content.get(x * cells + y));
                if (found.size() < number && reach < cells) continue;
                found.sort(Comparator.comparingDouble(index -> distance(from, points[index])));
                return new ArrayList<>(found.subList(0, Math.min(number, found.size())));
            }
        }
    }
}
