package org.compagnon.surveys;

import java.nio.ByteBuffer;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.ballots.BallotId;
import org.compagnon.surveys.panel.KeptCode;
import org.compagnon.surveys.study.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Keeps what was answered with a ballot, as long as the wave is open: one response per ballot, to be resumed,
/// corrected and withdrawn with it (rules 19 and 20).
///
/// Whoever calls has verified the ballot with the wave's key. Nothing is known of who answers, and nothing is written
/// of when.
@Service
public class Responses {

    private final JdbcClient database;
    private final Vault vault;
    private final Shuffle shuffle;
    private final Clock clock;

    Responses(JdbcClient database, Vault vault, Shuffle shuffle, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.shuffle = shuffle;
        this.clock = clock;
    }

    /// What lies under a ballot.
    ///
    /// @param complete whether it was handed in; what was only saved is thrown away when the wave closes
    /// @param cells in the order of the questionnaire's columns
    public record Kept(
            boolean complete, List<String> cells, @Nullable KeptCode panelCode) {}

    /// Keeps the answers under the ballot, in place of what lay there.
    ///
    /// @param complete handed in, which only sound answers can be; otherwise saved to be resumed. What was handed
    // in
    ///     stays so, and only sound answers replace it.
    /// @param panelCode absent: what was given before stays
    public void keep(AskedWave wave, BallotId ballot, Answers answers, boolean complete, @Nullable KeptCode panelCode) {
        mustBeOpen(wave);
        if (complete && !answers.problems().isEmpty())
            throw new IllegalArgumentException("Answers with problems cannot be handed in");
        var packed = Packing.of(wave.questionnaire(), answers.cells());
        var words = packed.words().isEmpty() ? null : vault.seal(packed.words(), row(ballot));
        var kept = wave.inside(() -> database.sql("""
                insert into surveys.response (wave, ballot, organisation, complete, cells, words, panel_code)
                values (:wave, :ballot, :organisation, :complete, :cells, :words, :panelCode)
                on conflict (wave, ballot) do update set complete = response.complete or excluded.complete,
                    cells = excluded.cells, words = excluded.words,
                    panel_code = coalesce(excluded.panel_code, response.panel_code)
                where :sound or not response.complete
                """)
                .param("wave", wave.id().value())
                .param("ballot", ballot.bytes())
                .param("organisation", wave.organisation().value())
                .param("complete", complete)
                .param("cells", packed.cells())
                .param("words", words, Types.BINARY)
                .param("panelCode", panelCode == null ? null : panelCode.text(), Types.VARCHAR)
                .param("sound", answers.problems().isEmpty())
                .update());
        if (kept == 1) return;
        // Passed over: the wave closed while this was on its way, or something sound lies there already.
        throw new RuleBroken(
                under(wave, ballot).isPresent() && !answers.problems().isEmpty()
                        ? "surveys.rule.unsound-correction"
                        : "surveys.rule.closed");
    }

    public Optional<Kept> under(AskedWave wave, BallotId ballot) {
        return wave.inside(() -> database.sql("""
                select complete, cells, words, panel_code from surveys.response where wave = :wave and ballot = :ballot
                """)
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
                .optional());
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
