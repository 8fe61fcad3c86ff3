package org.compagnon.surveys;

import java.util.Optional;
import org.compagnon.messaging.OptOuts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Lets somebody who was invited say that they want no more mails of surveys, with the link of their mail alone.
@Service
public class Quiet {

    private final JdbcClient database;
    private final OpenWaves openWaves;
    private final Draws draws;
    private final OptOuts optOuts;

    Quiet(JdbcClient database, OpenWaves openWaves, Draws draws, OptOuts optOuts) {
        this.database = database;
        this.openWaves = openWaves;
        this.draws = draws;
        this.optOuts = optOuts;
    }

    /// @param link what stands after the `#` in the mail
    /// @param stop false: they want mails again
    /// @return false when the link is nobody's, or the wave has closed
    public boolean say(WaveId id, String link, boolean stop) {
        return openWaves
                .find(id)
                .flatMap(wave -> draws.byLink(wave, link)
                        .flatMap(who -> address(who))
                        .map(address -> wave.inside(() -> {
                            if (stop) optOuts.stop(wave.organisation(), Mailing.KIND, address);
                            else optOuts.resume(wave.organisation(), Mailing.KIND, address);
                            return true;
                        })))
                .orElse(false);
    }

    private Optional<String> address(Draws.Invited who) {
        return who.wave().inside(() -> database.sql("""
                select coalesce(i.email, a.email) from surveys.invitation i
                left join accounts.account a on a.id = i.account
                where i.wave = :wave and i.id = :id
                """)
                .param("wave", who.wave().id().value())
                .param("id", who.invitation())
                .query(String.class)
                .optional());
    }
}
