package org.compagnon.accounts;

import org.compagnon.shared.OrganisationId;

/// One way in that somebody has proved to be theirs: their account in one organisation.
public record Entry(AccountId account, OrganisationId organisation) {}
