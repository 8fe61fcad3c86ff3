package org.compagnon.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/// What a session remembers of who signed in; everything else is looked up anew at each request.
record SignedIn(UUID account, UUID organisation, String role) implements Principal, Serializable {

    @Override
    public String getName() {
        return account.toString();
    }
}
