package org.compagnon.accounts;

import java.util.List;
import org.compagnon.shared.OrganisationId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Sends a test's request as somebody who has signed in.
public final class SignedInAs {

    private SignedInAs() {}

    public static RequestPostProcessor account(OrganisationId organisation, AccountId account, Role role) {
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.value(), organisation.value(), role.name()), null, List.of()));
    }
}
