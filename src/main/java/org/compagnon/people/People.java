package org.compagnon.people;

import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.compagnon.accounts.AccountId;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything other rooms may ask of the people of an organisation.
@Service
@Transactional
public class People {

    private static final String COLUMNS =
            "id, reference, family_name, given_name, email, phone, place, latitude, longitude, account, version";

    private final JdbcClient database;

    People(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return find("id = :value", id.value()).orElseThrow();
    }

    /// The person the signed-in account belongs to.
    @Transactional(readOnly = true)
    public Optional<Person> of(AccountId account) {
        return find("account = :value", account.value());
    }

    @Transactional(readOnly = true)
    public Optional<Person> byReference(String reference) {
        return find("reference = :value", reference);
    }

    @Transactional(readOnly = true)
    public List<Person> all(Collection<PersonId> ids) {
        return database.sql("select " + COLUMNS
                        + " from people.person where id = any(:ids) order by family_name, given_name, id")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> person(row))
                .list();
    }

    /// The whole organisation, to compare a list with it.
    @Transactional(readOnly = true)
    public List<Person> all() {
        return database.sql(
                        "select " + COLUMNS + " from people.person order by lower(family_name), lower(given_name), id")
                .query((row, number) -> person(row))
                .list();
    }

    /// A part of a longer list, with the length of the whole.
    public record Found(List<Person> people, int total) {}

    /// Those whose name, address, place or reference contains every word, by name.
    @Transactional(readOnly = true)
    public Found search(String words, int from, int atMost) {
        var patterns = Stream.of(words.strip().split("\\s+"))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
        var matches = """
                 from people.person
                where concat_ws(' ', given_name, family_name, email, place, reference) ilike all (:patterns)
                """;
        var total = database.sql("select count(*)" + matches)
                .param("patterns", patterns)
                .query(Integer.class)
                .single();
        var people = database.sql("select " + COLUMNS + matches
                        + " order by lower(family_name), lower(given_name), id limit :atMost offset :from")
                .param("patterns", patterns)
                .param("atMost", atMost)
                .param("from", from)
                .query((row, number) -> person(row))
                .list();
        return new Found(people, total);
    }

    private Optional<Person> find(String condition, Object value) {
        return database.sql("select " + COLUMNS + " from people.person where " + condition)
                .param("value", value)
                .query((row, number) -> person(row))
                .optional();
    }

    /// Adds somebody, or updates them when their version is the one on record.
    public void keep(OrganisationId organisation, Person person) {
        var changed = database.sql("""
                insert into people.person (id, organisation, reference, family_name, given_name, email, phone, place,
                    latitude, longitude, account)
                values (:id, :organisation, :reference, :familyName, :givenName, :email, :phone, :place,
                    :latitude, :longitude, :account)
                on conflict (id) do update set reference = excluded.reference, family_name = excluded.family_name,
                    given_name = excluded.given_name, email = excluded.email, phone = excluded.phone,
                    place = excluded.place, latitude = excluded.latitude, longitude = excluded.longitude,
                    account = excluded.account, version = person.version + 1
                where person.version = :version
                """)
                .param("id", person.id().value())
                .param("organisation", organisation.value())
                .param("reference", person.reference(), Types.VARCHAR)
                .param("familyName", person.familyName())
                .param("givenName", person.givenName())
                .param("email", person.email(), Types.VARCHAR)
                .param("phone", person.phone(), Types.VARCHAR)
                .param("place", person.place(), Types.VARCHAR)
                .param("latitude", person.latitude(), Types.DOUBLE)
                .param("longitude", person.longitude(), Types.DOUBLE)
                .param(
                        "account",
                        person.account() == null ? null : person.account().value(),
                        Types.OTHER)
                .param("version", person.version())
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("person " + person.id());
    }

    /// As [#keep] for many, in one query: all, or none where one of them was changed meanwhile.
    public void keepAll(OrganisationId organisation, List<Person> people) {
        if (people.isEmpty()) return;
        var kept = database.sql("""
                insert into people.person (id, organisation, reference, family_name, given_name, email, phone, place,
                    latitude, longitude, account, version)
                select id, :organisation::uuid, reference, family_name, given_name, email, phone, place,
                    latitude, longitude, account, version
                from unnest(:ids::uuid[], :references::text[], :familyNames::text[], :givenNames::text[],
                    :emails::text[], :phones::text[], :places::text[], :latitudes::float8[], :longitudes::float8[],
                    :accounts::uuid[], :versions::int[]) as stated(id, reference, family_name, given_name, email,
                    phone, place, latitude, longitude, account, version)
                on conflict (id) do update set reference = excluded.reference, family_name = excluded.family_name,
                    given_name = excluded.given_name, email = excluded.email, phone = excluded.phone,
                    place = excluded.place, latitude = excluded.latitude, longitude = excluded.longitude,
                    account = excluded.account, version = person.version + 1
                where person.version = excluded.version
                """)
                .param("organisation", organisation.value())
                .param("ids", column(people, UUID.class, person -> person.id().value()))
                .param("references", column(people, String.class, Person::reference))
                .param("familyNames", column(people, String.class, Person::familyName))
                .param("givenNames", column(people, String.class, Person::givenName))
                .param("emails", column(people, String.class, Person::email))
                .param("phones", column(people, String.class, Person::phone))
                .param("places", column(people, String.class, Person::place))
                .param("latitudes", column(people, Double.class, Person::latitude))
                .param("longitudes", column(people, Double.class, Person::longitude))
                .param(
                        "accounts",
                        column(
                                people,
                                UUID.class,
                                person -> person.account() == null
                                        ? null
                                        : person.account().value()))
                .param("versions", column(people, Integer.class, Person::version))
                .update();
        if (kept < people.size())
            throw new OptimisticLockingFailureException((people.size() - kept) + " people changed meanwhile");
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable T[] column(List<Person> people, Class<T> type, Function<Person, @Nullable T> of) {
        var column = (@Nullable T[]) Array.newInstance(type, people.size());
        for (var i = 0; i < column.length; i++) column[i] = of.apply(people.get(i));
        return column;
    }

    /// Which of the accounts belong to a person.
    @Transactional(readOnly = true)
    public Set<AccountId> taken(Collection<AccountId> accounts) {
        return database
                .sql("select account from people.person where account = any(:accounts)")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("place"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                account(row.getObject("account", UUID.class)),
                row.getInt("version"));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
