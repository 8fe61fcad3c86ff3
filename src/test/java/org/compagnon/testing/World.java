package org.compagnon.testing;

import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Role;
import org.compagnon.accounts.SignedInAs;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Makes the people and things of a test. Each test founds organisations of its own.
@TestComponent
public class World {

    private final Organisations organisations;
    private final Accounts accounts;

    World(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    /// Somebody with an account, who acts in one role.
    public record Somebody(OrganisationId organisation, AccountId account, String name, Role role) {

        /// For MockMvc: `get("/").with(maud.signedIn())`.
        public RequestPostProcessor signedIn() {
            return SignedInAs.account(organisation, account, role);
        }
    }

    public OrganisationId organisation(String name) {
        var id = OrganisationId.fresh();
        Within.organisation(id, () -> organisations.found(id, name, ZoneId.of("Europe/Paris"), Locale.FRENCH));
        return id;
    }

    public Somebody somebody(OrganisationId organisation, String name, Role role) {
        return in(organisation, () -> {
            var account = accounts.of(organisation, address(name), name);
            accounts.grant(organisation, account, new Grant(role, null));
            return new Somebody(organisation, account, name, role);
        });
    }

    public static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
    }

    /// Does something as the application would for a request of that organisation.
    public void in(OrganisationId organisation, Runnable work) {
        Within.organisation(organisation, work);
    }

    /// As above, with an answer.
    public <T> T in(OrganisationId organisation, Callable<T> work) {
        try {
            return Within.organisation(organisation, work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
