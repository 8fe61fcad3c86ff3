package org.compagnon.assignment;

/// What it would cost overall, exactly, if a tutee left their tutor: one search of the residual graph, from where the
/// tutee could go and from the place they leave, until the two meet.
///
/// The way may pass through the free capacity: somebody takes a free place at one tutor, and another tutor's last place
/// becomes free instead.
final class Rerouting {

    private static final long NEVER = Queue.FAR / 2 - 1;

    private final Flow flow;
    private final Instance instance;
    private final Columns columns;
    private final Queue forth;
    private final Queue back;
    /// By tutor: the edge of the leaving tutee with which the way there began.
    private final int[] beginning;
    /// The free capacity, as a stop on the way.
    private final int free;

    private int leaver;
    private long best;
    private int meeting;

    Rerouting(Flow flow, Columns columns) {
        this.flow = flow;
        this.columns = columns;
        instance = flow.instance;
        free = instance.tutors + 1;
        forth = new Queue(instance.tutors + 2);
        back = new Queue(instance.tutors + 2);
        beginning = new int[instance.tutors + 2];
    }

    /// @param cost scaled; meaningless if there is no other way
    /// @param through the edge that the tutee takes instead; -1 if there is no other way
    record Detour(long cost, int through) {}

    /// The best overall without the tutee's present pair.
    Detour leaving(int tutee) {
        begin(tutee);
        for (var edge = instance.rowStart[tutee]; edge < instance.rowStart[tutee + 1]; edge++)
            if (edge != flow.edgeOf[tutee]) depart(edge);
        return search();
    }

    /// The best overall with the tutee forced into another pair.
    Detour taking(int tutee, int edge) {
        begin(tutee);
        depart(edge);
        return search();
    }

    private void begin(int tutee) {
        leaver = tutee;
        best = NEVER;
        meeting = Flow.NONE;
        goBack(flow.tutorOf(tutee), 0);
    }

    private void depart(int edge) {
        var tutor = instance.tutor[edge];
        goForth(tutor, instance.weight[edge] + flow.price[tutor] - flow.paid(leaver), edge);
    }

    /// Neither side need go beyond the free capacity, since the best way through it is known once both have reached it;
    /// but each must then go on alone for as long as it could still get there, or meet the other, for less.
    private Detour search() {
        while (true) {
            var ahead = nearest(forth);
            var behind = nearest(back);
            var forthMayHelp = ahead + Math.min(behind, reached(back, behind)) < best;
            var backMayHelp = behind + Math.min(ahead, reached(forth, ahead)) < best;
            if (forthMayHelp && (!backMayHelp || forth.touches() <= back.touches())) stepForth(forth.poll(), ahead);
            else if (backMayHelp) stepBack(back.poll(), behind);
            else break;
        }
        forth.clear();
        back.clear();
        return new Detour(best, meeting == Flow.NONE ? Flow.NONE : beginning[meeting]);
    }

    private static long nearest(Queue queue) {
        return queue.isEmpty() ? NEVER : queue.distance[queue.nearest()];
    }

    /// How far the free capacity is, if the search has passed it.
    private long reached(Queue queue, long radius) {
        return queue.distance[free] <= radius ? queue.distance[free] : NEVER;
    }

    private void stepForth(int tutor, long way) {
        if (tutor == free) return;
        var begun = beginning[tutor];
        if (flow.hasRoom(tutor)) goForth(free, way + flow.nextPlace(tutor) - flow.price[tutor], begun);
        for (var other = flow.first[tutor]; other != Flow.NONE; other = flow.next[other]) {
            if (other == leaver) continue;
            var offset = way - flow.paid(other);
            for (var edge = instance.rowStart[other]; edge < instance.rowStart[other + 1]; edge++) {
                var next = instance.tutor[edge];
                goForth(next, offset + instance.weight[edge] + flow.price[next], begun);
            }
        }
    }

    private void stepBack(int tutor, long way) {
        if (tutor == free) return;
        if (flow.count[tutor] > 0) goBack(free, way + flow.price[tutor] - flow.lastPlace(tutor));
        if (tutor == instance.tutors) {
            for (var other = 0; other < instance.tutees; other++)
                comeFrom(other, way, instance.weight[instance.nobodyEdge(other)]);
            return;
        }
        var offset = way + flow.price[tutor];
        for (var at = columns.start[tutor]; at < columns.start[tutor + 1]; at++)
            comeFrom(columns.tutee[at], offset, columns.weight[at]);
    }

    private void comeFrom(int tutee, long offset, long weight) {
        if (tutee != leaver) goBack(flow.tutorOf(tutee), offset + weight - flow.paid(tutee));
    }

    private void goForth(int tutor, long way, int begun) {
        if (way >= best || !forth.offer(tutor, way)) return;
        beginning[tutor] = begun;
        meet(tutor, way, back.distance[tutor]);
    }

    private void goBack(int tutor, long way) {
        if (way < best && back.offer(tutor, way)) meet(tutor, forth.distance[tutor], way);
    }

    private void meet(int tutor, long ahead, long behind) {
        if (ahead == Queue.FAR || behind == Queue.FAR || ahead + behind >= best) return;
        best = ahead + behind;
        meeting = tutor;
    }
}
