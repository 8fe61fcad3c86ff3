package org.compagnon.programmes.definition;

/// A subject that can be ticked for a meeting, with the code that is kept.
public record Topic(String code, Text label) {}
