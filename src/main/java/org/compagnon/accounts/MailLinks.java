package org.compagnon.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compagnon.database.Within;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Links that let somebody in, sent to the address we know of them: single use, soon expired, kept as a hash.
///
/// The secret stands after the `#`: browsers keep it to themselves, so it reaches no server's log, no referrer and no
/// mail scanner's visit. Only the form behind the link spends it.
@Service
public class MailLinks {

    /// What a link is for.
    public enum Purpose {
        SIGN_IN("/accounts/sign-in/link", "accounts.mail.sign-in"),
        PASSWORD("/accounts/password/choose", "accounts.mail.password"),
        ADDRESS("/accounts/address", "accounts.mail.address");

        private final String page;
        private final String mail;

        Purpose(String page, String mail) {
            this.page = page;
            this.mail = mail;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(MailLinks.class);
    private static final Duration LIVES = Duration.ofHours(1);
    private static final Duration INVITATION_LIVES = Duration.ofDays(7);
    private static final int IN_A_QUARTER_OF_AN_HOUR = 3;
    private static final int IN_A_DAY = 10;

    private final LinkStore links;
    private final Accounts accounts;
    private final Post post;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TaskExecutor aside;
    private final String address;
    private final SecureRandom random = new SecureRandom();

    MailLinks(
            LinkStore links,
            Accounts accounts,
            Post post,
            Clock clock,
            TransactionTemplate transaction,
            @Qualifier("applicationTaskExecutor") TaskExecutor aside,
            @Value("${compagnon.address}") String address) {
        this.links = links;
        this.accounts = accounts;
        this.post = post;
        this.clock = clock;
        this.transaction = transaction;
        this.aside = aside;
        this.address = address.replaceAll("/+$", "");
    }

    /// Sends a link to every account of that address, one mail for each organisation. Answers at once and in the same
    /// way whether the address is known or not: the work is done aside, so that not even the time tells.
    public void askFor(Purpose purpose, String email, Locale language) {
        aside.execute(() -> {
            try {
                // Nobody is signed in, so the organisation is not known.
                Within.allOrganisations(() -> transaction.executeWithoutResult(nothing ->
                        links.addressees(email).forEach(addressee -> sendIfNotTooMany(purpose, addressee, language))));
            } catch (RuntimeException failure) {
                LOG.error("A link could not be sent: {}", failure.getClass().getName());
            }
        });
    }

    private void sendIfNotTooMany(Purpose purpose, LinkStore.Addressee addressee, Locale asked) {
        var now = clock.instant();
        if (links.askedSince(addressee.account(), now.minus(Duration.ofMinutes(15))) >= IN_A_QUARTER_OF_AN_HOUR) return;
        if (links.askedSince(addressee.account(), now.minus(Duration.ofDays(1))) >= IN_A_DAY) return;
        mail(addressee, purpose, LIVES, purpose.mail, asked);
    }

    /// Invites somebody to choose their first password; the link lives a week.
    ///
    /// Call inside the organisation, in the transaction that gave them their role.
    public void invite(AccountId account, Locale language) {
        mail(addressee(account), Purpose.PASSWORD, INVITATION_LIVES, "accounts.mail.invitation", language);
    }

    /// Sends a link to an address that is to become the account's, as often as a link is sent at all.
    void proveAddress(AccountId account, String email, Locale language) {
        sendIfNotTooMany(Purpose.ADDRESS, addressee(account).at(email), language);
    }

    private LinkStore.Addressee addressee(AccountId account) {
        return links.addressee(account).orElseThrow(() -> new NoSuchElementException("No account " + account));
    }

    /// A link to hand over by other means, where no mail leaves.
    public String toChooseAPassword(OrganisationId organisation, AccountId account) {
        return link(Purpose.PASSWORD, made(Purpose.PASSWORD, organisation, account, null, LIVES));
    }

    private void mail(LinkStore.Addressee to, Purpose purpose, Duration lives, String key, Locale asked) {
        var words = to.words(asked);
        var code =
                made(purpose, to.organisation(), to.account(), purpose == Purpose.ADDRESS ? to.email() : null, lives);
        var until = words.dateTime(clock.instant().plus(lives));
        post.send(new Mail(
                to.organisation(),
                to.email(),
                words.of(key + ".subject", to.organisationName()),
                words.of(
                        key + ".text",
                        to.name(),
                        to.organisationName(),
                        link(purpose, code),
                        until,
                        code.grouped(),
                        address + purpose.page)));
    }

    private LinkCode made(
            Purpose purpose, OrganisationId organisation, AccountId account, @Nullable String proved, Duration lives) {
        var code = LinkCode.fresh(random);
        links.keep(
                code,
                organisation,
                account,
                purpose,
                proved,
                clock.instant(),
                clock.instant().plus(lives));
        return code;
    }

    private String link(Purpose purpose, LinkCode code) {
        return address + purpose.page + "#" + code.grouped();
    }

    /// Who comes in with that code; nobody twice.
    public Optional<Entry> spend(Purpose purpose, String code) {
        return unknown(() -> links.spend(LinkCode.read(code), purpose, clock.instant())
                .map(opened -> new Entry(opened.account(), opened.organisation())));
    }

    /// Chooses a password with a link. A password that is refused spends nothing.
    public Optional<Entry> choosePassword(String code, String password) {
        return unknown(() -> transaction.execute(nothing -> {
            Accounts.mustBeAPassword(password);
            var opened = links.spend(LinkCode.read(code), Purpose.PASSWORD, clock.instant());
            opened.ifPresent(link -> {
                accounts.choosePassword(link.account(), password);
                spendAll(link.account());
            });
            return opened.map(link -> new Entry(link.account(), link.organisation()));
        }));
    }

    /// Gives an account the address that the link proves, all or nothing.
    Optional<Entry> spendForAddress(String code, AddressChange change) {
        return unknown(() -> transaction.execute(nothing -> {
            var opened = links.spend(LinkCode.read(code), Purpose.ADDRESS, clock.instant());
            opened.ifPresent(link -> {
                change.to(link.organisation(), link.account(), Objects.requireNonNull(link.email()));
                spendAll(link.account());
            });
            return opened.map(link -> new Entry(link.account(), link.organisation()));
        }));
    }

    void spendAll(AccountId account) {
        links.spendAll(account, clock.instant());
    }

    /// What is done with a proved address.
    interface AddressChange {

        void to(OrganisationId organisation, AccountId account, String email);
    }

    private static <T> T unknown(Callable<T> work) {
        try {
            // Whoever comes with a link is nobody yet, so the organisation is not known.
            return Within.allOrganisations(work);
        } catch (RuleBroken refused) {
            throw refused;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
