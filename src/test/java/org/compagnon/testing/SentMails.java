package org.compagnon.testing;

import java.util.List;
import java.util.UUID;
import org.compagnon.database.Vault;
import org.compagnon.shared.OrganisationId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The mails that an organisation has written and nobody has taken away yet.
@TestComponent
public class SentMails {

    public record Sent(String to, String subject, String text) {}

    private final World world;
    private final JdbcClient database;
    private final Vault vault;

    SentMails(World world, JdbcClient database, Vault vault) {
        this.world = world;
        this.database = database;
        this.vault = vault;
    }

    /// In no order.
    public List<Sent> of(OrganisationId organisation) {
        return world.in(organisation, () -> database.sql("select id, recipient, subject, sealed from messaging.mail")
                .query((row, line) -> new Sent(
                        row.getString("recipient"),
                        row.getString("subject"),
                        vault.open(row.getBytes("sealed"), row.getObject("id", UUID.class))))
                .list());
    }
}
