package org.compagnon.surveys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.BallotId;
import org.compagnon.surveys.panel.KeptCode;
import org.compagnon.surveys.study.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what was answered with a ballot, as long as the wave is open: one response per ballot, to be resumed,
/// corrected and withdrawn with it (rules 19 and 20).
///
/// Whoever calls has verified the ballot with the wave's key. Nothing is known of who answers, and nothing is written
/// of when.
@Service
public class Responses {

    private final JdbcClient database;
    private final Gathering gathering;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Shuffle shuffle;
    private final Clock clock;

    Responses(
            JdbcClient database,
            Gathering gathering,
            TransactionTemplate transaction,
            Vault vault,
            Shuffle shuffle,
            Clock clock) {
        this.database = database;
        this.gathering = gathering;
        this.transaction = transaction;
        this.vault = vault;
        this.shuffle = shuffle;
        this.clock = clock;
    }

    /// What lies under a ballot.
    ///
    /// @param complete whether it was handed in; what was only saved is thrown away when the wave closes
    /// @param cells in the order of the questionnaire's columns
    public record Kept(
            boolean complete, List<String> cells, @Nullable KeptCode panelCode) {

        /// Names these answers among all that ever lay under this ballot; a hash, so that no count of corrections need
        /// be kept.
        public String stamp() {
            var content = (complete ? "+" : "-") + String.join("\u001f", cells);
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    /// What became of answers that were to be kept.
    public sealed interface Placed {

        /// They lie under the ballot now.
        ///
        /// @param stamp names them, to be brought along with a correction
        record Lying(String stamp) implements Placed {}

        /// Nothing was changed: others lie there than the ones they were to replace, sent from another browser.
        ///
        /// @param stamp of those; absent when nothing lies there any more
        record Other(@Nullable String stamp) implements Placed {}
    }

    /// Keeps the answers under the ballot, in place of what lay there.
    ///
    /// @param complete handed in, which only sound answers can be; otherwise saved to be resumed. What
    ///     was handed in
    ///     stays so, and only sound answers replace it.
    /// @param panelCode absent: what was given before stays
    public void keep(AskedWave wave, BallotId ballot, Answers answers, boolean complete, @Nullable KeptCode panelCode) {
        var lying = under(wave, ballot).map(Kept::stamp).orElse(null);
        if (keep(wave, ballot, answers, complete, panelCode, lying) instanceof Placed.Other)
            throw new OptimisticLockingFailureException("response");
    }

    /// As above, but only in place of what whoever answers has seen. The same answers sent again count once: a browser
    /// whose connection broke may send them until it hears.
    ///
    /// @param replaces the stamp of what they replace; absent when nothing was kept before
    public Placed keep(
            AskedWave wave,
            BallotId ballot,
            Answers answers,
            boolean complete,
            @Nullable KeptCode panelCode,
            @Nullable String replaces) {
        mustBeOpen(wave);
        if (complete && !answers.problems().isEmpty())
            throw new IllegalArgumentException("Answers with problems cannot be handed in");
        var fresh = new Kept(complete, answers.cells(), panelCode);
        if (replaces == null && gathering.add(wave, row(wave, ballot, fresh))) return new Placed.Lying(fresh.stamp());
        return wave.inside(() -> transaction.execute(
                nothing -> replace(wave, ballot, fresh, answers.problems().isEmpty(), replaces)));
    }

    private Placed replace(AskedWave wave, BallotId ballot, Kept fresh, boolean sound, @Nullable String replaces) {
        var lying = lying(wave, ballot, "for update").orElse(null);
        if (lying == null) {
            if (replaces == null || isSealed(wave)) throw new RuleBroken("surveys.rule.closed");
            return new Placed.Other(null);
        }
        var handedIn = fresh.complete() || lying.complete();
        var kept = new Kept(handedIn, fresh.cells(), fresh.panelCode());
        if (lying.stamp().equals(kept.stamp())) return new Placed.Lying(kept.stamp());
        if (!lying.stamp().equals(replaces)) return new Placed.Other(lying.stamp());
        if (lying.complete() && !sound) throw new RuleBroken("surveys.rule.unsound-correction");
        var row = row(wave, ballot, kept);
        var changed = database.sql("""
                update surveys.response set complete = :complete, cells = :cells, words = :words,
                    panel_code = coalesce(:panelCode, panel_code)
                where wave = :wave and ballot = :ballot
                """)
                .param("wave", wave.id().value())
                .param("ballot", ballot.bytes())
                .param("complete", row.complete())
                .param("cells", row.cells())
                .param("words", row.words(), Types.BINARY)
                .param("panelCode", row.panelCode(), Types.VARCHAR)
                .update();
        if (changed == 0) throw new RuleBroken("surveys.rule.closed");
        return new Placed.Lying(kept.stamp());
    }

    private Gathering.Row row(AskedWave wave, BallotId ballot, Kept kept) {
        var packed = Packing.of(wave.questionnaire(), kept.cells());
        return new Gathering.Row(
                ballot,
                kept.complete(),
                packed.cells(),
                packed.words().isEmpty() ? null : vault.seal(packed.words(), row(ballot)),
                kept.panelCode() == null ? null : kept.panelCode().text());
    }

    /// Whether the wave closed while something was on its way.
    private boolean isSealed(AskedWave wave) {
        return database.sql("select count(*) from surveys.wave where id = :wave and state = 'OPEN'")
                        .param("wave", wave.id().value())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    public Optional<Kept> under(AskedWave wave, BallotId ballot) {
        return wave.inside(() -> lying(wave, ballot, ""));
    }

    /// @param locked `for update` when it is to be changed
    private Optional<Kept> lying(AskedWave wave, BallotId ballot, String locked) {
        return database.sql("""
                select complete, cells, words, panel_code from surveys.response
                where wave = :wave and ballot = :ballot %s
                """.formatted(locked))
                .param("wave", wave.id().value())
                .param("ballot", ballot.bytes())
                .query((row, line) -> {
                    var words = row.getBytes("words");
                    var code = row.getString("panel_code");
                    var packed =
                            new Packing(row.getString("cells"), words == null ? "" : vault.open(words, row(ballot)));
                    return new Kept(
                            row.getBoolean("complete"),
                            packed.unpacked(wave.questionnaire()),
                            code == null ? null : KeptCode.of(code));
                })
                .optional();
    }

    /// @return whether anything lay under the ballot
    public boolean withdraw(AskedWave wave, BallotId ballot) {
        mustBeOpen(wave);
        var withdrawn = wave.inside(() -> database.sql("""
                delete from surveys.response r where wave = :wave and ballot = :ballot
                  and exists (select 1 from surveys.wave w where w.id = r.wave and w.state = 'OPEN')
                """)
                        .param("wave", wave.id().value())
                        .param("ballot", ballot.bytes())
                        .update()
                == 1);
        if (withdrawn) shuffle.afterWithdrawal(wave.id());
        return withdrawn;
    }

    private void mustBeOpen(AskedWave wave) {
        wave.mustBeOpenOn(LocalDate.now(clock.withZone(wave.zone())));
    }

    /// What words are sealed for.
    static UUID row(BallotId ballot) {
        var bytes = ByteBuffer.wrap(ballot.bytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
