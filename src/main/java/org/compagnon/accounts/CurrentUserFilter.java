package org.compagnon.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks up who is behind a request, so that a right taken away counts at once, and lets the request see the
/// rows of their organisation and no others.
final class CurrentUserFilter extends OncePerRequestFilter {

    static final String CURRENT_USER = CurrentUser.class.getName();

    private final AccountStore store;

    CurrentUserFilter(AccountStore store) {
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Within.organisation(new OrganisationId(signedIn.organisation()), () -> {
                current(signedIn)
                        .ifPresentOrElse(user -> request.setAttribute(CURRENT_USER, user), CurrentUserFilter::forget);
                chain.doFilter(request, response);
                return "";
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }

    /// A closed account is a stranger, who is asked to sign in.
    private static void forget() {
        var stranger = SecurityContextHolder.createEmptyContext();
        stranger.setAuthentication(new AnonymousAuthenticationToken(
                "stranger", "stranger", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        SecurityContextHolder.setContext(stranger);
    }

    /// Somebody whose current role was taken away goes on in another of theirs, or is a stranger again.
    private Optional<CurrentUser> current(SignedIn signedIn) {
        return store.current(signedIn)
                .filter(user -> !user.roles().isEmpty())
                .map(user -> user.roles().contains(user.role())
                        ? user
                        : user.in(user.roles().iterator().next()));
    }

    /// Error pages are dispatched anew and need their visitor too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
