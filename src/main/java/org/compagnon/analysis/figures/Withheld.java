package org.compagnon.analysis.figures;

import org.compagnon.analysis.figures.Written.Anchor;
import org.jspecify.annotations.Nullable;

/// A part of a row that may not be told: hatched, with the reason written on it where it fits.
///
/// @param plate keeps the writing clear of the hatching
/// @param told what a reader who points at it is told
public record Withheld(
        int row,
        Hatched hatched,
        @Nullable Box plate,
        @Nullable Written reason,
        String told) {

    /// When something else of the row is drawn there.
    Withheld withoutReason() {
        return new Withheld(row, hatched, null, null, told);
    }

    static Withheld over(int row, double x, double width, Rows.Place place, Composition frame, String told) {
        var reason = frame.notation.withheld();
        var letters = frame.small();
        var wide = Lettering.REGULAR.width(reason, letters) + .5 * frame.em;
        var centre = x + width / 2;
        var hatched = Hatched.over(x, place.top(), width, place.height(), .45 * frame.em);
        if (wide > width) return new Withheld(row, hatched, null, null, told);
        return new Withheld(
                row,
                hatched,
                new Box(centre - wide / 2, place.middle() - .55 * letters, wide, 1.1 * letters, Tone.PAPER),
                new Written(
                        centre,
                        place.middle() + Lettering.CAPITALS * letters / 2,
                        reason,
                        letters,
                        Lettering.REGULAR,
                        Anchor.MIDDLE,
                        Tone.TEXT,
                        false),
                told);
    }
}
