package org.compagnon.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.compagnon.database.Within;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Lets a person in, however they proved who they are, and out of one role into another.
@Component
public class SignIn {

    private final AccountStore store;
    private final SecurityContextRepository contexts;

    SignIn(AccountStore store, SecurityContextRepository contexts) {
        this.store = store;
        this.contexts = contexts;
    }

    /// Signs the account in for this browser, in the first of its roles.
    ///
    /// @return false when the account holds no role, so that there is nothing for it to open
    public boolean as(
            AccountId account,
            org.compagnon.shared.OrganisationId organisation,
            HttpServletRequest request,
            HttpServletResponse response) {
        var role = firstRole(account);
        if (role.isEmpty()) return false;
        if (request.getSession(false) != null) request.changeSessionId();
        remember(new SignedIn(account.value(), organisation.value(), role.get().name()), request, response);
        return true;
    }

    /// Goes on in another of one's own roles.
    public void switchTo(Role role, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        if (!user.roles().contains(role))
            throw new org.springframework.security.access.AccessDeniedException("not their role");
        remember(new SignedIn(user.account().value(), user.organisation().value(), role.name()), request, response);
    }

    private Optional<Role> firstRole(AccountId account) {
        try {
            // Nobody is signed in yet, so no organisation's rows are in sight.
            return Within.allOrganisations(
                    () -> store.grantsOf(account).stream().map(Grant::role).min(Comparator.naturalOrder()));
        } catch (Exception unreadable) {
            throw new IllegalStateException("Could not read the grants of " + account, unreadable);
        }
    }

    private void remember(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
