package org.compagnon.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.compagnon.database.Within;
import org.compagnon.shared.RuleBroken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks an address and a password; too many wrong ones lock the account for a while.
///
/// Wrong, unknown and locked are refused in the same words and after the same work: nothing tells which addresses are
/// known here. The way out of a lock is a link by mail.
@Service
public class PasswordCheck {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final CredentialStore store;
    private final AccessLog log;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysPassword;

    PasswordCheck(CredentialStore store, AccessLog log, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody has this password");
    }

    /// The accounts that this address and this password open; none when they do not go together.
    @Transactional
    public List<Entry> of(String email, String password) {
        try {
            // Nobody is signed in yet, so the organisation is not known.
            return Within.allOrganisations(() -> check(store.of(email), password));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Whether it is really them who sits there; wrong answers count as wrong attempts to sign in.
    @Transactional(noRollbackFor = RuleBroken.class)
    public void confirm(CurrentUser user, String password) {
        var theirs = store.of(user.email()).stream()
                .filter(one -> one.account().equals(user.account()))
                .toList();
        if (check(theirs, password).isEmpty()) throw new RuleBroken("accounts.rule.password-wrong");
    }

    private List<Entry> check(List<CredentialStore.Credentials> known, String password) {
        // An unknown address takes as long as a known one.
        if (known.isEmpty()) passwords.matches(password, nobodysPassword);
        var opened = known.stream().filter(one -> opens(one, password)).toList();
        opened.forEach(one -> store.rememberFailure(one.account(), 0, null));
        if (opened.isEmpty()) known.stream().filter(one -> !isLocked(one)).forEach(this::refuse);
        return opened.stream()
                .map(one -> new Entry(one.account(), one.organisation()))
                .toList();
    }

    private boolean opens(CredentialStore.Credentials one, String password) {
        var right = passwords.matches(password, one.password() == null ? nobodysPassword : one.password());
        return right && one.password() != null && !isLocked(one);
    }

    private boolean isLocked(CredentialStore.Credentials one) {
        return one.lockedUntil() != null && clock.instant().isBefore(one.lockedUntil());
    }

    private void refuse(CredentialStore.Credentials one) {
        var attempts = one.failedAttempts() + 1;
        var lock = attempts >= ATTEMPTS;
        store.rememberFailure(
                one.account(), lock ? 0 : attempts, lock ? clock.instant().plus(LOCKED_FOR) : null);
        log.note(
                one.organisation(),
                lock ? AccessLog.Action.LOCKED : AccessLog.Action.SIGN_IN_REFUSED,
                one.account().value(),
                null);
    }
}
