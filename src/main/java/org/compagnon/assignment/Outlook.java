package org.compagnon.assignment;

import java.util.Arrays;

/// Goes through all tutors of a tutee, even thousands: tells from a quick lower bound who is not worth computing.
///
/// The bound takes the straight line through the Earth for the distance, which is never longer than the way on its
/// surface. Wished and current tutors, who may cost less than it says, are always on the list.
final class Outlook {

    private final Candidates candidates;
    private final int tutors;

    Outlook(Candidates candidates) {
        this.candidates = candidates;
        tutors = candidates.tutors.size();
    }

    /// The admissible among them by number: those wished and current, and the cheapest others.
    int[] promising(int tutee, int others) {
        var wanted = candidates.wishedAndCurrent(tutee);
        if (candidates.isPinned(tutee)) return wanted;
        var bounds = new long[tutors];
        for (var tutor = 0; tutor < tutors; tutor++) bounds[tutor] = candidates.leastCost(tutee, tutor);
        var sorted = bounds.clone();
        Arrays.sort(sorted);
        var enough = sorted[Math.min(tutors, 2 * others) - 1];
        var found = Arrays.copyOf(wanted, wanted.length + others);
        var size = wanted.length;
        for (var tutor = 0; tutor < tutors && size < found.length; tutor++)
            if (bounds[tutor] <= enough && candidates.exclusions(tutee, tutor) == 0 && !contains(wanted, tutor))
                found[size++] = tutor;
        return Arrays.stream(found, 0, size).sorted().toArray();
    }

    /// Admissible tutors outside the row who would, prices included, cost less than `slack` more than what the tutee
    /// pays.
    int[] cheaper(int tutee, int[] row, Flow flow, long slack) {
        if (candidates.isPinned(tutee)) return new int[0];
        var instance = flow.instance;
        var less = Math.addExact(flow.paid(tutee), slack);
        var found = new int[16];
        var size = 0;
        for (var tutor = 0; tutor < tutors; tutor++) {
            if (candidates.leastCost(tutee, tutor) * instance.scale + flow.price[tutor] >= less) continue;
            if (Arrays.binarySearch(row, tutor) >= 0 || candidates.exclusions(tutee, tutor) != 0) continue;
            if (candidates.weight(tutee, tutor, instance) + flow.price[tutor] >= less) continue;
            if (size == found.length) found = Arrays.copyOf(found, size * 2);
            found[size++] = tutor;
        }
        return Arrays.copyOf(found, size);
    }

    private static boolean contains(int[] some, int one) {
        for (var each : some) if (each == one) return true;
        return false;
    }
}
