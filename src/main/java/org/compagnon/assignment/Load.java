package org.compagnon.assignment;

/// How many tutees a tutor was given, of the capacity they gave.
public record Load(String tutorId, int tutees, int capacity) {}
