package org.compagnon.meetings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// In how many pairs each topic was talked about, told only over at least five pairs (rule 11).
///
/// Counts are told for the whole edition, never for a filtered part of it, and grow only by groups of at least five
/// pairs in the order in which they recorded: whoever looks before and after one record learns nothing from the
/// difference. What was first recorded stays counted, so that a correction cannot be read off either. A topic of
/// fewer than five pairs, or of all but fewer than five, is not given as a number.
///
/// @param pairs over how many pairs; 0 while there are fewer than five
/// @param counts topic → number of pairs
record TopicCounts(int pairs, Map<String, Integer> counts) {

    static final int FEWEST = 5;

    TopicCounts {
        counts = Map.copyOf(counts);
    }

    /// The topics first ticked for one meeting.
    record Ticked(UUID pair, List<String> topics) {}

    /// How a count may be told.
    enum Telling {
        EXACTLY,
        FEWER_THAN_FIVE,
        ALL_BUT_FEWER_THAN_FIVE
    }

    /// @param inOrder in the order in which they were recorded
    static TopicCounts of(List<Ticked> inOrder) {
        var told = new HashMap<String, Set<UUID>>();
        var counted = new HashSet<UUID>();
        var waiting = new ArrayList<Ticked>();
        var waitingPairs = new HashSet<UUID>();
        for (var ticked : inOrder) {
            waiting.add(ticked);
            waitingPairs.add(ticked.pair());
            if (waitingPairs.size() < FEWEST) continue;
            for (var one : waiting)
                for (var topic : one.topics())
                    told.computeIfAbsent(topic, code -> new HashSet<>()).add(one.pair());
            counted.addAll(waitingPairs);
            waiting.clear();
            waitingPairs.clear();
        }
        var counts = new HashMap<String, Integer>();
        told.forEach((topic, pairs) -> counts.put(topic, pairs.size()));
        return new TopicCounts(counted.size(), counts);
    }

    boolean isTold() {
        return pairs >= FEWEST;
    }

    int count(String topic) {
        return counts.getOrDefault(topic, 0);
    }

    Telling telling(String topic) {
        var count = count(topic);
        if (count < FEWEST) return Telling.FEWER_THAN_FIVE;
        return pairs - count < FEWEST ? Telling.ALL_BUT_FEWER_THAN_FIVE : Telling.EXACTLY;
    }
}
