package org.compagnon.surveys;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.compagnon.database.Within;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What whoever steals the database has: every row of every table of every room, each value as text, with what
/// PostgreSQL itself remembers of the row.
record StolenRows(Map<String, List<Map<String, String>>> byTable) {

    /// @param wave whose responses and invitations, of those of all waves
    static StolenRows from(JdbcClient database, WaveId wave) {
        try {
            // A thief is in no organisation.
            return Within.allOrganisations(() -> new StolenRows(everyTable(database, wave)));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    List<Map<String, String>> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    private static Map<String, List<Map<String, String>>> everyTable(JdbcClient database, WaveId wave) {
        var stolen = new LinkedHashMap<String, List<Map<String, String>>>();
        var tables = database.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition
                  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1
                """).query(String.class).list();
        for (var table : tables) {
            var partitioned = table.equals("surveys.response") || table.equals("surveys.invitation");
            var rows = database.sql("select ctid::text as ctid, xmin::text as xmin, t.* from " + table + " t"
                            + (partitioned ? " where wave = '" + wave + "'" : ""))
                    .query((row, line) -> {
                        var cells = new LinkedHashMap<String, String>();
                        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            var name = row.getMetaData().getColumnName(column);
                            var bytes =
                                    row.getMetaData().getColumnTypeName(column).equals("bytea")
                                            ? row.getBytes(column)
                                            : null;
                            var value = bytes == null
                                    ? row.getString(column)
                                    : HexFormat.of().formatHex(bytes);
                            cells.put(name, value == null ? "" : value);
                        }
                        return (Map<String, String>) cells;
                    })
                    .list();
            stolen.put(table, rows);
        }
        return stolen;
    }

    /// The people that rows tell of, in every order that the rows can be brought into by one of their values.
    static Map<String, List<Integer>> orders(
            List<Map<String, String>> rows, Function<Map<String, String>, @Nullable Integer> person) {
        var orders = new LinkedHashMap<String, List<Integer>>();
        var known = rows.stream()
                .filter(row -> {
                    var who = person.apply(row);
                    return who != null && who >= 0;
                })
                .toList();
        if (known.isEmpty()) return orders;
        for (var column : known.getFirst().keySet())
            orders.put(
                    column,
                    known.stream()
                            .sorted((one, other) ->
                                    compare(one.getOrDefault(column, ""), other.getOrDefault(column, "")))
                            .map(person)
                            .distinct()
                            .toList());
        return orders;
    }

    /// `(3,14)`, `00017` and 17 by number, the rest by letter.
    private static int compare(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String value) {
        return value.length() > 40
                ? value
                : Pattern.compile("[0-9]+")
                        .matcher(value)
                        .replaceAll(number ->
                                "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }
}
