package org.compagnon.pairs;

import org.compagnon.programmes.ParticipantId;

/// A tutor and a tutee to be brought together, in one relationship of their edition.
public record Couple(String relationship, ParticipantId tutor, ParticipantId tutee) {}
