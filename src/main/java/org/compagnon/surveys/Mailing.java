package org.compagnon.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.OptOuts;
import org.compagnon.messaging.Post;
import org.compagnon.surveys.WaveMail.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands the mails that wait over to the post, some at a time: nobody gets two in a day, nobody before eight in the
/// morning, nobody who wants none.
@Component
@Transactional
class Mailing {

    /// How surveys are called where somebody wants no more mails.
    static final String KIND = "surveys";

    private static final int LOAD = 100;
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    private final JdbcClient database;
    private final WaveStore waves;
    private final WaveMails mails;
    private final Post post;
    private final OptOuts optOuts;
    private final Clock clock;

    Mailing(JdbcClient database, WaveStore waves, WaveMails mails, Post post, OptOuts optOuts, Clock clock) {
        this.database = database;
        this.waves = waves;
        this.mails = mails;
        this.post = post;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    private record Addressee(UUID id, String to, @Nullable Locale language, Kind kind) {}

    /// @return whether there may be more
    boolean sendSome(Organisation organisation, Wave wave) {
        var now = clock.instant().atZone(organisation.zone());
        if (!wave.isOpenOn(now.toLocalDate()) || now.toLocalTime().isBefore(EARLIEST)) return false;
        var load = claim(wave.id(), now.toLocalDate());
        if (load.isEmpty()) return false;
        var secret = waves.secret(wave.id()).orElseThrow();
        var letters = mails.letters(mails.facts(wave.id(), organisation), organisation);
        var stopped = optOuts.among(
                organisation.id(), KIND, load.stream().map(Addressee::to).toList());
        for (var one : load) {
            if (stopped.contains(one.to())) continue;
            var letter = letters.to(one.kind(), one.language(), secret.link(one.id()));
            post.send(new Mail(organisation.id(), one.to(), letter.subject(), letter.text()));
        }
        return load.size() == LOAD;
    }

    /// Whoever drew a ballot meanwhile is not reminded; whoever wants no mail counts as written to.
    private List<Addressee> claim(WaveId wave, LocalDate today) {
        return database.sql("""
                update surveys.invitation i set waiting = null, mailed_on = :today
                from (
                    select w.id, w.waiting, coalesce(w.email, a.email) as address, coalesce(w.language, a.language) as tongue
                    from surveys.invitation w
                    left join accounts.account a on a.id = w.account and a.closed_at is null
                    where w.wave = :wave and w.waiting is not null and coalesce(w.email, a.email) is not null
                      and not exists (
                          select 1 from surveys.invitation o
                          where o.mailed_on = :today and (o.account = w.account or lower(o.email) = lower(w.email)))
                    limit :most
                    for update of w skip locked) as load
                where i.wave = :wave and i.id = load.id
                returning i.id, load.address, load.tongue, load.waiting
                """)
                .param("today", today)
                .param("wave", wave.value())
                .param("most", LOAD)
                .query((row, line) -> {
                    var language = row.getString("tongue");
                    return new Addressee(
                            row.getObject("id", UUID.class),
                            row.getString("address"),
                            language == null ? null : Locale.of(language),
                            Kind.valueOf(row.getString("waiting")));
                })
                .list();
    }
}
