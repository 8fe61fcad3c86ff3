package org.compagnon.surveys;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps who was invited to a wave, as long as it is open.
@Repository
class InvitationStore {

    private final JdbcClient database;

    InvitationStore(JdbcClient database) {
        this.database = database;
    }

    /// Adds those who are not invited yet; a mail to each of them is to leave.
    ///
    /// @return how many were added
    int add(OrganisationId organisation, WaveId wave, List<Invitee> invitees, WaveSecret secret) {
        var ids = invitees.stream().map(one -> UUID.randomUUID()).toList();
        return database.sql("""
                insert into surveys.invitation (wave, id, organisation, account, email, language, stratum, link, waiting)
                select :wave::uuid, id, :organisation::uuid, account, email, language, stratum, link, 'INVITATION'
                from unnest(:ids::uuid[], :accounts::uuid[], :emails::text[], :languages::text[], :strata::text[],
                            :links::bytea[]) as one(id, account, email, language, stratum, link)
                order by gen_random_uuid()
                on conflict do nothing
                """)
                .param("wave", wave.value())
                .param("organisation", organisation.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "accounts",
                        each(
                                invitees,
                                one -> one.account() == null
                                        ? null
                                        : one.account().toString()))
                .param("emails", each(invitees, Invitee::email))
                .param(
                        "languages",
                        each(
                                invitees,
                                one -> one.language() == null
                                        ? null
                                        : one.language().getLanguage()))
                .param("strata", each(invitees, Invitee::stratum))
                .param(
                        "links",
                        ids.stream().map(secret::link).map(WaveSecret::hash).toArray(byte[][]::new))
                .update();
    }

    private static String[] each(
            List<Invitee> invitees, Function<Invitee, @org.jspecify.annotations.Nullable String> part) {
        return invitees.stream().map(part).toArray(String[]::new);
    }

    /// Counts remain, the invitations go.
    void reduceToTurnout(WaveId wave) {
        database.sql("""
                insert into surveys.turnout (wave, stratum, organisation, invited, drawn)
                select wave, stratum, organisation, count(*), count(*) filter (where drawn)
                from surveys.invitation where wave = :wave group by wave, stratum, organisation
                """).param("wave", wave.value()).update();
        database.sql("delete from surveys.invitation where wave = :wave")
                .param("wave", wave.value())
                .update();
    }

    /// Addresses on the guest list or invited, in small letters.
    List<String> addressesOf(WaveId wave) {
        return database.sql("""
                select lower(email) from surveys.guest where wave = :wave
                union
                select lower(coalesce(i.email, a.email))
                from surveys.invitation i left join accounts.account a on a.id = i.account
                where i.wave = :wave and coalesce(i.email, a.email) is not null
                """).param("wave", wave.value()).query(String.class).list();
    }
}
