package org.compagnon.matching.web;

import org.compagnon.programmes.ParticipantId;

/// A pair that is pinned by hand, by its names.
public record PinnedPair(ParticipantId tutor, String tutorName, ParticipantId tutee, String tuteeName) {}
