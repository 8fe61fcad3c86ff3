package org.compagnon.accounts;

import java.util.Map;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.Exhibits;
import org.compagnon.testing.World;
import org.springframework.stereotype.Component;

/// What accounts puts behind its doors.
@Component
class AccountsExhibits implements Exhibits {

    private final Accounts accounts;

    AccountsExhibits(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var account = accounts.of(organisation, World.address("Maud"), "Maud");
        return Map.of("account", account.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of(
                "/accounts/people/{account}/grant", Map.of("role", "TUTOR", "version", "0"),
                "/accounts/people/{account}/revoke", Map.of("role", "TUTOR", "version", "0"),
                "/accounts/people/{account}/address", Map.of("email", "maud.kerdraon@example.org", "version", "0"),
                "/accounts/people/{account}/close", Map.of("version", "0"));
    }
}
