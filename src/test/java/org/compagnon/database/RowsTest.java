package org.compagnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.Organisations;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.InTheHouse;
import org.compagnon.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rule 24, as the database itself keeps it.
@InTheHouse
class RowsTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient database;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Test
    void an_organisation_never_sees_the_rows_of_another() {
        var nantes = world.organisation("Nantes");
        var angers = world.organisation("Angers");
        world.in(nantes, () -> accounts.of(nantes, "ines@example.org", "Inès"));

        assertThat(world.in(nantes, this::countOfAccounts)).isEqualTo(1);
        assertThat(world.in(angers, this::countOfAccounts)).isZero();
    }

    @Test
    void outside_an_organisation_no_row_is_visible() {
        var nantes = world.organisation("Nantes");
        world.in(nantes, () -> accounts.of(nantes, "ines@example.org", "Inès"));

        assertThat(countOfAccounts()).isZero();
    }

    @Test
    void a_row_cannot_be_written_for_another_organisation() {
        var nantes = world.organisation("Nantes");
        var other = OrganisationId.fresh();

        assertThatThrownBy(() -> world.in(nantes, () -> {
                    organisations.found(other, "Ailleurs", ZoneId.of("Europe/Paris"), Locale.FRENCH);
                    return "";
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /// Infrastructure tables hold nobody's matter: sessions, the registry of news, migrations, jobs.
    @Test
    void every_table_names_its_organisation_and_is_guarded() {
        var unguarded = database.sql("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p')
                  and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                  and n.nspname || '.' || c.relname not in ('accounts.session', 'accounts.session_attributes')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation' and a.attnotnull))
                """).query(String.class).list();

        assertThat(unguarded).isEmpty();
    }

    private int countOfAccounts() {
        return database.sql("select count(*) from accounts.account")
                .query(Integer.class)
                .single();
    }
}
