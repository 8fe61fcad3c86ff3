package org.compagnon.assignment;

import java.util.Arrays;

/// Tutors in the order of their distance, nearest first; a shorter way moves one forward. Forgets only what it touched.
final class Queue {

    static final long FAR = Long.MAX_VALUE;

    final long[] distance;
    private final int[] place;
    private int[] heap = new int[64];
    private int size;
    private int[] touched = new int[64];
    private int touches;

    Queue(int tutors) {
        distance = new long[tutors];
        place = new int[tutors];
        Arrays.fill(distance, FAR);
    }

    /// Whether this is the shortest way so far.
    boolean offer(int tutor, long way) {
        var known = distance[tutor];
        if (way >= known) return false;
        distance[tutor] = way;
        if (known == FAR) {
            if (size == heap.length) heap = Arrays.copyOf(heap, size * 2);
            if (touches == touched.length) touched = Arrays.copyOf(touched, touches * 2);
            touched[touches++] = tutor;
            rise(tutor, size++, way);
        } else rise(tutor, place[tutor], way);
        return true;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int nearest() {
        return heap[0];
    }

    int poll() {
        var top = heap[0];
        var last = heap[--size];
        if (size > 0) sink(last);
        return top;
    }

    /// How many tutors were reached since the last `clear`; `reached` names them.
    int touches() {
        return touches;
    }

    int reached(int index) {
        return touched[index];
    }

    void clear() {
        for (var index = 0; index < touches; index++) distance[touched[index]] = FAR;
        touches = 0;
        size = 0;
    }

    private void rise(int tutor, int from, long way) {
        var at = from;
        while (at > 0) {
            var parent = (at - 1) >> 2;
            var above = heap[parent];
            if (distance[above] <= way) break;
            heap[at] = above;
            place[above] = at;
            at = parent;
        }
        heap[at] = tutor;
        place[tutor] = at;
    }

    private void sink(int tutor) {
        var way = distance[tutor];
        var at = 0;
        while (true) {
            var child = (at << 2) + 1;
            if (child >= size) break;
            var least = child;
            var end = Math.min(child + 4, size);
            for (var other = child + 1; other < end; other++)
                if (distance[heap[other]] < distance[heap[least]]) least = other;
            if (distance[heap[least]] >= way) break;
            heap[at] = heap[least];
            place[heap[at]] = at;
            at = least;
        }
        heap[at] = tutor;
        place[tutor] = at;
    }
}
