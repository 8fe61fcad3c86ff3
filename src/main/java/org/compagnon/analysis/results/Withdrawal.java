package org.compagnon.analysis.results;

import java.time.Instant;
import org.compagnon.accounts.AccountId;

/// That the latest publication of a study was taken back. It says nothing of what had been published.
///
/// @param number of that publication
/// @param byName who took it back; empty when the account is gone
public record Withdrawal(int number, Instant publishedAt, Instant at, AccountId by, String byName) {}
