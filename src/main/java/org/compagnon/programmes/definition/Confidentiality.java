package org.compagnon.programmes.definition;

/// Who may ever read what is written in a field. No level opens it to a coordinator: the coordinator sees that a
/// meeting took place, never what was said.
public enum Confidentiality implements Worded {
    /// Whoever wrote it, nobody else.
    AUTHOR,
    /// Those who met.
    PAIR,
    /// Those who met; outside, only counted over at least five pairs.
    COUNTED
}
