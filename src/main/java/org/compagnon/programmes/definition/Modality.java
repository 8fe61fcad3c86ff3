package org.compagnon.programmes.definition;

/// How people meet.
public enum Modality implements Worded {
    IN_PERSON,
    VIDEO,
    TELEPHONE
}
