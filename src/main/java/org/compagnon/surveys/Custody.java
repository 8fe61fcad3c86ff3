package org.compagnon.surveys;

import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// Who runs a study and may read its answers: the department, or one researcher alone.
///
/// @param custodian the researcher; absent: the department's coordinators and researchers
public record Custody(@Nullable AccountId custodian) {

    public static final Custody OF_THE_DEPARTMENT = new Custody(null);

    public static Custody of(AccountId researcher) {
        return new Custody(researcher);
    }

    public boolean isOfTheDepartment() {
        return custodian == null;
    }

    /// Whoever does not hold a study sees its response rates and published tables, nothing else.
    public boolean isHeldBy(CurrentUser user) {
        return switch (user.role()) {
            case RESEARCHER -> custodian == null || custodian.equals(user.account());
            case COORDINATOR -> custodian == null && user.actsEverywhere();
            case TUTOR, TUTEE, SUPPORT_OFFICER, ADMINISTRATOR, OVERSIGHT -> false;
        };
    }

    public void mustBeHeldBy(CurrentUser user) {
        if (!isHeldBy(user)) throw new AccessDeniedException("does not hold this study");
    }

    /// Whoever begins a study begins one that they hold.
    static Custody begunBy(CurrentUser user, boolean theirsAlone) {
        var custody = theirsAlone && user.role() == Role.RESEARCHER ? of(user.account()) : OF_THE_DEPARTMENT;
        custody.mustBeHeldBy(user);
        return custody;
    }
}
