package org.compagnon.analysis.published;

import java.util.BitSet;
import java.util.function.LongPredicate;

/// Which sums of squares whole numbers can have that lie between two others and have a given sum.
///
/// Exact for samples of ordinary size: every way to add one more value is followed. For larger ones only what must
/// hold is used: the least and the most, and that a sum and a sum of squares are both even or both odd.
///
/// Source: J. Anaya (2016), *The GRIMMER test*, PeerJ Preprints 4:e2400v1,
/// <https://doi.org/10.7287/peerj.preprints.2400v1>; the most follows R. Bhatia, C. Davis (2000), *A better bound
/// on the variance*, The American Mathematical Monthly 107, 353–357,
/// <https://doi.org/10.1080/00029890.2000.12005203>.
final class Spread {

    /// Additions of 64 sums of squares at once; more would be felt.
    private static final long AFFORDABLE = 60_000_000;

    private final long people;
    private final int width;
    private final boolean bothEnds;

    /// @param width how far the highest value lies above the lowest
    /// @param bothEnds whether both were certainly answered
    Spread(long people, int width, boolean bothEnds) {
        this.people = people;
        this.width = width;
        this.bothEnds = bothEnds && people > 1 && width > 0;
    }

    /// The least sum of squares: as equal as can be.
    long least(long sum) {
        var others = bothEnds ? people - 2 : people;
        var rest = bothEnds ? sum - width : sum;
        var ends = bothEnds ? (long) width * width : 0;
        if (others == 0) return ends;
        var low = Math.floorDiv(rest, others);
        var higher = rest - low * others;
        return ends + (others - higher) * low * low + higher * (low + 1) * (low + 1);
    }

    /// The most: all at the ends, but one.
    long most(long sum) {
        if (width == 0) return 0;
        var high = sum / width;
        var one = sum - high * width;
        return high * width * width + one * one;
    }

    boolean isReachable(long sum) {
        return bothEnds ? sum >= width && sum <= (people - 1) * width : sum >= 0 && sum <= people * width;
    }

    /// Whether some reachable sum of squares satisfies that.
    boolean any(long sum, LongPredicate squares) {
        if (!isReachable(sum)) return false;
        var least = least(sum);
        var most = most(sum);
        var wanted = new BitSet();
        var none = true;
        for (var square = least + Math.floorMod(sum - least, 2L); square <= most; square += 2)
            if (squares.test(square)) {
                none = false;
                if (most > Integer.MAX_VALUE) return true;
                wanted.set((int) square);
            }
        if (none) return false;
        if (cost() > AFFORDABLE) return true;
        var reached = reached((int) sum);
        reached.and(wanted);
        return !reached.isEmpty();
    }

    private long cost() {
        return people * (width + 1) * (people * width + 1) * (people * width * width / 64 + 1);
    }

    private BitSet reached(int sum) {
        var bySum = new BitSet[sum + 1];
        var start = bothEnds ? width : 0;
        for (var at = 0; at <= sum; at++) bySum[at] = new BitSet();
        if (start > sum) return new BitSet();
        bySum[start].set(bothEnds ? width * width : 0);
        for (var more = bothEnds ? people - 2 : people; more > 0; more--) {
            var next = new BitSet[sum + 1];
            for (var at = 0; at <= sum; at++) {
                next[at] = new BitSet();
                for (var value = 0; value <= Math.min(width, at); value++)
                    next[at].or(shifted(bySum[at - value], value * value));
            }
            bySum = next;
        }
        return bySum[sum];
    }

    private static BitSet shifted(BitSet set, int by) {
        if (by == 0 || set.isEmpty()) return set;
        var words = set.toLongArray();
        var whole = by / 64;
        var bits = by % 64;
        var moved = new long[words.length + whole + 1];
        for (var at = 0; at < words.length; at++) {
            moved[at + whole] |= words[at] << bits;
            if (bits > 0) moved[at + whole + 1] |= words[at] >>> (64 - bits);
        }
        return BitSet.valueOf(moved);
    }
}
