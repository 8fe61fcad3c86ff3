package org.compagnon.surveys;

import org.compagnon.shared.OrganisationId;

/// A wave takes no more answers: from now on they can be read by whoever holds the study. Says nothing of them.
public record WaveClosed(OrganisationId organisation, StudyId study, WaveId wave) {}
