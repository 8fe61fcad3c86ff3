package org.compagnon.assignment;

import java.util.Random;

/// Instances of every kind: few and many candidates, scarce and ample places, costs all alike or all different.
final class RandomInstance {

    private RandomInstance() {}

    static Instance of(Random random) {
        return of(random, 1 + random.nextInt(60), 1 + random.nextInt(30), false);
    }

    static Instance small(Random random) {
        return of(random, 1 + random.nextInt(5), 1 + random.nextInt(4), true);
    }

    private static Instance of(Random random, int tutees, int tutors, boolean repair) {
        var capacity = random.ints(tutors, 0, 1 + random.nextInt(7)).toArray();
        var draft = Instance.draft(capacity, random.nextBoolean() ? 0 : random.nextInt(40));
        var spread = new int[] {1, 3, 50, 2000}[random.nextInt(4)];
        var density = 0.05 + random.nextDouble() * 0.95;
        for (var tutee = 0; tutee < tutees; tutee++) {
            draft.tutee(tutee);
            var current = repair && random.nextBoolean() ? random.nextInt(tutors) : -1;
            var admissible = random.doubles(tutors)
                    .map(Math::abs)
                    .mapToObj(one -> one < density)
                    .toList();
            var keep = current >= 0 && admissible.get(current);
            if (keep) draft.hasCurrent();
            for (var tutor = 0; tutor < tutors; tutor++)
                if (admissible.get(tutor)) draft.pair(tutor, random.nextInt(spread), keep && tutor != current);
        }
        return draft.done();
    }
}
