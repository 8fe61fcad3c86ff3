package org.compagnon.analysis.figures;

import java.time.LocalDate;
import java.util.List;

/// How a wave is answered, day after day, in each population; and when those who had not were reminded.
///
/// @param opened the first day of every line
public record ResponseCurve(LocalDate opened, List<Population> populations, List<LocalDate> reminders)
        implements Chart {

    /// @param answered how many had by the end of each day, from the day of opening
    public record Population(String label, long invited, List<Long> answered) {

        public Population {
            answered = List.copyOf(answered);
            if (invited < 1) throw new IllegalArgumentException("“" + label + "”: nobody was invited");
            var before = 0L;
            for (var now : answered) {
                if (now < before || now > invited)
                    throw new IllegalArgumentException("“%s”: %d answers cannot follow %d among %d invited"
                            .formatted(label, now, before, invited));
                before = now;
            }
        }

        long last() {
            return answered.isEmpty() ? 0 : answered.getLast();
        }
    }

    public static final int MOST_POPULATIONS = 8;

    public ResponseCurve {
        populations = List.copyOf(populations);
        reminders = reminders.stream().sorted().toList();
        if (populations.isEmpty() || populations.size() > MOST_POPULATIONS)
            throw new IllegalArgumentException(
                    "A response curve has 1 to %d populations, not %d".formatted(MOST_POPULATIONS, populations.size()));
        if (reminders.stream().anyMatch(day -> day.isBefore(opened)))
            throw new IllegalArgumentException("Nobody is reminded before the opening");
    }

    /// The number of the last day drawn, the day of opening being 0.
    int lastDay() {
        return Math.max(
                1,
                populations.stream()
                        .mapToInt(one -> one.answered().size() - 1)
                        .max()
                        .orElseThrow());
    }
}
