package org.compagnon.accounts;

import java.util.Locale;
import org.compagnon.shared.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in by name: an account, a role and a mail that tells them, all or nothing.
@Service
@Transactional
public class Invitations {

    private final Accounts accounts;
    private final MailLinks links;

    Invitations(Accounts accounts, MailLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    public AccountId invite(OrganisationId organisation, String email, String name, Grant grant, Locale language) {
        var account = accounts.invite(organisation, email, name, grant);
        links.invite(account, language);
        return account;
    }

    /// Sends the mail again, with a new link.
    public void remind(AccountId account, Locale language) {
        links.invite(account, language);
    }
}
