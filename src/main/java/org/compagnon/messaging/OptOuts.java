package org.compagnon.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.compagnon.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who wants no more mails of a kind. A room asks before it hands a mail over that nobody needs in order to come in or
/// to be safe.
@Service
@Transactional
public class OptOuts {

    private final JdbcClient database;

    OptOuts(JdbcClient database) {
        this.database = database;
    }

    /// @param kind as the room that words such mails calls it
    public void stop(OrganisationId organisation, String kind, String address) {
        database.sql("""
                insert into messaging.opt_out (organisation, kind, address) values (:organisation, :kind, :address)
                on conflict do nothing
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("address", folded(address))
                .update();
    }

    public void resume(OrganisationId organisation, String kind, String address) {
        database.sql("""
                delete from messaging.opt_out
                where organisation = :organisation and kind = :kind and address = :address
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("address", folded(address))
                .update();
    }

    /// Those of the addresses that want no more, as they were given.
    @Transactional(readOnly = true)
    public Set<String> among(OrganisationId organisation, String kind, Collection<String> addresses) {
        var stopped = new HashSet<>(database.sql("""
                select address from messaging.opt_out
                where organisation = :organisation and kind = :kind and address = any(:addresses::text[])
                """)
                .param("organisation", organisation.value())
                .param("kind", kind)
                .param("addresses", addresses.stream().map(OptOuts::folded).toArray(String[]::new))
                .query(String.class)
                .list());
        var theirs = new HashSet<String>();
        for (var address : addresses) if (stopped.contains(folded(address))) theirs.add(address);
        return theirs;
    }

    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
