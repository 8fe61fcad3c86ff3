package org.compagnon.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.accounts.Organisations;
import org.compagnon.messaging.Mail;
import org.compagnon.messaging.Post;
import org.compagnon.pairs.Couple;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.ParticipantId;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells tutors and tutees by mail who they were brought together with, each in their own language.
@Component
class Telling {

    private final Post post;
    private final Organisations organisations;
    private final JdbcClient database;
    private final String address;

    Telling(
            Post post,
            Organisations organisations,
            JdbcClient database,
            @Value("${compagnon.address}") String address) {
        this.post = post;
        this.organisations = organisations;
        this.database = database;
        this.address = address;
    }

    /// Everybody who was given somebody: a tutor hears of all their tutees in one mail.
    void ofPublication(Edition edition, List<Couple> couples) {
        var letters = new Letters(edition, people(edition, couples));
        byTutor(couples).forEach((tutor, tutees) -> letters.to(tutor, "matching.mail.tutor", tutees));
        for (var couple : couples) letters.to(couple.tutee(), "matching.mail.tutee", List.of(couple.tutor()));
        post.send(letters.written);
    }

    /// Those whom a repair concerns: who accompanies somebody new, who no longer does, who has another tutor.
    void ofRepair(Edition edition, List<Couple> ended, List<Couple> begun) {
        var letters = new Letters(
                edition,
                people(edition, Stream.concat(ended.stream(), begun.stream()).toList()));
        byTutor(begun).forEach((tutor, tutees) -> letters.to(tutor, "matching.mail.new-tutees", tutees));
        byTutor(ended).forEach((tutor, tutees) -> letters.to(tutor, "matching.mail.no-longer", tutees));
        for (var couple : begun) letters.to(couple.tutee(), "matching.mail.new-tutor", List.of(couple.tutor()));
        var placedAgain = begun.stream().map(Couple::tutee).collect(Collectors.toSet());
        for (var couple : ended)
            if (!placedAgain.contains(couple.tutee()))
                letters.to(couple.tutee(), "matching.mail.waiting", List.of(couple.tutor()));
        post.send(letters.written);
    }

    private static Map<ParticipantId, List<ParticipantId>> byTutor(List<Couple> couples) {
        return couples.stream()
                .collect(Collectors.groupingBy(
                        Couple::tutor, LinkedHashMap::new, Collectors.mapping(Couple::tutee, Collectors.toList())));
    }

    /// The mails about one decision, until they are sent together.
    private final class Letters {

        private final Edition edition;
        private final Map<ParticipantId, Reached> people;
        private final List<Mail> written = new ArrayList<>();

        Letters(Edition edition, Map<ParticipantId, Reached> people) {
            this.edition = edition;
            this.people = people;
        }

        void to(ParticipantId whom, String key, List<ParticipantId> about) {
            var reader = people.get(whom);
            if (reader == null || reader.email() == null) return;
            var words = reader.words();
            var list = about.stream()
                    .flatMap(id -> Stream.ofNullable(people.get(id)))
                    .map(one -> one.email() == null
                            ? one.name()
                            : words.of("matching.mail.person", one.name(), one.email()))
                    .collect(Collectors.joining("\n"));
            written.add(new Mail(
                    edition.organisation(),
                    reader.email(),
                    words.of(key + ".subject", edition.name(), about.size()),
                    words.of(key, reader.name(), edition.name(), list, address + "/pairs/mine", about.size())));
        }
    }

    /// Somebody to write to.
    private record Reached(String name, @Nullable String email, Words words) {}

    private Map<ParticipantId, Reached> people(Edition edition, Collection<Couple> couples) {
        var organisation = organisations.get(edition.organisation());
        var ids = couples.stream()
                .flatMap(couple -> Stream.of(couple.tutor(), couple.tutee()))
                .map(ParticipantId::value)
                .distinct()
                .toArray(UUID[]::new);
        var people = new HashMap<ParticipantId, Reached>();
        database.sql("""
                select m.id, p.given_name, p.family_name, p.email, a.language
                from programmes.participant m
                join people.person p on p.id = m.person
                left join accounts.account a on a.id = p.account
                where m.id = any(:ids)
                """).param("ids", ids).query(row -> {
            var language = row.getString("language");
            people.put(
                    new ParticipantId(row.getObject("id", UUID.class)),
                    new Reached(
                            (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                            row.getString("email"),
                            new Words(
                                    language == null ? organisation.language() : Locale.of(language),
                                    organisation.zone())));
        });
        return people;
    }
}
