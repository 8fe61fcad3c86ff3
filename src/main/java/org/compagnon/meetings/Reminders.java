package org.compagnon.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Organisations;
import org.compagnon.accounts.Organisations.Organisation;
import org.compagnon.meetings.FollowUp.Overview;
import org.compagnon.meetings.FollowedPair.Contact;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.programmes.definition.LedBy;
import org.compagnon.shared.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those who lead of what is due, one mail to each person for all their pairs, in their language.
@Service
@Transactional
public class Reminders {

    /// Who was reminded within these days is left out unless asked otherwise.
    public static final int RECENTLY_DAYS = 7;

    private final JdbcClient database;
    private final Post post;
    private final Organisations organisations;
    private final Clock clock;
    private final String address;

    Reminders(
            JdbcClient database,
            Post post,
            Organisations organisations,
            Clock clock,
            @Value("${compagnon.address}") String address) {
        this.database = database;
        this.post = post;
        this.organisations = organisations;
        this.clock = clock;
        this.address = address;
    }

    /// What would be sent.
    ///
    /// @param recent chosen pairs that were reminded lately
    /// @param unreachable names of those who have no address
    public record Draft(
            List<FollowedPair> pairs, List<FollowedPair> recent, List<Letter> letters, List<String> unreachable) {}

    /// One mail as its reader will get it.
    public record Letter(String name, String to, String subject, String text) {}

    /// @param again whether those reminded lately are reminded once more
    @Transactional(readOnly = true)
    public Draft draft(Overview overview, List<FollowedPair> chosen, boolean again, CurrentUser user) {
        var organisation = organisations.get(user.organisation());
        var since = clock.instant().minus(Duration.ofDays(RECENTLY_DAYS));
        var recent = chosen.stream()
                .filter(pair -> pair.remindedAt() != null && pair.remindedAt().isAfter(since))
                .toList();
        var pairs = chosen.stream()
                .filter(pair -> pair.stand() == FollowedPair.Stand.ACTIVE)
                .filter(pair -> again || !recent.contains(pair))
                .toList();
        var byPerson = new LinkedHashMap<Contact, List<FollowedPair>>();
        pairs.forEach(pair -> readers(pair).forEach(reader -> byPerson.computeIfAbsent(reader, one -> new ArrayList<>())
                .add(pair)));
        return new Draft(
                pairs,
                recent,
                byPerson.entrySet().stream()
                        .filter(entry -> entry.getKey().email() != null)
                        .map(entry -> letter(overview, entry, organisation))
                        .toList(),
                byPerson.keySet().stream()
                        .filter(reader -> reader.email() == null)
                        .map(Contact::name)
                        .toList());
    }

    /// Whoever leads is reminded: in tutoring the tutor, in mentoring both.
    private static Stream<Contact> readers(FollowedPair pair) {
        return pair.ledBy() == LedBy.BOTH ? Stream.of(pair.tutor(), pair.tutee()) : Stream.of(pair.tutor());
    }

    private Letter letter(Overview overview, Map.Entry<Contact, List<FollowedPair>> entry, Organisation organisation) {
        var reader = entry.getKey();
        var language = reader.language();
        var words = new Words(language == null ? organisation.language() : language, organisation.zone());
        var lines = entry.getValue().stream()
                .map(pair -> "- " + line(pair, reader, words))
                .collect(Collectors.joining("\n"));
        var email = reader.email();
        return new Letter(
                reader.name(),
                email == null ? "" : email,
                words.of("meetings.mail.reminder.subject", overview.name()),
                words.of(
                        "meetings.mail.reminder",
                        reader.givenName().isEmpty() ? reader.name() : reader.givenName(),
                        lines,
                        address + "/pairs/mine",
                        organisation.name()));
    }

    private static String line(FollowedPair pair, Contact reader, Words words) {
        var other = reader.equals(pair.tutor()) ? pair.tutee() : pair.tutor();
        var next = pair.nextDue();
        return next == null
                ? words.of("meetings.mail.reminder.line", other.name(), pair.counted(), pair.due())
                : words.of("meetings.mail.reminder.line-next", other.name(), pair.counted(), pair.due(), next);
    }

    /// @param batch names the press of the button: pressed twice, it sends once
    /// @return how many mails left
    public int send(UUID batch, Overview overview, Draft draft, CurrentUser user) {
        var fresh = database.sql("select count(*) from meetings.reminder where batch = :batch")
                        .param("batch", batch)
                        .query(Integer.class)
                        .single()
                == 0;
        if (!fresh) return draft.letters().size();
        database.sql("""
                insert into meetings.reminder (batch, pair, organisation, edition, sent_at, sent_by)
                select :batch, pair, :organisation, :edition, :now, :by from unnest(:pairs) as pair
                """)
                .param("batch", batch)
                .param("organisation", user.organisation().value())
                .param("edition", overview.edition().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", user.account().value())
                .param(
                        "pairs",
                        draft.pairs().stream().map(pair -> pair.pair().value()).toArray(UUID[]::new))
                .update();
        post.send(draft.letters().stream()
                .map(letter -> new Mail(user.organisation(), letter.to(), letter.subject(), letter.text()))
                .toList());
        return draft.letters().size();
    }
}
