package org.compagnon.surveys;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.compagnon.accounts.AccountId;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.people.People;
import org.compagnon.people.Person;
import org.compagnon.people.PersonId;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.Editions;
import org.compagnon.programmes.Participant;
import org.compagnon.programmes.Participants;
import org.compagnon.programmes.definition.Side;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.RuleBroken;
import org.compagnon.surveys.Population.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts together whom a wave asks: participants of editions as they stand, and addresses of a file.
@Service
@Transactional
public class Populations {

    private final JdbcClient database;
    private final WaveStore waves;
    private final Studies studies;
    private final Editions editions;
    private final Participants participants;
    private final People people;

    Populations(
            JdbcClient database,
            WaveStore waves,
            Studies studies,
            Editions editions,
            Participants participants,
            People people) {
        this.database = database;
        this.waves = waves;
        this.studies = studies;
        this.editions = editions;
        this.participants = participants;
        this.people = people;
    }

    /// @param phase the definition's code; absent: all phases
    public void add(CurrentUser user, WaveId id, EditionId edition, Side side, @Nullable String phase) {
        held(user, id);
        if (phase != null && editions.get(edition).definition().phase(phase).isEmpty())
            throw new RuleBroken("surveys.rule.phase-unknown", phase);
        editions.get(edition);
        database.sql("""
                insert into surveys.source (id, organisation, wave, edition, side, phase)
                values (:id, :organisation, :wave, :edition, :side, :phase)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("organisation", user.organisation().value())
                .param("wave", id.value())
                .param("edition", edition.value())
                .param("side", side.name())
                .param("phase", phase, Types.VARCHAR)
                .update();
    }

    public void remove(CurrentUser user, WaveId id, UUID source) {
        held(user, id);
        database.sql("delete from surveys.source where wave = :wave and id = :id")
                .param("wave", id.value())
                .param("id", source)
                .update();
    }

    /// Forgets the addresses of files; whoever was invited stays invited.
    public void removeFile(CurrentUser user, WaveId id) {
        held(user, id);
        forgetGuests(id);
    }

    void forgetGuests(WaveId id) {
        database.sql("delete from surveys.guest where wave = :wave")
                .param("wave", id.value())
                .update();
    }

    /// Whoever is on the list already stays as they are there.
    void addGuests(OrganisationId organisation, WaveId id, List<Invitee> guests) {
        database.sql("""
                insert into surveys.guest (wave, email, organisation, language, stratum)
                select :wave::uuid, email, :organisation::uuid, language, stratum
                from unnest(:emails::text[], :languages::text[], :strata::text[]) as one(email, language, stratum)
                on conflict do nothing
                """)
                .param("wave", id.value())
                .param("organisation", organisation.value())
                .param("emails", guests.stream().map(Invitee::email).toArray(String[]::new))
                .param("languages", guests.stream().map(Populations::code).toArray(String[]::new))
                .param("strata", guests.stream().map(Invitee::stratum).toArray(String[]::new))
                .update();
    }

    private static @Nullable String code(Invitee guest) {
        var language = guest.language();
        return language == null ? null : language.getLanguage();
    }

    private void held(CurrentUser user, WaveId id) {
        var wave = waves.get(id);
        studies.get(wave.study()).custody().mustBeHeldBy(user);
        if (wave.isClosed()) throw new RuleBroken("surveys.rule.closed");
    }

    /// As it stands now: who left is not in it, who joined is.
    @Transactional(readOnly = true)
    public Population of(WaveId id) {
        var gathering = new Gathering();
        var sources = database
                .sql("""
                select s.id, s.edition, e.name, s.side, s.phase
                from surveys.source s join programmes.edition e on e.id = s.edition
                where s.wave = :wave order by e.starts_on desc, e.name, s.side, s.phase
                """)
                .param("wave", id.value())
                .query((row, line) -> new Source(
                        row.getObject("id", UUID.class),
                        new EditionId(row.getObject("edition", UUID.class)),
                        row.getString("name"),
                        Side.valueOf(row.getString("side")),
                        row.getString("phase"),
                        0))
                .list()
                .stream()
                .map(gathering::take)
                .toList();
        var before = gathering.invitees.size();
        guests(id).forEach(gathering::take);
        return new Population(
                sources,
                gathering.invitees.size() - before,
                List.copyOf(gathering.invitees.values()),
                List.copyOf(gathering.withoutAddress.values()),
                gathering.strata());
    }

    /// Addresses that belong to an account are that account.
    private List<Invitee> guests(WaveId id) {
        return database.sql("""
                select g.email, g.language, g.stratum, a.id as account
                from surveys.guest g left join accounts.account a
                  on lower(a.email) = lower(g.email) and a.organisation = g.organisation and a.closed_at is null
                where g.wave = :wave
                """)
                .param("wave", id.value())
                .query((row, line) -> {
                    var account = row.getObject("account", UUID.class);
                    var language = row.getString("language");
                    return new Invitee(
                            account == null ? null : new AccountId(account),
                            account == null ? row.getString("email") : null,
                            language == null ? null : Locale.of(language),
                            row.getString("stratum"));
                })
                .list();
    }

    /// Counts everybody once, however many sources name them.
    private final class Gathering {

        final Map<String, Invitee> invitees = new LinkedHashMap<>();
        final Map<PersonId, String> withoutAddress = new LinkedHashMap<>();

        Source take(Source source) {
            var takingPart = participants.named(source.edition(), source.side()).stream()
                    .filter(named -> !named.participant().hasLeft())
                    .filter(named -> source.phase() == null
                            || source.phase().equals(named.participant().phase()))
                    .toList();
            var accounts = accounts(takingPart);
            var found = 0;
            for (var named : takingPart) {
                var person = named.participant().person();
                var stratum = Objects.requireNonNullElse(named.participant().phase(), "");
                var account = accounts.get(person);
                if (account != null) take(Invitee.of(account, stratum));
                else if (named.email() != null) take(Invitee.at(named.email(), null, stratum));
                else withoutAddress.put(person, named.name());
                if (account != null || named.email() != null) found++;
            }
            return new Source(source.id(), source.edition(), source.name(), source.side(), source.phase(), found);
        }

        private Map<PersonId, AccountId> accounts(List<Participant.Named> takingPart) {
            var ids = takingPart.stream()
                    .map(named -> named.participant().person())
                    .toList();
            return people.all(ids).stream()
                    .filter(person -> person.account() != null)
                    .collect(Collectors.toMap(Person::id, person -> Objects.requireNonNull(person.account())));
        }

        void take(Invitee invitee) {
            invitees.putIfAbsent(key(invitee), invitee);
        }

        Map<String, Integer> strata() {
            var strata = new TreeMap<String, Integer>();
            invitees.values().forEach(one -> strata.merge(one.stratum(), 1, Integer::sum));
            return strata;
        }
    }

    private static String key(Invitee invitee) {
        return invitee.account() != null
                ? invitee.account().toString()
                : Objects.requireNonNull(invitee.email()).toLowerCase(Locale.ROOT);
    }

    /// Those of the population who are not invited to the open wave yet.
    @Transactional(readOnly = true)
    public List<Invitee> notInvited(WaveId id) {
        Set<String> invited = new HashSet<>(
                database.sql("""
                select coalesce(account::text, lower(email)) from surveys.invitation where wave = :wave
                """).param("wave", id.value()).query(String.class).list());
        return new ArrayList<>(of(id).invitees())
                .stream().filter(one -> !invited.contains(key(one))).toList();
    }
}
