package org.compagnon.programmes.definition;

/// Who leads: in tutoring usually the tutor, in mentoring both. It decides who may propose and close a meeting.
public enum LedBy implements Worded {
    TUTOR,
    BOTH;

    public boolean mayPropose(Side side) {
        return this == BOTH || side == Side.TUTOR;
    }

    /// Closing is to record that a meeting took place.
    public boolean mayClose(Side side) {
        return this == BOTH || side == Side.TUTOR;
    }
}
