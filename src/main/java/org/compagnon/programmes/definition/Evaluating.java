package org.compagnon.programmes.definition;

/// Whether a tutor assesses their own tutee: never, to help them learn, or for a decision.
public enum Evaluating implements Worded {
    NO,
    FORMATIVE,
    YES
}
