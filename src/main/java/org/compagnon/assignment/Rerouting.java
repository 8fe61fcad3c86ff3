package org.compagnon.assignment;

/// What it would cost overall, exactly, if a tutee left their tutor: one search of the residual graph, from where the
/// tutee could go, back to the place they leave.
///
/// The way back may pass through the free capacity: somebody takes a free place at one tutor, and another tutor's last
/// place becomes free instead.
final class Rerouting {

    private final Flow flow;
    private final Instance instance;
    private final Queue queue;
    /// By tutor: the edge of the leaving tutee with which the way began.
    private final int[] beginning;
    /// The free capacity, as a stop on the way.
    private final int free;

    Rerouting(Flow flow) {
        this.flow = flow;
        instance = flow.instance;
        free = instance.tutors + 1;
        queue = new Queue(instance.tutors + 2);
        beginning = new int[instance.tutors + 2];
    }

    /// @param cost scaled; `Queue.FAR` if there is no other way
    /// @param through the edge that the tutee takes instead
    record Detour(long cost, int through) {}

    /// The best overall without the tutee's present pair.
    Detour leaving(int tutee) {
        for (var edge = instance.rowStart[tutee]; edge < instance.rowStart[tutee + 1]; edge++)
            if (edge != flow.edgeOf[tutee]) begin(tutee, edge);
        return search(tutee);
    }

    /// The best overall with the tutee forced into another pair.
    Detour taking(int tutee, int edge) {
        begin(tutee, edge);
        return search(tutee);
    }

    private void begin(int tutee, int edge) {
        var tutor = instance.tutor[edge];
        if (queue.offer(tutor, instance.weight[edge] + flow.price[tutor] - flow.paid(tutee))) beginning[tutor] = edge;
    }

    private Detour search(int leaving) {
        var target = flow.tutorOf(leaving);
        var found = new Detour(Queue.FAR, Flow.NONE);
        while (!queue.isEmpty()) {
            var tutor = queue.poll();
            var way = queue.distance[tutor];
            if (tutor == target) {
                found = new Detour(way, beginning[tutor]);
                break;
            }
            if (tutor == free) throughFreeCapacity(way);
            else step(tutor, way, leaving);
        }
        queue.clear();
        return found;
    }

    private void step(int tutor, long way, int leaving) {
        if (flow.hasRoom(tutor)) offer(free, way + flow.nextPlace(tutor) - flow.price[tutor], beginning[tutor]);
        for (var other = flow.first[tutor]; other != Flow.NONE; other = flow.next[other]) {
            if (other == leaving) continue;
            var offset = way - flow.paid(other);
            for (var edge = instance.rowStart[other]; edge < instance.rowStart[other + 1]; edge++) {
                var next = instance.tutor[edge];
                offer(next, offset + instance.weight[edge] + flow.price[next], beginning[tutor]);
            }
        }
    }

    private void throughFreeCapacity(long way) {
        for (var tutor = 0; tutor <= instance.tutors; tutor++)
            if (flow.count[tutor] > 0) offer(tutor, way + flow.price[tutor] - flow.lastPlace(tutor), beginning[free]);
    }

    private void offer(int tutor, long way, int begun) {
        if (queue.offer(tutor, way)) beginning[tutor] = begun;
    }
}
