package org.compagnon.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The access log of the organisation in sight, latest first.
@Component
@Transactional(readOnly = true)
public class AccessLogReading {

    private static final int PAGE = 100;

    /// Which lines to show; what is empty does not restrict.
    ///
    /// @param person part of the name or address of who did it or whom it concerned
    public record Filter(
            AccessLog.@Nullable Action action,
            String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /// @param actor who did it; absent when nobody was signed in
    /// @param concerned the person whose rights changed, or the id of what was read
    public record Line(
            Instant at,
            @Nullable String actor,
            @Nullable Role role,
            AccessLog.Action action,
            @Nullable String concerned,
            @Nullable String detail) {}

    /// @param page counted from 1
    public record Found(List<Line> lines, int page, boolean more) {}

    private static final String LINES = """
            select l.at, actor.name as actor, l.role, l.action, coalesce(concerned.name, l.subject::text) as concerned, l.detail
            from accounts.access_log l
            left join accounts.account actor on actor.id = l.account
            left join accounts.account concerned on concerned.id = l.subject
            where (:action::text is null or l.action = :action)
              and (:person = '' or actor.name ilike :like or actor.email ilike :like
                   or concerned.name ilike :like or concerned.email ilike :like)
              and (:from::timestamptz is null or l.at >= :from::timestamptz)
              and (:until::timestamptz is null or l.at < :until::timestamptz)
            order by l.at desc, l.id desc
            """;

    private final JdbcClient database;

    AccessLogReading(JdbcClient database) {
        this.database = database;
    }

    public Found page(Filter filter, ZoneId zone, int page) {
        var asked = Math.max(1, page);
        var lines = asked(LINES + "limit :size offset :skipped", filter, zone)
                .param("size", PAGE + 1)
                .param("skipped", (asked - 1) * PAGE)
                .query((row, number) -> line(row))
                .list();
        return new Found(lines.subList(0, Math.min(PAGE, lines.size())), asked, lines.size() > PAGE);
    }

    /// Every line, one at a time.
    public void each(Filter filter, ZoneId zone, Consumer<Line> reader) {
        try (var lines = asked(LINES, filter, zone).withFetchSize(500).query((row, number) -> line(row)).stream()) {
            lines.forEach(reader);
        }
    }

    private JdbcClient.StatementSpec asked(String sql, Filter filter, ZoneId zone) {
        var until = filter.until() == null ? null : filter.until().plusDays(1);
        return database.sql(sql)
                .param(
                        "action",
                        filter.action() == null ? null : filter.action().name(),
                        Types.VARCHAR)
                .param("person", filter.person().strip())
                .param("like", "%" + filter.person().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("from", start(filter.from(), zone), Types.TIMESTAMP)
                .param("until", start(until, zone), Types.TIMESTAMP);
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static Line line(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                role == null ? null : Role.valueOf(role),
                AccessLog.Action.valueOf(row.getString("action")),
                row.getString("concerned"),
                row.getString("detail"));
    }
}
