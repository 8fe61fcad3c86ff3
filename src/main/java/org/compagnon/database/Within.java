package org.compagnon.database;

import java.util.concurrent.Callable;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/// Says whose rows the current work may see. The database enforces it: outside an organisation, no row of any is
/// visible.
public final class Within {

    private static final ScopedValue<String> ROWS = ScopedValue.newInstance();

    private Within() {}

    public static void organisation(OrganisationId organisation, Runnable work) {
        ScopedValue.where(ROWS, organisation.value().toString()).run(work);
    }

    public static <T extends @Nullable Object> T organisation(OrganisationId organisation, Callable<T> work)
            throws Exception {
        return ScopedValue.where(ROWS, organisation.value().toString()).call(work::call);
    }

    /// For the few tasks that come before an organisation is known or that serve all of them: signing in, sending
    /// what is due, the start. Each use says why beside it.
    public static void allOrganisations(Runnable work) {
        ScopedValue.where(ROWS, "*").run(work);
    }

    /// As above, with an answer.
    public static <T extends @Nullable Object> T allOrganisations(Callable<T> work) throws Exception {
        return ScopedValue.where(ROWS, "*").call(work::call);
    }

    /// The same work, for the organisation of whoever hands it over to another thread.
    static Runnable carried(Runnable work) {
        var rows = rows();
        return () -> ScopedValue.where(ROWS, rows).run(work);
    }

    /// The organisation whose rows are visible, `*` for all, empty for none.
    static String rows() {
        return ROWS.orElse("");
    }
}
