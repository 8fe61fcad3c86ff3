package org.compagnon.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/// For situations in which almost everybody is admissible for everybody, too many pairs to hold: searches among each
/// tutee's most promising tutors, then goes through all pairs with the prices found and takes in those that would be
/// cheaper, until there are none. The result is then optimal over all pairs.
///
/// Source: the pricing of linear programming (G. B. Dantzig, P. Wolfe (1960), *Decomposition principle for linear
/// programs*, Operations Research 8, 101–111).
final class Shortlist {

    /// Up to so many pairs, all are held.
    private static final long HELD = 12_000_000;

    private static final int PROMISING = 32;

    private final Candidates candidates;
    private final Outlook outlook;
    private final int[][] rows;

    private Shortlist(Candidates candidates, int promising) {
        this.candidates = candidates;
        outlook = new Outlook(candidates);
        rows = new int[candidates.tutees.size()][];
        eachTutee().forEach(tutee -> rows[tutee] = outlook.promising(tutee, promising));
    }

    static boolean isNeededFor(Candidates candidates) {
        return candidates.pairsAbout() > HELD;
    }

    static Assignment solve(Candidates candidates, Progress progress) {
        return solve(candidates, PROMISING, progress);
    }

    static Assignment solve(Candidates candidates, int promising, Progress progress) {
        return new Shortlist(candidates, promising).solve(progress);
    }

    private Assignment solve(Progress progress) {
        var flow = Search.solve(candidates.draft(rows).done(), progress);
        while (takeIn(flow, 0)) flow = again(flow, progress);
        return new Assignment(candidates, flow, this);
    }

    /// The same assignment over rows that hold every pair which is within `slack` of being as cheap as what its tutee
    /// has: a detour no longer than that uses no other.
    Flow completeTo(long slack, Flow flow) {
        while (takeIn(flow, slack)) flow = again(flow, Progress.SILENT);
        return flow;
    }

    /// No pair left out would be cheaper.
    boolean holdsForAllPairs(Flow flow) {
        return eachTutee().allMatch(tutee -> outlook.cheaper(tutee, rows[tutee], flow, 0).length == 0);
    }

    private boolean takeIn(Flow flow, long slack) {
        var more = new int[rows.length][];
        eachTutee().forEach(tutee -> more[tutee] = outlook.cheaper(tutee, rows[tutee], flow, slack));
        var any = false;
        for (var tutee = 0; tutee < rows.length; tutee++) {
            if (more[tutee].length == 0) continue;
            any = true;
            rows[tutee] = IntStream.concat(Arrays.stream(rows[tutee]), Arrays.stream(more[tutee]))
                    .sorted()
                    .toArray();
        }
        return any;
    }

    private IntStream eachTutee() {
        return IntStream.range(0, rows.length).parallel();
    }

    private Flow again(Flow before, Progress progress) {
        var after = new Flow(candidates.draft(rows).done());
        after.continueFrom(before);
        Search.settle(after, progress);
        return after;
    }
}
