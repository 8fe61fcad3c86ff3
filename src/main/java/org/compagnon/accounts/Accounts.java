package org.compagnon.accounts;

import java.time.Clock;
import java.util.Optional;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything other rooms may ask of accounts: that somebody can come in, and in which role.
@Service
@Transactional
public class Accounts {

    private final AccountStore store;
    private final AccessLog log;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(AccountStore store, AccessLog log, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// The account behind an address, made if there is none yet.
    public AccountId of(OrganisationId organisation, String email, String name) {
        return byEmail(organisation, email).orElseGet(() -> store.add(organisation, email, name, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<AccountId> byEmail(OrganisationId organisation, String email) {
        return store.byEmail(organisation, email);
    }

    public void grant(OrganisationId organisation, AccountId account, Grant grant) {
        store.grant(organisation, account, grant);
        log.note(
                organisation,
                AccessLog.Action.GRANTED,
                account.value(),
                grant.role().name());
    }

    public void revoke(OrganisationId organisation, AccountId account, Grant grant) {
        store.revoke(account, grant);
        log.note(
                organisation,
                AccessLog.Action.REVOKED,
                account.value(),
                grant.role().name());
    }

    public void choosePassword(AccountId account, String password) {
        if (password.length() < 12) throw new RuleBroken("accounts.rule.password-too-short", 12);
        if (password.length() > 200) throw new RuleBroken("accounts.rule.password-too-long", 200);
        store.setPassword(account, passwords.encode(password));
    }

    public void chooseLanguage(AccountId account, String language) {
        store.setLanguage(account, language);
    }
}
