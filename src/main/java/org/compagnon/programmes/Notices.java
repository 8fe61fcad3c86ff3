package org.compagnon.programmes;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.compagnon.accounts.Organisations;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.shared.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells participants that they take part and where their page is, each once.
@Service
@Transactional
public class Notices {

    private final Editions editions;
    private final Participants participants;
    private final Organisations organisations;
    private final Post post;
    private final JdbcClient database;
    private final Clock clock;
    private final String address;

    Notices(
            Editions editions,
            Participants participants,
            Organisations organisations,
            Post post,
            JdbcClient database,
            Clock clock,
            @Value("${compagnon.address}") String address) {
        this.editions = editions;
        this.participants = participants;
        this.organisations = organisations;
        this.post = post;
        this.database = database;
        this.clock = clock;
        this.address = address;
    }

    /// Writes to everybody who takes part, has an address and has not been told yet.
    ///
    /// @return how many were written to
    public int tellThoseNotYetTold(EditionId id) {
        var edition = editions.get(id);
        var organisation = organisations.get(edition.organisation());
        var waiting = participants.named(id).stream()
                .filter(named -> !named.participant().hasLeft())
                .filter(named -> !named.participant().invited() && named.email() != null)
                .toList();
        var claimed = claim(waiting);
        var told = waiting.stream()
                .filter(named -> claimed.contains(named.id().value()))
                .toList();
        // Their language is not known before their first visit: the organisation's first, the other one below.
        var other = organisation.words().isEnglish() ? Words.FRENCH : Words.ENGLISH;
        var languages = List.of(organisation.words(), new Words(other, organisation.zone()));
        post.send(told.stream()
                .map(named -> new Mail(
                        edition.organisation(),
                        Objects.requireNonNull(named.email()),
                        organisation.words().of("programmes.mail.invitation.subject", edition.name()),
                        String.join(
                                "\n\n——\n\n",
                                languages.stream()
                                        .map(words -> text(words, edition, organisation.name(), named))
                                        .toList())))
                .toList());
        return told.size();
    }

    /// Two coordinators who press at once write one mail to each.
    private Set<UUID> claim(List<Participant.Named> waiting) {
        return Set.copyOf(database.sql("""
                update programmes.participant set invited_at = :now
                where id = any(:ids) and invited_at is null returning id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", waiting.stream().map(named -> named.id().value()).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private String text(Words words, Edition edition, String organisation, Participant.Named named) {
        var participant = named.participant();
        var relationship = edition.relationship(participant.relationship());
        var wishes = !participant.isTutor() && edition.preferencesUntil() != null
                ? words.of(
                        "programmes.mail.invitation.wishes",
                        words.date(Objects.requireNonNull(edition.preferencesUntil())))
                : "";
        return words.of(
                        "programmes.mail.invitation.text",
                        named.name(),
                        edition.name(),
                        relationship.roles().of(participant.side()).in(words.language()),
                        address + "/programmes/mine/" + participant.id(),
                        organisation,
                        wishes)
                .replace("\n\n\n", "\n\n");
    }
}
