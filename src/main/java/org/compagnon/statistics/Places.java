package org.compagnon.statistics;

import java.util.Arrays;

/// Gives each number that comes a place of its own, in the order of coming: a hash table without boxes.
final class Places {

    private long[] keys = new long[8];
    private int[] slots = new int[16];
    private int size;

    int size() {
        return size;
    }

    long key(int place) {
        return keys[place];
    }

    int placeOf(long key) {
        var slot = slotOf(key);
        if (slots[slot] != 0) return slots[slot] - 1;

        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            slots = new int[4 * size];
            for (var place = 0; place < size; place++) slots[slotOf(keys[place])] = place + 1;
            slot = slotOf(key);
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private int slotOf(long key) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        var slot = (int) (mixed ^ mixed >>> 32) & slots.length - 1;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) slot = slot + 1 & slots.length - 1;
        return slot;
    }
}
