package org.compagnon.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The departments and faculties that use this installation, each a world of its own.
@Service
@Transactional
public class Organisations {

    /// A department or faculty: its name, the zone its times are shown in, the language its mails start from.
    public record Organisation(OrganisationId id, String name, ZoneId zone, Locale language) {

        public Words words() {
            return new Words(language, zone);
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    Organisations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Call inside [org.compagnon.database.Within] the new organisation, or all of them.
    public void found(OrganisationId id, String name, ZoneId zone, Locale language) {
        database.sql("""
                insert into accounts.organisation (organisation, name, zone, language, created_at)
                values (:id, :name, :zone, :language, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("zone", zone.getId())
                .param("language", Words.nearest(language).getLanguage())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public Organisation get(OrganisationId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /// Those in sight: one's own, or all where the work serves all.
    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return database.sql("select organisation, name, zone, language from accounts.organisation order by name")
                .query((row, number) -> new Organisation(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        Locale.of(row.getString("language"))))
                .list();
    }

    /// The organisations that somebody has proved a way into, before they chose one.
    public List<Organisation> among(List<Entry> entries) {
        var ids = entries.stream().map(Entry::organisation).toList();
        try {
            // Nobody is signed in yet; only the names of their own organisations leave here.
            return Within.allOrganisations(this::all).stream()
                    .filter(one -> ids.contains(one.id()))
                    .toList();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
