package org.compagnon.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.programmes.DefinitionId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Obligation;
import org.compagnon.programmes.definition.Relationship;
import org.compagnon.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An edition with the versions of its definition, each from its day on (rule 2), in one query.
@Component
class EditionRules {

    /// The edition as far as its meetings need it.
    record Rules(EditionId edition, String name, Period period, boolean closed, List<InForce> inForce) {

        /// What a pair of that relationship owes follows from all of them.
        List<Obligation.Version> versions(String relationship) {
            return inForce.stream()
                    .flatMap(one -> one.definition().relationship(relationship).stream()
                            .map(found -> new Obligation.Version(one.from(), found)))
                    .toList();
        }

        /// In the latest version that begins no later than that day, else in the first.
        Relationship relationship(String key, LocalDate day) {
            return inForce.stream()
                    .filter(one -> !one.from().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .orElse(inForce.getFirst())
                    .definition()
                    .relationship(key)
                    .orElseThrow(() -> new NoSuchElementException("No relationship " + key));
        }
    }

    /// From a day on, one version.
    record InForce(LocalDate from, Definition definition) {}

    private final JdbcClient database;
    private final Definitions definitions;

    EditionRules(JdbcClient database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    Rules of(EditionId edition) {
        /// One version of the edition, as the query tells it.
        record Line(Rules rules, LocalDate from, DefinitionId definition, int number) {}
        var lines = database.sql("""
                select e.name, e.starts_on, e.ends_on, e.closed_at is not null as closed,
                       f.from_day, f.definition, f.number
                from programmes.edition e join programmes.edition_definition f on f.edition = e.id
                where e.id = :edition order by f.from_day
                """)
                .param("edition", edition.value())
                .query((row, number) -> new Line(
                        new Rules(
                                edition,
                                row.getString("name"),
                                new Period(
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)),
                                row.getBoolean("closed"),
                                List.of()),
                        row.getObject("from_day", LocalDate.class),
                        new DefinitionId(row.getObject("definition", UUID.class)),
                        row.getInt("number")))
                .list();
        if (lines.isEmpty()) throw new NoSuchElementException("No edition " + edition);
        var rules = lines.getFirst().rules();
        return new Rules(
                edition,
                rules.name(),
                rules.period(),
                rules.closed(),
                lines.stream()
                        .map(line -> new InForce(line.from(), definitions.read(line.definition(), line.number())))
                        .toList());
    }
}
