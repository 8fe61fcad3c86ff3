package org.compagnon.analysis.figures;

import java.util.List;
import org.compagnon.analysis.figures.Written.Anchor;

/// What stands where a mark would, when nobody answered: never a 0.
final class Undefined {

    private Undefined() {}

    static Written at(Axis axis, Rows.Place place, Composition frame) {
        return Composition.block(
                        List.of(frame.notation.say("analysis.figure.nobody")),
                        (axis.left() + axis.right()) / 2,
                        place.middle(),
                        frame.small(),
                        Lettering.REGULAR,
                        Anchor.MIDDLE,
                        Tone.MUTED,
                        1)
                .getFirst();
    }
}
