package org.compagnon.accounts;

import java.util.UUID;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/// A role somebody holds, in one edition or, without one, in all of the organisation's.
public record Grant(Role role, @Nullable UUID edition) {

    public Grant {
        // Accounts, sign-in and the log are of the whole organisation: there is no administrator of a part of it.
        if (role == Role.ADMINISTRATOR && edition != null) throw new RuleBroken("accounts.rule.administrator-of-all");
    }
}
