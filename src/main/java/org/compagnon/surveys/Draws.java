package org.compagnon.surveys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.BlindSignature;
import org.compagnon.surveys.ballots.BlindedRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives an invited person the signature of their ballot, once. Nothing that is written here says when.
///
/// The hash of the request stays with the invitation, so that a browser whose answer was lost gets the same answer
/// again, and no other browser one. It links nothing: a blinded request is a number drawn evenly among all, and every
/// ballot of the wave fits it equally well.
@Service
public class Draws {

    private final JdbcClient database;
    private final WaveStore waves;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(JdbcClient database, WaveStore waves, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.waves = waves;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Somebody who may draw a ballot of one wave, known no further than that.
    ///
    /// @param hasDrawn whether they have
    public record Invited(AskedWave wave, UUID invitation, boolean hasDrawn) {}

    /// By the personal link of a mail: what stands after its `#`.
    public Optional<Invited> byLink(AskedWave wave, String link) {
        return wave.inside(() -> database.sql("""
                select id, drawn from surveys.invitation where wave = :wave and link = :link
                """)
                .param("wave", wave.id().value())
                .param("link", WaveSecret.hash(link))
                .query((row, line) -> new Invited(wave, row.getObject("id", UUID.class), row.getBoolean("drawn")))
                .optional());
    }

    /// By the account that somebody is signed in to.
    public Optional<Invited> byAccount(AskedWave wave, AccountId account) {
        return wave.inside(() -> database.sql("""
                select id, drawn from surveys.invitation where wave = :wave and account = :account
                """)
                .param("wave", wave.id().value())
                .param("account", account.value())
                .query((row, line) -> new Invited(wave, row.getObject("id", UUID.class), row.getBoolean("drawn")))
                .optional());
    }

    /// Signs; of two browsers that ask at once, one succeeds and the other is told.
    ///
    /// @throws RuleBroken when the wave is not open, or a ballot was drawn with another request
    public BlindSignature draw(Invited who, BlindedRequest request) {
        var wave = who.wave();
        wave.mustBeOpenOn(LocalDate.now(clock.withZone(wave.zone())));
        return wave.inside(() -> transaction.execute(nothing -> {
            var secret = waves.secret(wave.id()).orElseThrow(() -> new RuleBroken("surveys.rule.closed"));
            if (!claim(who, request)) throw new RuleBroken("surveys.rule.ballot-drawn");
            return secret.key().sign(request, random);
        }));
    }

    private boolean claim(Invited who, BlindedRequest request) {
        return database.sql("""
                update surveys.invitation
                set drawn = true, request = :request, waiting = null
                where wave = :wave and id = :id and (not drawn or request = :request)
                """)
                        .param("wave", who.wave().id().value())
                        .param("id", who.invitation())
                        .param("request", request.hash())
                        .update()
                == 1;
    }
}
