package org.compagnon.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The address somebody signs in with, and how it becomes another: its holder asks and proves the new one with a link
/// sent there, or an administrator corrects it. No list changes it by itself: whoever uploads lists must not be able to
/// turn somebody's account over to another mailbox. The old address hears of every change.
@Service
@Transactional
public class SignInAddress {

    private final AccountStore store;
    private final CredentialStore credentials;
    private final LinkStore addressees;
    private final MailLinks links;
    private final PasswordCheck check;
    private final AccessLog log;
    private final Post post;
    private final String site;

    SignInAddress(
            AccountStore store,
            CredentialStore credentials,
            LinkStore addressees,
            MailLinks links,
            PasswordCheck check,
            AccessLog log,
            Post post,
            @Value("${compagnon.address}") String site) {
        this.store = store;
        this.credentials = credentials;
        this.addressees = addressees;
        this.links = links;
        this.check = check;
        this.log = log;
        this.post = post;
        this.site = site.replaceAll("/+$", "");
    }

    /// Sends a link to the new address; until it is used, the old one stays.
    ///
    /// @param password the current one; not looked at where the account has none
    public void ask(CurrentUser user, String email, String password, Locale language) {
        mustBeAnother(user.organisation(), user.email(), email);
        if (credentials.hasPassword(user.account())) check.confirm(user, password);
        links.proveAddress(user.account(), email.strip(), language);
    }

    /// @return who comes in with the code, now under the new address; nobody twice
    public Optional<Entry> prove(String code, Locale language) {
        return links.spendForAddress(
                code, (organisation, account, email) -> change(organisation, account, email, language));
    }

    /// As an administrator corrects it, who saw the account as it was at `version`.
    public void correct(OrganisationId organisation, AccountId account, String email, int version, Locale language) {
        store.changeFrom(account, version);
        mustBeAnother(organisation, store.emailOf(account), email);
        change(organisation, account, email.strip(), language);
        links.spendAll(account);
    }

    /// Tells people at the address that a list now has for them which one they sign in with, and how to change it.
    public void tellOfListed(Map<AccountId, String> listed, Locale language) {
        post.send(addressees.addressees(listed.keySet()).stream()
                .filter(one -> !one.email().equalsIgnoreCase(at(listed, one)))
                .map(one -> mail(one, at(listed, one), "accounts.mail.listed-address", language))
                .toList());
    }

    private static String at(Map<AccountId, String> listed, LinkStore.Addressee one) {
        return listed.getOrDefault(one.account(), one.email()).strip();
    }

    private void change(OrganisationId organisation, AccountId account, String email, Locale language) {
        var old = addressees.addressees(Set.of(account));
        try {
            store.setEmail(account, email);
        } catch (DuplicateKeyException meanwhile) {
            throw new RuleBroken("accounts.rule.address-taken", email);
        }
        log.note(organisation, AccessLog.Action.ADDRESS_CHANGED, account.value(), null);
        for (var one : old) post.send(mail(one, one.email(), "accounts.mail.address-changed", language));
    }

    private Mail mail(LinkStore.Addressee one, String to, String key, Locale language) {
        var words = one.words(language);
        return new Mail(
                one.organisation(),
                to,
                words.of(key + ".subject", one.organisationName()),
                words.of(key + ".text", one.name(), one.organisationName(), one.email(), site + "/accounts/me"));
    }

    private void mustBeAnother(OrganisationId organisation, String old, String email) {
        Accounts.mustBeAnAddress(email);
        if (old.equalsIgnoreCase(email.strip())) throw new RuleBroken("accounts.rule.address-is-the-same", old);
        if (store.byEmail(organisation, email).isPresent())
            throw new RuleBroken("accounts.rule.address-taken", email.strip());
    }
}
