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

    /// From `role:edition`, as queries put one of many grants into a row.
    static Grant written(String text) {
        var parts = text.split(":", -1);
        return new Grant(Role.valueOf(parts[0]), parts[1].isEmpty() ? null : UUID.fromString(parts[1]));
    }
}
