package org.compagnon.assignment;

import java.util.Arrays;

/// For each tutee the few tutors they are tied to in some way: by a conflict, a refusal, a standing pair.
final class Links {

    /// Somebody who is no tutor of this situation.
    static final int STRANGER = -1;

    private static final int[] NOBODY = {};

    private final int[][] tutors;

    Links(int tutees) {
        tutors = new int[tutees][];
        Arrays.fill(tutors, NOBODY);
    }

    void add(int tutee, int tutor) {
        if (has(tutee, tutor)) return;
        var known = tutors[tutee];
        var more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = tutor;
        tutors[tutee] = more;
    }

    boolean any(int tutee) {
        return tutors[tutee].length > 0;
    }

    boolean has(int tutee, int tutor) {
        for (var tied : tutors[tutee]) if (tied == tutor) return true;
        return false;
    }

    /// Tied to others, and not to this tutor.
    boolean elsewhere(int tutee, int tutor) {
        return any(tutee) && !has(tutee, tutor);
    }

    int[] of(int tutee) {
        return tutors[tutee];
    }
}
