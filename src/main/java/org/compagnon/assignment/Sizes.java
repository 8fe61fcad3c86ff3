package org.compagnon.assignment;

/// How large the numbers must be for the objectives to stay in their order, and whether they fit.
record Sizes(long separation, long scale, long tieMask, long unplaced) {

    /// Keeps twice the dearest path clear of the end of `long`.
    private static final long LARGEST = 1L << 62;

    static final int WIDEST_TIE_BITS = 16;

    private static final int SEPARATIONS = 32;

    static Sizes of(Instance.Draft draft, int[] capacity) {
        try {
            return fitting(draft, capacity);
        } catch (ArithmeticException overflow) {
            throw new CostsTooLarge(overflow);
        }
    }

    private static Sizes fitting(Instance.Draft draft, int[] capacity) {
        var dearestPlace = dearestPlace(draft, capacity);
        var dearest = Math.addExact(draft.dearest, dearestPlace);
        var separation = draft.anyCurrent ? Math.addExact(Math.multiplyExact(2L * draft.tutees, dearest), 1) : 0;
        var dearestPair = Math.addExact(dearest, separation + 1);
        // A path visits each tutor once, so this is more than twice what any rearrangement saves.
        var path = Math.multiplyExact(2 * (Math.min(draft.tutees, draft.capacity.length) + 2L), dearestPair);
        for (var bits = draft.tieBits; bits >= 0; bits--) {
            var scale = scale(draft.tutees, bits);
            if (path <= LARGEST / 4 / scale) return new Sizes(separation, scale, (1L << bits) - 1, path * scale);
            // Not certain beforehand, but a separation alone outweighs all other costs: where it takes less than
            // these to place somebody, it is enough, and the proof checks afterwards.
            if (separation > 0 && dearestPair <= LARGEST / 4 / SEPARATIONS / scale)
                return new Sizes(separation, scale, (1L << bits) - 1, LARGEST / 4);
        }
        // Weights far larger than sensible ones: likewise checked afterwards.
        for (var bits = draft.tieBits / 2; bits >= 0; bits--) {
            var scale = scale(draft.tutees, bits);
            if (dearestPair <= (LARGEST >> 15) / scale)
                return new Sizes(separation, scale, (1L << bits) - 1, LARGEST / 4);
        }
        throw new ArithmeticException("costs of " + dearestPair + " for " + draft.tutees + " tutees");
    }

    private static long dearestPlace(Instance.Draft draft, int[] capacity) {
        var largest = 0L;
        for (var index = 0; index < draft.capacity.length; index++) largest = Math.max(largest, capacity[index]);
        return Math.multiplyExact(draft.balance, Math.min(largest, draft.tutees));
    }

    /// A power of two, so that one tutee more or less seldom changes it and prices can be carried over.
    private static long scale(int tutees, int bits) {
        return bits == 0 ? 1 : Long.highestOneBit(Math.max(tutees, 1)) << bits + 1;
    }
}
