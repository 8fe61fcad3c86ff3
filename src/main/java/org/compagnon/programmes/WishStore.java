package org.compagnon.programmes;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.shared.OrganisationId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what tutees wish, and, sealed, whom they decline.
@Repository
class WishStore {

    private static final int BATCH = 1000;

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Vault vault;

    WishStore(JdbcClient database, JdbcOperations batches, Vault vault) {
        this.database = database;
        this.batches = batches;
        this.vault = vault;
    }

    /// Who said so: the tutee in confidence, or the department’s list.
    enum Origin {
        TUTEE,
        LIST
    }

    Map<ParticipantId, List<ParticipantId>> preferences(EditionId edition) {
        var preferences = new LinkedHashMap<ParticipantId, List<ParticipantId>>();
        database.sql("""
                select w.tutee, w.tutor from programmes.preference w
                join programmes.participant p on p.id = w.tutee
                where p.edition = :edition order by w.tutee, w.rank
                """).param("edition", edition.value()).query(row -> {
            preferences
                    .computeIfAbsent(id(row.getObject("tutee", UUID.class)), none -> new ArrayList<>())
                    .add(id(row.getObject("tutor", UUID.class)));
        });
        return preferences;
    }

    List<ParticipantId> preferencesOf(ParticipantId tutee) {
        return database
                .sql("select tutor from programmes.preference where tutee = :tutee order by rank")
                .param("tutee", tutee.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(WishStore::id)
                .toList();
    }

    void prefer(OrganisationId organisation, ParticipantId tutee, List<ParticipantId> ranking) {
        preferAll(organisation, Map.of(tutee, ranking));
    }

    /// Replaces what each of them wished before.
    void preferAll(OrganisationId organisation, Map<ParticipantId, List<ParticipantId>> rankings) {
        database.sql("delete from programmes.preference where tutee = any(:tutees)")
                .param("tutees", values(rankings.keySet()))
                .update();
        var ranked = new ArrayList<Ranked>();
        rankings.forEach((tutee, ranking) -> {
            for (var rank = 0; rank < ranking.size(); rank++) ranked.add(new Ranked(tutee, rank, ranking.get(rank)));
        });
        batches.batchUpdate(
                "insert into programmes.preference (tutee, rank, organisation, tutor) values (?, ?, ?, ?)",
                ranked,
                BATCH,
                (row, one) -> {
                    row.setObject(1, one.tutee().value());
                    row.setInt(2, one.rank());
                    row.setObject(3, organisation.value());
                    row.setObject(4, one.tutor().value());
                });
    }

    private record Ranked(ParticipantId tutee, int rank, ParticipantId tutor) {}

    private static UUID[] values(Collection<ParticipantId> ids) {
        return ids.stream().map(ParticipantId::value).toArray(UUID[]::new);
    }

    void wishesStatedByTutee(ParticipantId tutee, Timestamp now, List<String> interests, int version) {
        var rows = database.sql("""
                update programmes.participant set wishes_at = :now, interests = :interests, version = version + 1
                where id = :tutee and version = :version
                """)
                .param("now", now)
                .param("interests", interests.toArray(String[]::new))
                .param("tutee", tutee.value())
                .param("version", version)
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("participant " + tutee);
    }

    Map<ParticipantId, Set<ParticipantId>> refusals(EditionId edition) {
        return refusals(edition, List.of(Origin.TUTEE, Origin.LIST));
    }

    Map<ParticipantId, Set<ParticipantId>> refusalsOfLists(EditionId edition) {
        return refusals(edition, List.of(Origin.LIST));
    }

    private Map<ParticipantId, Set<ParticipantId>> refusals(EditionId edition, List<Origin> origins) {
        var refusals = new LinkedHashMap<ParticipantId, Set<ParticipantId>>();
        database.sql("""
                select r.id, r.tutee, r.tutor from programmes.refusal r
                join programmes.participant p on p.id = r.tutee
                where p.edition = :edition and r.origin = any(:origins) order by r.tutee, r.id
                """)
                .param("edition", edition.value())
                .param("origins", origins.stream().map(Origin::name).toArray(String[]::new))
                .query(row -> {
                    refusals.computeIfAbsent(id(row.getObject("tutee", UUID.class)), none -> new LinkedHashSet<>())
                            .add(opened(row.getBytes("tutor"), row.getObject("id", UUID.class)));
                });
        return refusals;
    }

    Set<ParticipantId> confidedBy(ParticipantId tutee) {
        return new LinkedHashSet<>(
                database.sql("select id, tutor from programmes.refusal where tutee = :tutee and origin = 'TUTEE'")
                        .param("tutee", tutee.value())
                        .query((row, number) -> opened(row.getBytes("tutor"), row.getObject("id", UUID.class)))
                        .list());
    }

    void decline(OrganisationId organisation, ParticipantId tutee, Set<ParticipantId> tutors, Origin origin) {
        declineAll(organisation, Map.of(tutee, tutors), origin);
    }

    /// Replaces what the same origin said of each of them before.
    void declineAll(OrganisationId organisation, Map<ParticipantId, Set<ParticipantId>> refusals, Origin origin) {
        database.sql("delete from programmes.refusal where tutee = any(:tutees) and origin = :origin")
                .param("tutees", values(refusals.keySet()))
                .param("origin", origin.name())
                .update();
        var refused = new ArrayList<Refused>();
        refusals.forEach((tutee, tutors) -> {
            for (var tutor : tutors) refused.add(new Refused(UUID.randomUUID(), tutee, tutor));
        });
        batches.batchUpdate(
                "insert into programmes.refusal (id, organisation, tutee, tutor, origin) values (?, ?, ?, ?, ?)",
                refused,
                BATCH,
                (row, one) -> {
                    row.setObject(1, one.id());
                    row.setObject(2, organisation.value());
                    row.setObject(3, one.tutee().value());
                    row.setBytes(4, vault.seal(one.tutor().toString(), one.id()));
                    row.setString(5, origin.name());
                });
    }

    private record Refused(UUID id, ParticipantId tutee, ParticipantId tutor) {}

    private ParticipantId opened(byte[] sealed, UUID row) {
        return ParticipantId.of(vault.open(sealed, row));
    }

    private static ParticipantId id(UUID value) {
        return new ParticipantId(value);
    }
}
