package org.compagnon.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.SignInAddress;
import org.compagnon.programmes.Enrolment.Update;
import org.compagnon.shared.OrganisationId;
import org.springframework.stereotype.Component;

/// Tells those to whom a list gives another address that they still sign in with the one they know.
@Component
class MovedAddresses {

    private final SignInAddress addresses;
    private final Organisations organisations;

    MovedAddresses(SignInAddress addresses, Organisations organisations) {
        this.addresses = addresses;
        this.organisations = organisations;
    }

    void tell(OrganisationId organisation, List<Update> updates) {
        var moved = new LinkedHashMap<AccountId, String>();
        for (var update : updates) {
            var account = update.known().account();
            var email = update.person().email();
            if (account != null
                    && email != null
                    && !email.equalsIgnoreCase(update.known().email())) moved.put(account, email);
        }
        if (!moved.isEmpty())
            addresses.tellOfListed(moved, organisations.get(organisation).language());
    }
}
