package org.compagnon.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final GrantStore grants;
    private final CredentialStore credentials;
    private final AccessLog log;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final Clock clock;

    Accounts(
            AccountStore store,
            GrantStore grants,
            CredentialStore credentials,
            AccessLog log,
            PasswordEncoder passwords,
            Sessions sessions,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.credentials = credentials;
        this.log = log;
        this.passwords = passwords;
        this.sessions = sessions;
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
        if (!grants.grant(organisation, account, grant)) return;
        log.note(organisation, AccessLog.Action.GRANTED, account.value(), said(grant));
    }

    /// As [#of] for a whole list, address → name, in a few queries. What is answered is by the address as it was given.
    public Map<String, AccountId> ofAll(OrganisationId organisation, Map<String, String> namesByEmail) {
        var found = store.byEmails(organisation, namesByEmail.keySet());
        var missing = new LinkedHashMap<String, AccountStore.Fresh>();
        namesByEmail.forEach((email, name) -> {
            if (found.containsKey(email)) return;
            var fresh = new AccountStore.Fresh(new AccountId(UUID.randomUUID()), email.strip(), name);
            var before = missing.putIfAbsent(email.strip().toLowerCase(Locale.ROOT), fresh);
            found.put(email, before == null ? fresh.id() : before.id());
        });
        store.addAll(organisation, missing.values(), clock.instant());
        return found;
    }

    /// As [#grant], the same to many in a few queries.
    public void grantAll(OrganisationId organisation, Collection<AccountId> accounts, Grant grant) {
        var granted = grants.grantAll(organisation, accounts, grant);
        log.noteAll(organisation, AccessLog.Action.GRANTED, granted, said(grant));
    }

    public void revoke(OrganisationId organisation, AccountId account, Grant grant) {
        if (grant.role() == Role.ADMINISTRATOR) anAdministratorMustRemain(organisation, account);
        if (!grants.revoke(account, grant)) return;
        log.note(organisation, AccessLog.Action.REVOKED, account.value(), said(grant));
    }

    private static String said(Grant grant) {
        return grant.edition() == null ? grant.role().name() : grant.role().name() + " " + grant.edition();
    }

    private void anAdministratorMustRemain(OrganisationId organisation, AccountId leaving) {
        if (grants.administrators(organisation).equals(Set.of(leaving)))
            throw new RuleBroken("accounts.rule.last-administrator");
    }

    /// As [#grant], for an administrator who saw the account as it was at `version`.
    public void grant(OrganisationId organisation, AccountId account, Grant grant, int version) {
        store.changeFrom(account, version);
        grant(organisation, account, grant);
    }

    /// As [#revoke], for an administrator who saw the account as it was at `version`.
    public void revoke(OrganisationId organisation, AccountId account, Grant grant, int version) {
        store.changeFrom(account, version);
        revoke(organisation, account, grant);
    }

    /// Lets somebody in whom an administrator names; a closed account opens again.
    public AccountId invite(OrganisationId organisation, String email, String name, Grant grant) {
        mustBeAnAddress(email);
        var account = of(organisation, email, named(name));
        if (store.isClosed(account)) {
            store.close(account, null);
            log.note(organisation, AccessLog.Action.REOPENED, account.value(), null);
        }
        grant(organisation, account, grant);
        log.note(organisation, AccessLog.Action.INVITED, account.value(), null);
        return account;
    }

    /// Nobody signs in to a closed account; what they did keeps their name.
    public void close(OrganisationId organisation, AccountId account, int version) {
        store.changeFrom(account, version);
        anAdministratorMustRemain(organisation, account);
        store.close(account, clock.instant());
        sessions.endAll(account);
        log.note(organisation, AccessLog.Action.CLOSED, account.value(), null);
    }

    /// Sets the password, forgets every lock, and signs them out wherever the old one let somebody in.
    public void choosePassword(AccountId account, String password) {
        choosePassword(account, password, "");
    }

    /// As above, but stays signed in in the browser whose session is named.
    public void choosePassword(AccountId account, String password, String session) {
        mustBeAPassword(password);
        if (store.isKnownOf(account, password.strip())) throw new RuleBroken("accounts.rule.password-is-known");
        credentials.setPassword(account, passwords.encode(password));
        sessions.endAllBut(account, session);
        log.note(store.organisationOf(account), AccessLog.Action.PASSWORD_CHANGED, account.value(), null);
    }

    /// Signs somebody out in every browser.
    public void signOutEverywhere(CurrentUser user) {
        sessions.endAll(user.account());
        log.note(
                user.organisation(),
                AccessLog.Action.SIGNED_OUT_EVERYWHERE,
                user.account().value(),
                null);
    }

    static void mustBeAPassword(String password) {
        if (password.length() < 12) throw new RuleBroken("accounts.rule.password-too-short", 12);
        if (password.length() > 200) throw new RuleBroken("accounts.rule.password-too-long", 200);
        if (password.chars().distinct().count() < 5) throw new RuleBroken("accounts.rule.password-too-plain");
    }

    /// Whether mail could reach it, as far as its form tells.
    public static boolean isAnAddress(String email) {
        return email.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+") && email.length() <= 254;
    }

    static void mustBeAnAddress(String email) {
        if (!isAnAddress(email)) throw new RuleBroken("accounts.rule.not-an-address", email.strip());
    }

    public void rename(AccountId account, String name) {
        store.setName(account, named(name));
    }

    private static String named(String name) {
        var plain = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (plain.isEmpty() || plain.length() > 120) throw new RuleBroken("accounts.rule.name", 120);
        return plain;
    }

    public void chooseLanguage(AccountId account, String language) {
        store.setLanguage(account, language);
    }
}
