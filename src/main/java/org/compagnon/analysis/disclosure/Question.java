package org.compagnon.analysis.disclosure;

import java.util.List;

/// The answers to one question whose categories exclude each other: for everybody, and by each breakdown.
///
/// @param whole how many chose each category; empty for a number or words, of which only the base is counted
/// @param base how many answered
/// @param ordered whether neighbouring categories belong together, as the levels of a scale do
/// @param side categories that are reported together have the same number
/// @param barred whether nothing of it may be shown, for a reason of its own
/// @param secret categories that must not be shown, for a reason of their own
public record Question(
        long[] whole,
        long base,
        boolean ordered,
        int[] side,
        boolean barred,
        boolean[] secret,
        List<Breakdown> breakdowns) {

    public Question {
        breakdowns = List.copyOf(breakdowns);
    }
}
