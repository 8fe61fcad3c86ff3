package org.compagnon.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.messaging.OptOuts;
import org.compagnon.shared.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those who have not drawn a ballot: nobody knows who of the others has answered. Whoever presses the button
/// learns how many they are, never who.
@Service
@Transactional
public class WaveReminders {

    private final JdbcClient database;
    private final WaveStore waves;
    private final Studies studies;
    private final OptOuts optOuts;
    private final Clock clock;

    WaveReminders(JdbcClient database, WaveStore waves, Studies studies, OptOuts optOuts, Clock clock) {
        this.database = database;
        this.waves = waves;
        this.studies = studies;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /// How many would be reminded.
    ///
    /// @param mails that would leave
    /// @param today who has had a mail today already, of this wave or another
    /// @param unwanted who wants no mails of surveys
    /// @param waiting whose mail is on its way
    public record Draft(int mails, int today, int unwanted, int waiting) {}

    /// One reminding that was done.
    public record Sent(LocalDate on, int mails) {}

    @Transactional(readOnly = true)
    public Draft draft(CurrentUser user, WaveId id) {
        held(user, id);
        var day = today(user);
        var addressees = database.sql(NOT_DRAWN + " where n.waiting is null and not n.had_one")
                .param("wave", id.value())
                .param("today", day)
                .query((row, line) -> row.getString("address"))
                .list();
        var unwanted = optOuts.among(user.organisation(), Mailing.KIND, addressees);
        return new Draft(
                (int) addressees.stream().filter(one -> !unwanted.contains(one)).count(),
                count(NOT_DRAWN + " where n.waiting is null and n.had_one", id, day),
                (int) addressees.stream().filter(unwanted::contains).count(),
                count(NOT_DRAWN + " where n.waiting is not null", id, day));
    }

    private static final String NOT_DRAWN = """
            select n.id, n.address from (
                select i.id, i.waiting, coalesce(i.email, a.email) as address,
                       exists (select 1 from surveys.invitation o
                               where o.mailed_on = :today and (o.account = i.account or lower(o.email) = lower(i.email)))
                           as had_one
                from surveys.invitation i left join accounts.account a on a.id = i.account and a.closed_at is null
                where i.wave = :wave and not i.drawn and coalesce(i.email, a.email) is not null) n
            """;

    private int count(String query, WaveId id, LocalDate day) {
        return database.sql("select count(*) from (" + query + ") as found")
                .param("wave", id.value())
                .param("today", day)
                .query(Integer.class)
                .single();
    }

    /// The mails leave in the next minutes; whoever draws a ballot before theirs does gets none.
    ///
    /// @param form names the press of the button: pressed twice, it reminds once
    public int send(CurrentUser user, WaveId id, UUID form) {
        var wave = held(user, id);
        if (!wave.isOpenOn(today(user))) throw new RuleBroken("surveys.rule.not-open");
        var mails = draft(user, id).mails();
        var fresh = database.sql("""
                insert into surveys.reminder (form, organisation, wave, on_day, mails)
                values (:form, :organisation, :wave, :today, :mails) on conflict do nothing
                """)
                .param("form", form)
                .param("organisation", user.organisation().value())
                .param("wave", id.value())
                .param("today", today(user))
                .param("mails", mails)
                .update();
        if (fresh == 0) return mailsOf(form);
        database.sql(
                        "update surveys.invitation i set waiting = 'REMINDER' where i.wave = :wave and i.id in (select id from ("
                                + NOT_DRAWN
                                + " where n.waiting is null and not n.had_one) as due)")
                .param("wave", id.value())
                .param("today", today(user))
                .update();
        return mails;
    }

    private int mailsOf(UUID form) {
        return database.sql("select mails from surveys.reminder where form = :form")
                .param("form", form)
                .query(Integer.class)
                .single();
    }

    /// Latest first.
    @Transactional(readOnly = true)
    public List<Sent> of(WaveId id) {
        return database.sql("select on_day, mails from surveys.reminder where wave = :wave order by on_day desc, mails")
                .param("wave", id.value())
                .query((row, line) -> new Sent(row.getObject("on_day", LocalDate.class), row.getInt("mails")))
                .list();
    }

    private Wave held(CurrentUser user, WaveId id) {
        var wave = waves.get(id);
        studies.get(wave.study()).custody().mustBeHeldBy(user);
        return wave;
    }

    private LocalDate today(CurrentUser user) {
        return LocalDate.now(clock.withZone(user.zone()));
    }
}
