package org.compagnon.meetings;

import java.util.List;
import java.util.Map;

/// What was said in a meeting, as far as one of the two may read or write it.
///
/// @param topics codes of the subjects talked about
/// @param answers item of the grid → what was answered, one text or several codes
/// @param shared the pair's note
/// @param own the note that its author alone reads
public record Notes(List<String> topics, Map<String, List<String>> answers, String shared, String own) {

    public static final Notes NONE = new Notes(List.of(), Map.of(), "", "");

    /// Longer than anybody writes about one meeting.
    public static final int LONGEST = 10_000;

    public Notes {
        topics = List.copyOf(topics);
        answers = Map.copyOf(answers);
    }

    /// Nobody's confidence ends up in a log by being printed.
    @Override
    public String toString() {
        return "Notes[sealed]";
    }
}
