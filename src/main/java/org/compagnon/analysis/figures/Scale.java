package org.compagnon.analysis.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The levels of a scale in their order, and where a bar of them is held: what lies below the centre stands left of it.
///
/// @param below how many levels stand left
/// @param neutral whether the level after those is split over the centre
/// @param positive the levels whose share the study reports, where it declared any
public record Scale(List<String> levels, int below, boolean neutral, Optional<Levels> positive) {

    /// Neighbouring levels, counted from 1.
    public record Levels(int first, int last) {

        public boolean hold(int level) {
            return first <= level && level <= last;
        }
    }

    public static final int MOST_LEVELS = 11;

    public Scale {
        levels = List.copyOf(levels);
        var count = levels.size();
        if (count < 2 || count > MOST_LEVELS)
            throw new IllegalArgumentException("A scale has 2 to %d levels, not %d".formatted(MOST_LEVELS, count));
        if (below < 0 || below + (neutral ? 1 : 0) > count)
            throw new IllegalArgumentException("%d of %d levels cannot stand left".formatted(below, count));
        if (below > Tone.STEPS || count - below - (neutral ? 1 : 0) > Tone.STEPS)
            throw new IllegalArgumentException(
                    "At most %d levels stand on one side of the centre".formatted(Tone.STEPS));
        positive.filter(range -> range.first() < 1 || range.last() > count || range.first() > range.last())
                .ifPresent(range -> {
                    throw new IllegalArgumentException(
                            "Levels %d to %d are not on a scale of %d".formatted(range.first(), range.last(), count));
                });
    }

    /// The middle of an odd scale is neutral.
    public static Scale of(List<String> levels) {
        return new Scale(levels, levels.size() / 2, levels.size() % 2 == 1, Optional.empty());
    }

    /// The first levels stand left, all others right.
    public static Scale cutAfter(List<String> levels, int below) {
        return new Scale(levels, below, false, Optional.empty());
    }

    public Scale positive(int first, int last) {
        return new Scale(levels, below, neutral, Optional.of(new Levels(first, last)));
    }

    int size() {
        return levels.size();
    }

    /// The tone of each level: the further from the centre, the darker.
    List<Tone> tones() {
        var above = size() - below - (neutral ? 1 : 0);
        return IntStream.range(0, size())
                .mapToObj(level -> level < below
                        ? Tone.against(below - level, below)
                        : neutral && level == below
                                ? Tone.NEUTRAL
                                : Tone.favouring(above - (size() - 1 - level), above))
                .toList();
    }
}
