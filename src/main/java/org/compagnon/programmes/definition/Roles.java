package org.compagnon.programmes.definition;

import org.compagnon.files.yaml.Text;
/// What each side is called in this programme: tutor and tutee, mentor and mentee, facilitator and member.

public record Roles(Text tutor, Text tutee) {

    public Text of(Side side) {
        return side == Side.TUTOR ? tutor : tutee;
    }
}
