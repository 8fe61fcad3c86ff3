package org.compagnon.accounts;

import java.time.Clock;
import java.time.Duration;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks an address and a password; too many wrong ones lock the account for a while.
@Service
public class PasswordCheck {

    private static final int ATTEMPTS = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    /// What a check found.
    public sealed interface Proof {}

    /// It is them.
    public record Proven(AccountId account, OrganisationId organisation) implements Proof {}

    /// It is not; the key words it without telling whether the address is known.
    public record Refused(String key) implements Proof {}

    private final AccountStore store;
    private final AccessLog log;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String nobodysPassword;

    PasswordCheck(AccountStore store, AccessLog log, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.log = log;
        this.passwords = passwords;
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody has this password");
    }

    @Transactional
    public Proof of(String email, String password) {
        try {
            // Nobody is signed in yet, so the organisation is not known.
            return Within.allOrganisations(() -> check(email, password));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Proof check(String email, String password) {
        var known = store.credentialsOf(email);
        // An unknown address takes as long as a known one.
        if (known.isEmpty()) passwords.matches(password, nobodysPassword);
        var locked = false;
        for (var one : known) {
            if (one.lockedUntil() != null && clock.instant().isBefore(one.lockedUntil())) {
                locked = true;
                continue;
            }
            var hash = one.password() == null ? nobodysPassword : one.password();
            if (passwords.matches(password, hash) && one.password() != null) {
                store.rememberFailure(one.account(), 0, null);
                log.note(
                        one.organisation(),
                        AccessLog.Action.SIGNED_IN,
                        one.account().value(),
                        null);
                return new Proven(one.account(), one.organisation());
            }
            locked |= refuse(one);
        }
        return new Refused(locked ? "accounts.sign-in.locked" : "accounts.sign-in.wrong");
    }

    private boolean refuse(AccountStore.Credentials one) {
        var attempts = one.failedAttempts() + 1;
        var lock = attempts >= ATTEMPTS;
        store.rememberFailure(
                one.account(), lock ? 0 : attempts, lock ? clock.instant().plus(LOCKED_FOR) : null);
        log.note(
                one.organisation(),
                lock ? AccessLog.Action.LOCKED : AccessLog.Action.SIGN_IN_REFUSED,
                one.account().value(),
                null);
        return lock;
    }
}
