package org.compagnon.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import org.compagnon.database.Within;
import org.compagnon.pages.LanguageChoice;
import org.compagnon.shared.OrganisationId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Lets a person in, however they proved who they are, and out of one role into another.
@Component
@ConditionalOnWebApplication
public class SignIn {

    private final AccountStore store;
    private final GrantStore grants;
    private final AccessLog log;
    private final SecurityContextRepository contexts;
    private final LanguageChoice languages;

    SignIn(
            AccountStore store,
            GrantStore grants,
            AccessLog log,
            SecurityContextRepository contexts,
            LanguageChoice languages) {
        this.store = store;
        this.grants = grants;
        this.log = log;
        this.contexts = contexts;
        this.languages = languages;
    }

    /// Signs the account in for this browser, in the first of its roles and in its language.
    ///
    /// @return false when the account is closed or holds no role, so that there is nothing for it to open
    public boolean as(
            AccountId account, OrganisationId organisation, HttpServletRequest request, HttpServletResponse response) {
        try {
            return Within.organisation(organisation, () -> {
                var role = grants.of(account).stream().map(Grant::role).min(Comparator.naturalOrder());
                if (role.isEmpty()) return false;
                var signedIn = new SignedIn(
                        account.value(), organisation.value(), role.get().name());
                var user = store.current(signedIn);
                if (user.isEmpty()) return false;
                // Another session than the one a stranger may have planted.
                if (request.getSession(false) != null) request.changeSessionId();
                if (user.get().language() != null)
                    languages.setLocale(request, response, user.get().language());
                remember(signedIn, request, response);
                log.note(organisation, AccessLog.Action.SIGNED_IN, account.value(), null);
                return true;
            });
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Goes on in another of one's own roles.
    public void switchTo(Role role, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        if (!user.roles().contains(role)) throw new AccessDeniedException("not their role");
        remember(new SignedIn(user.account().value(), user.organisation().value(), role.name()), request, response);
    }

    private void remember(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
