package org.compagnon.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.compagnon.accounts.AccountId;
import org.compagnon.database.Within;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The invented department of the demonstration: told once, then kept like any other.
@InDemo
@Component
public class Estuaire implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Estuaire.class);

    /// The zone in which the department lives.
    public static final ZoneId ZONE = Department.ZONE;

    private final Department department;
    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private volatile @Nullable OrganisationId organisation;

    Estuaire(Department department, JdbcClient database, TransactionTemplate transactions, Clock clock) {
        this.department = department;
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty while its story is still being told.
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    public AccountId accountOf(Persona persona) {
        try {
            // Nobody is signed in yet.
            return Within.allOrganisations(() -> new AccountId(
                    database.sql("select account from demo.persona where organisation = :organisation and key = :key")
                            .param("organisation", organisation().orElseThrow().value())
                            .param("key", persona.key())
                            .query(UUID.class)
                            .single()));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        // The start serves all organisations: it looks for the one that was told.
        var told = Within.allOrganisations(() -> database.sql("select organisation from demo.told order by at limit 1")
                .query(UUID.class)
                .optional());
        organisation = told.isPresent() ? new OrganisationId(told.get()) : tell();
    }

    private OrganisationId tell() {
        LOG.info("Inventing the department of the demonstration, once…");
        var id = OrganisationId.fresh();
        Within.organisation(id, () -> keep(id, department.tell(id)));
        LOG.info("The department stands.");
        return id;
    }

    private void keep(OrganisationId id, Map<Persona, AccountId> personas) {
        transactions.executeWithoutResult(transaction -> {
            database.sql("insert into demo.told (organisation, at) values (:organisation, :at)")
                    .param("organisation", id.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            personas.forEach((persona, account) -> database.sql(
                            "insert into demo.persona (organisation, key, account) values (:organisation, :key, :account)")
                    .param("organisation", id.value())
                    .param("key", persona.key())
                    .param("account", account.value())
                    .update());
        });
    }
}
