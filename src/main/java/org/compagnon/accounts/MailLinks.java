package org.compagnon.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compagnon.database.Within;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.shared.Words;
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
        SIGN_IN("/accounts/sign-in/link"),
        PASSWORD("/accounts/password/choose");

        private final String page;

        Purpose(String page) {
            this.page = page;
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
        mail(
                addressee,
                purpose,
                LIVES,
                purpose == Purpose.SIGN_IN ? "accounts.mail.sign-in" : "accounts.mail.password",
                asked);
    }

    /// Invites somebody to choose their first password; the link lives a week.
    ///
    /// Call inside the organisation, in the transaction that gave them their role.
    public void invite(AccountId account, Locale language) {
        var addressee = links.addressee(account).orElseThrow(() -> new NoSuchElementException("No account " + account));
        mail(addressee, Purpose.PASSWORD, INVITATION_LIVES, "accounts.mail.invitation", language);
    }

    /// A link to hand over by other means, where no mail leaves.
    public String toChooseAPassword(OrganisationId organisation, AccountId account) {
        return link(Purpose.PASSWORD, made(Purpose.PASSWORD, organisation, account, LIVES));
    }

    private void mail(LinkStore.Addressee to, Purpose purpose, Duration lives, String key, Locale asked) {
        var words = new Words(Words.nearest(to.language() == null ? asked : to.language()), ZoneId.of(to.zone()));
        var code = made(purpose, to.organisation(), to.account(), lives);
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

    private LinkCode made(Purpose purpose, OrganisationId organisation, AccountId account, Duration lives) {
        var code = LinkCode.fresh(random);
        links.keep(
                code,
                organisation,
                account,
                purpose,
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
                links.spendAll(link.account(), clock.instant());
            });
            return opened.map(link -> new Entry(link.account(), link.organisation()));
        }));
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
