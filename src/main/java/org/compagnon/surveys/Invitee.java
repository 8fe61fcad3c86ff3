package org.compagnon.surveys;

import java.util.Locale;
import org.compagnon.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/// Somebody to be invited: by their account, or by an address where they have none.
///
/// @param language of their mails; absent: the organisation's, or the account's
/// @param stratum a group of the population whose response rate is told; empty: none
public record Invitee(
        @Nullable AccountId account,
        @Nullable String email,
        @Nullable Locale language,
        String stratum) {

    public Invitee {
        if ((account == null) == (email == null))
            throw new IllegalArgumentException("Somebody is invited by an account or by an address");
    }

    public static Invitee of(AccountId account, String stratum) {
        return new Invitee(account, null, null, stratum);
    }

    public static Invitee at(String email, @Nullable Locale language, String stratum) {
        return new Invitee(null, email.strip(), language, stratum);
    }
}
