package org.compagnon.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Interests as bits, so that those not shared are counted in a step or two.
final class Interests {

    private final Map<String, Integer> numbers = new HashMap<>();

    long[] bits(Set<String> interests) {
        var highest = -1;
        for (var interest : interests) highest = Math.max(highest, number(interest));
        var bits = new long[highest / 64 + 1];
        for (var interest : interests) bits[number(interest) / 64] |= 1L << number(interest) % 64;
        return bits;
    }

    private int number(String interest) {
        return numbers.computeIfAbsent(interest, fresh -> numbers.size());
    }

    static int unshared(long[] tutee, long[] tutor) {
        var unshared = 0;
        for (var word = 0; word < tutee.length; word++)
            unshared += Long.bitCount(word < tutor.length ? tutee[word] & ~tutor[word] : tutee[word]);
        return unshared;
    }
}
