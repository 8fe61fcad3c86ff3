package org.compagnon.programmes.definition;

/// The two sides of a relationship: who accompanies, who is accompanied. The definition says what they are called.
public enum Side implements Worded {
    TUTOR,
    TUTEE
}
