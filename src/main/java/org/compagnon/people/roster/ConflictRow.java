package org.compagnon.people.roster;

/// A tutor who may not have a tutee; the reason is empty where none is stated.
public record ConflictRow(int line, String tutorId, String tuteeId, String reason) {}
