package org.compagnon.programmes.definition;

/// Whether each side takes part because it must or because it wishes to.
public record Participation(Engagement tutors, Engagement tutees) {

    /// Mandatory or voluntary.
    public enum Engagement implements Worded {
        MANDATORY,
        VOLUNTARY
    }

    public Engagement of(Side side) {
        return side == Side.TUTOR ? tutors : tutees;
    }
}
