package org.compagnon.people.roster;

/// Who accompanies whom today, before the new assignment.
public record CurrentPairRow(int line, String tutorId, String tuteeId) {}
