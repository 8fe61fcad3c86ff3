package org.compagnon.accounts;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// The person behind the current request and the role they act in. A controller takes it as a parameter.
public record CurrentUser(
        AccountId account,
        OrganisationId organisation,
        String organisationName,
        ZoneId zone,
        String name,
        String email,
        @Nullable Locale language,
        Role role,
        Set<Grant> grants) {

    public CurrentUser {
        grants = Set.copyOf(grants);
    }

    /// Every role they may act in.
    public Set<Role> roles() {
        var roles = grants.stream().map(Grant::role).collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    CurrentUser in(Role other) {
        return new CurrentUser(account, organisation, organisationName, zone, name, email, language, other, grants);
    }

    /// Whether the role they act in holds in that edition.
    public boolean actsIn(UUID edition) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role
                        && (grant.edition() == null || grant.edition().equals(edition)));
    }

    /// Refuses an edition in which the role they act in does not hold.
    public void mustActIn(UUID edition) {
        if (!actsIn(edition)) throw new AccessDeniedException("not in this edition");
    }

    /// Whether the role they act in holds in the whole organisation.
    public boolean actsEverywhere() {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.edition() == null);
    }

    /// Refuses whoever acts in some editions only.
    public void mustActEverywhere() {
        if (!actsEverywhere()) throw new AccessDeniedException("not in the whole organisation");
    }
}
