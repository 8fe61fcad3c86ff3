package org.compagnon.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.compagnon.accounts.Organisations;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.pairs.PairId;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.shared.Period;
import org.compagnon.shared.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rule 6: tells the coordinators of an edition, once for each pair, that a conflict of interest made it improper.
/// Neither who nor why stands in the mail: that is read on the page.
@Component
class ImproperPairMail {

    private record Improper(PairId pair, EditionId edition, String relationship) {}

    private record Coordinator(String name, String email, Words words) {}

    private final JdbcClient database;
    private final Editions editions;
    private final Organisations organisations;
    private final Post post;
    private final Clock clock;
    private final String address;

    ImproperPairMail(
            JdbcClient database,
            Editions editions,
            Organisations organisations,
            Post post,
            Clock clock,
            @Value("${compagnon.address}") String address) {
        this.database = database;
        this.editions = editions;
        this.organisations = organisations;
        this.post = post;
        this.clock = clock;
        this.address = address;
    }

    /// @param during when the conflict holds
    void tellOf(PersonId tutor, PersonId tutee, Period during) {
        for (var pair : standing(tutor, tutee)) {
            var edition = editions.get(pair.edition());
            var left = edition.leftOn(editions.today(edition.organisation()));
            var holds = !during.from().isAfter(left.until()) && !during.until().isBefore(left.from());
            if (holds && isNews(edition, pair.pair()))
                post.send(coordinators(edition).stream()
                        .map(one -> mail(edition, pair, one))
                        .toList());
        }
    }

    private List<Improper> standing(PersonId tutor, PersonId tutee) {
        return database.sql("""
                select p.id, p.edition, p.relationship from pairs.pair p
                join programmes.participant m on m.id = p.tutor
                join programmes.participant n on n.id = p.tutee
                join programmes.edition e on e.id = p.edition
                where m.person = :tutor and n.person = :tutee and p.status <> 'ENDED' and e.closed_at is null
                """)
                .param("tutor", tutor.value())
                .param("tutee", tutee.value())
                .query((row, number) -> new Improper(
                        new PairId(row.getObject("id", UUID.class)),
                        new EditionId(row.getObject("edition", UUID.class)),
                        row.getString("relationship")))
                .list();
    }

    private boolean isNews(Edition edition, PairId pair) {
        return database.sql("""
                insert into matching.improper_pair_told (pair, organisation, told_at)
                values (:pair, :organisation, :now) on conflict do nothing
                """)
                        .param("pair", pair.value())
                        .param("organisation", edition.organisation().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private List<Coordinator> coordinators(Edition edition) {
        var organisation = organisations.get(edition.organisation());
        return database.sql("""
                select distinct a.name, a.email, a.language from accounts.account a
                join accounts.role_grant g on g.account = a.id
                where g.role = 'COORDINATOR' and (g.edition is null or g.edition = :edition) and a.closed_at is null
                order by a.email
                """)
                .param("edition", edition.id().value())
                .query((row, number) -> {
                    var language = row.getString("language");
                    return new Coordinator(
                            row.getString("name"),
                            row.getString("email"),
                            new Words(
                                    language == null ? organisation.language() : Locale.of(language),
                                    organisation.zone()));
                })
                .list();
    }

    private Mail mail(Edition edition, Improper pair, Coordinator reader) {
        var words = reader.words();
        return new Mail(
                edition.organisation(),
                reader.email(),
                words.of("matching.mail.improper.subject", edition.name()),
                words.of(
                        "matching.mail.improper",
                        reader.name(),
                        edition.name(),
                        address + "/matching/editions/" + edition.id() + "?relationship=" + pair.relationship()));
    }
}
