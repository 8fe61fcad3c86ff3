package org.compagnon.assignment;

import java.util.Arrays;

/// Who may accompany whom and at what cost, as flat rows of whole numbers: what the search runs on.
///
/// Each tutee's row lists the admissible tutors and ends with *nobody* (a tutor of endless capacity whose price is
/// higher than any rearrangement could save), so that "as many as possible" needs no case of its own. Weights are
/// `(cost + separation) × scale + tie`, where the small `tie` follows from both ids: it makes the optimum unique, hence
/// the same whatever the order of the rows, and all ties of an assignment together stay below `scale`, so that they
/// never outweigh one unit of cost.
public final class Instance {

    final int tutees;
    final int tutors;
    final int[] rowStart;
    final int[] tutor;
    final long[] weight;
    final int[] capacity;
    /// What one more tutee adds to the load of a tutor, per tutee already there, scaled as weights are.
    final long step;

    final long scale;
    /// What a separation costs before scaling: more than any difference between two assignments; 0 where none is.
    final long separation;

    final long balance;
    /// What leaving a tutee unplaced costs, scaled: more than twice what any rearrangement could save.
    final long unplaced;
    /// A price that nobody pays rather than stay unplaced.
    final long prohibitive;

    /// What pairs cost on average, scaled, load included: tells the search how large its steps should be.
    final long average;

    private final long[] tuteeKey;
    private final long[] tutorKey;
    private final long tieMask;
    private final boolean[] hasCurrent;
    private final boolean[] pinned;

    private Instance(Draft draft) {
        tutees = draft.tutees;
        hasCurrent = Arrays.copyOf(draft.hasCurrent, tutees);
        pinned = Arrays.copyOf(draft.pinned, tutees);
        tutors = draft.capacity.length;
        capacity = Arrays.copyOf(draft.capacity, tutors + 1);
        capacity[tutors] = Integer.MAX_VALUE;
        balance = draft.balance;
        rowStart = new int[tutees + 1];
        tutor = new int[Math.addExact(draft.pairs, tutees)];
        weight = new long[tutor.length];
        var sizes = Sizes.of(draft, capacity);
        separation = sizes.separation();
        tieMask = sizes.tieMask();
        tuteeKey = Arrays.copyOf(draft.tuteeKey, tutees);
        tutorKey = draft.tutorKey;
        scale = sizes.scale();
        unplaced = sizes.unplaced();
        average = (long) (draft.averageCost() * scale);
        step = balance * scale;
        prohibitive = 2 * unplaced + separation * scale;
        fill(draft);
        askForNobody(unplaced);
    }

    private void fill(Draft draft) {
        var at = 0;
        for (var tutee = 0; tutee < tutees; tutee++) {
            rowStart[tutee] = at;
            for (var pair = draft.rowStart[tutee]; pair < draft.rowEnd(tutee); pair++, at++) {
                tutor[at] = draft.tutor[pair];
                weight[at] = weight(tutee, tutor[at], Draft.cost(draft.cost[pair]), Draft.separates(draft.cost[pair]));
            }
            tutor[at] = tutors;
            at++;
        }
        rowStart[tutees] = at;
    }

    /// @param separates from a current tutor who is still admissible, where the instance tells such pairs apart
    long weight(int tutee, int tutor, long cost, boolean separates) {
        var whole = separates && hasCurrent[tutee] ? cost + separation : cost;
        return whole * scale + tie(tuteeKey[tutee], tutorKey[tutor], tieMask);
    }

    /// Sets what being left unplaced costs while the search runs: it begins with less than `unplaced`, which is so much
    /// dearer than any pair that prices would take long to climb there. Twice as much for a pinned tutee, so that
    /// the
    /// pin goes before others' places.
    void askForNobody(long level) {
        for (var tutee = 0; tutee < tutees; tutee++)
            weight[nobodyEdge(tutee)] =
                    (pinned[tutee] ? 2 * level : level) + (hasCurrent[tutee] ? separation * scale : 0);
    }

    public static Draft draft(int[] capacity, long balance) {
        return new Draft(capacity, balance);
    }

    public int tutees() {
        return tutees;
    }

    public int tutors() {
        return tutors;
    }

    /// Admissible pairs, *nobody* not counted.
    public int pairs() {
        return tutor.length - tutees;
    }

    int nobodyEdge(int tutee) {
        return rowStart[tutee + 1] - 1;
    }

    /// The cost that a pair was given, without scale, separation and tie.
    long cost(int edge) {
        var whole = weight[edge] / scale;
        return separation == 0 ? whole : whole % separation;
    }

    boolean separates(int edge) {
        return separation != 0 && weight[edge] / scale >= separation;
    }

    /// Being left unplaced would separate the tutee from a current tutor who is still admissible.
    boolean losesCurrent(int tutee) {
        return hasCurrent[tutee];
    }

    /// Reads a difference of weights as what it means. The ties of the standing assignment decide the rounding: the
    /// difference of ties alone is less than one unit of cost either way.
    Change change(long difference, Flow standing) {
        var unplacedMore = Math.floorDiv(Math.addExact(difference, unplaced / 2), unplaced);
        var placedDifference = difference - unplacedMore * unplaced;
        var ties = 0L;
        for (var edge : standing.edgeOf) ties += weight[edge] % scale;
        var cost = Math.floorDiv(ties + placedDifference, scale);
        var separatedMore = separation == 0 ? 0 : Math.floorDiv(cost + separation / 2, separation);
        return new Change((int) -unplacedMore, (int) separatedMore, cost - separatedMore * separation);
    }

    /// The edge of an admissible pair, or -1.
    int edge(int tutee, int wanted) {
        for (var edge = rowStart[tutee]; edge < nobodyEdge(tutee); edge++) if (tutor[edge] == wanted) return edge;
        return -1;
    }

    private static long tie(long tuteeKey, long tutorKey, long mask) {
        var mixed = tuteeKey * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(tutorKey, 32);
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return (mixed ^ mixed >>> 33) & mask;
    }

    /// An instance being written, tutee after tutee; rows in the order of ids give the same result for any input order.
    public static final class Draft {

        private static final long SEPARATES = 1L << 62;

        final int[] capacity;
        final long[] tutorKey;
        final long balance;
        int tutees;
        int pairs;
        long dearest;
        boolean anyCurrent;
        int tieBits = Sizes.WIDEST_TIE_BITS;
        int[] rowStart = new int[64];
        long[] tuteeKey = new long[64];
        boolean[] hasCurrent = new boolean[64];
        boolean[] pinned = new boolean[64];
        int[] tutor = new int[1024];
        long[] cost = new long[1024];

        private Draft(int[] capacity, long balance) {
            this.capacity = capacity.clone();
            this.balance = balance;
            tutorKey = new long[capacity.length];
            Arrays.setAll(tutorKey, index -> index);
            if (balance < 0) throw new IllegalArgumentException("A negative balance weight: " + balance);
            for (var places : capacity)
                if (places < 0) throw new IllegalArgumentException("A negative capacity: " + places);
        }

        /// A number that follows from the tutor's id alone.
        public Draft tutorKey(int tutor, long key) {
            tutorKey[tutor] = key;
            return this;
        }

        public Draft tutee(long key) {
            if (tutees == rowStart.length) {
                var room = tutees * 2;
                rowStart = Arrays.copyOf(rowStart, room);
                tuteeKey = Arrays.copyOf(tuteeKey, room);
                hasCurrent = Arrays.copyOf(hasCurrent, room);
                pinned = Arrays.copyOf(pinned, room);
            }
            rowStart[tutees] = pairs;
            tuteeKey[tutees++] = key;
            return this;
        }

        /// An admissible tutor of the tutee last begun.
        public Draft pair(int tutor, long cost) {
            return pair(tutor, cost, false);
        }

        Draft pair(int tutor, long cost, boolean separates) {
            if (cost < 0 || cost >= SEPARATES) throw new CostsTooLarge(new ArithmeticException("a cost of " + cost));
            if (tutor < 0 || tutor >= capacity.length) throw new IllegalArgumentException("No tutor " + tutor);
            if (pairs == this.tutor.length) {
                var room = pairs + (pairs >> 1);
                this.tutor = Arrays.copyOf(this.tutor, room);
                this.cost = Arrays.copyOf(this.cost, room);
            }
            this.tutor[pairs] = tutor;
            this.cost[pairs++] = separates ? cost | SEPARATES : cost;
            dearest = Math.max(dearest, cost);
            return this;
        }

        /// The tutee last begun has a current tutor who is still admissible: being left unplaced separates them too.
        Draft hasCurrent() {
            hasCurrent[tutees - 1] = true;
            anyCurrent = true;
            return this;
        }

        Draft pinned() {
            pinned[tutees - 1] = true;
            return this;
        }

        /// Pairs left out may cost as much.
        Draft dearestAtLeast(long cost) {
            dearest = Math.max(dearest, cost);
            return this;
        }

        /// Leaves ties to the order of the rows, for the widest range of costs.
        Draft withoutTies() {
            tieBits = 0;
            return this;
        }

        public Instance done() {
            return new Instance(this);
        }

        private double averageCost() {
            var sum = 0.0;
            for (var pair = 0; pair < pairs; pair++) sum += cost(cost[pair]);
            var load = (double) balance * tutees / Math.max(1, capacity.length);
            return Math.max(1, sum / Math.max(1, pairs) + load);
        }

        int rowEnd(int tutee) {
            return tutee + 1 < tutees ? rowStart[tutee + 1] : pairs;
        }

        static long cost(long marked) {
            return marked & ~SEPARATES;
        }

        static boolean separates(long marked) {
            return (marked & SEPARATES) != 0;
        }
    }
}
