package org.compagnon.messaging;

import org.compagnon.shared.OrganisationId;

/// A mail as the room that words it hands it over: plain text, already in the reader's language, nothing confidential.
public record Mail(OrganisationId organisation, String to, String subject, String text) {}
