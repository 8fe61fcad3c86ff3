package org.compagnon.accounts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Rule 26: notes every read of confidential content and every change of rights. It is only ever added to.
@Component
public class AccessLog {

    /// What was done. A room adds its own kind of read here, so that the list of what is logged is this list.
    public enum Action {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        LOCKED,
        SIGNED_OUT_EVERYWHERE,
        PASSWORD_CHANGED,
        ADDRESS_CHANGED,
        INVITED,
        CLOSED,
        REOPENED,
        GRANTED,
        REVOKED,
        READ_MEETING_CONTENT,
        CHANGED_MEETING_CONTENT,
        COUNTED_TOPICS,
        EXPORTED,
        PUBLISHED_PAIRS,
        IMPORTED,
        CHANGED_CUSTODY,
        READ_RESPONSES,
        PUBLISHED_RESULTS,
        WITHDREW_RESULTS
    }

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param subject the id of what was read or whose rights changed
    /// @param detail a code or a count, never a confidence
    public void note(OrganisationId organisation, Action action, @Nullable UUID subject, @Nullable String detail) {
        var actor = actor();
        database.sql("""
                insert into accounts.access_log (organisation, at, account, role, action, subject, detail)
                values (:organisation, :at, :account, :role, :action, :subject, :detail)
                """)
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor == null ? null : actor.account(), Types.OTHER)
                .param("role", actor == null ? null : actor.role(), Types.VARCHAR)
                .param("action", action.name())
                .param("subject", subject, Types.OTHER)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    /// As [#note], the same of many.
    void noteAll(OrganisationId organisation, Action action, Collection<UUID> subjects, @Nullable String detail) {
        var actor = actor();
        database.sql("""
                insert into accounts.access_log (organisation, at, account, role, action, subject, detail)
                select :organisation::uuid, :at::timestamptz, :account::uuid, :role::text, :action::text, subject, :detail::text
                from unnest(:subjects::uuid[]) as one(subject)
                """)
                .param("organisation", organisation.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", actor == null ? null : actor.account(), Types.OTHER)
                .param("role", actor == null ? null : actor.role(), Types.VARCHAR)
                .param("action", action.name())
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    private static @Nullable SignedIn actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }
}
