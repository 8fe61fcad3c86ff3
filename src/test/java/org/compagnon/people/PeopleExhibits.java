package org.compagnon.people;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.compagnon.accounts.Accounts;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Grant;
import org.compagnon.accounts.Role;
import org.compagnon.people.imports.Imports;
import org.compagnon.shared.OrganisationId;
import org.compagnon.testing.EditionWorld;
import org.compagnon.testing.Exhibits;
import org.springframework.stereotype.Component;

/// What people puts behind its doors.
@Component
class PeopleExhibits implements Exhibits {

    private static final String LIST = "id;nom;capacité\nT1;Moreau;2\n";

    private final EditionWorld editions;
    private final Imports imports;
    private final Accounts accounts;

    PeopleExhibits(EditionWorld editions, Imports imports, Accounts accounts) {
        this.editions = editions;
        this.imports = imports;
        this.accounts = accounts;
    }

    @Override
    public Map<String, String> makeIn(OrganisationId organisation) {
        var edition = editions.edition(organisation, "people");
        var maud = new CurrentUser(
                accounts.of(organisation, "maud.people@example.org", "Maud Kerdraon"),
                organisation,
                "Angers",
                ZoneId.of("Europe/Paris"),
                "Maud Kerdraon",
                "maud.people@example.org",
                null,
                Role.COORDINATOR,
                Set.of(new Grant(Role.COORDINATOR, null)));
        var waiting = imports.upload(
                        maud, "tutors", edition.toString(), "liste.csv", LIST.getBytes(StandardCharsets.UTF_8))
                .id();
        return Map.of(
                "person", editions.person(organisation, "Claire Moreau").toString(),
                "pendingImport", waiting.toString());
    }

    @Override
    public Map<String, Map<String, String>> forms() {
        return Map.of(
                "/people/imports", Map.of("kind", "tutors", "target", "{edition}"),
                "/people/imports/new", Map.of("kind", "tutors", "target", "{edition}"));
    }

    @Override
    public Map<String, Map<String, String>> files() {
        return Map.of("/people/imports", Map.of("file", LIST));
    }
}
