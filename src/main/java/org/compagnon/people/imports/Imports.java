package org.compagnon.people.imports;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.people.imports.ImportPlan.Standing;
import org.compagnon.people.imports.PendingImport.Result;
import org.compagnon.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Takes a list from its upload to its confirmation. Until then nothing is written.
@Service
@Transactional
public class Imports {

    private final PendingImportStore store;
    private final ObjectProvider<ImportKind> kinds;
    private final AccessLog log;

    Imports(PendingImportStore store, ObjectProvider<ImportKind> kinds, AccessLog log) {
        this.store = store;
        this.kinds = kinds;
        this.log = log;
    }

    /// An uploaded list and what it would do.
    ///
    /// @param added and the others: what it did, once confirmed; absent before
    public record Previewed(
            UUID id,
            ImportKind kind,
            String target,
            String file,
            Table table,
            ColumnMapping mapping,
            ImportPlan plan,
            boolean done,
            int added,
            int changed,
            int unchanged,
            int leftOut) {

        public boolean isUnusable() {
            return plan.isUnusable(table.headerLine());
        }

        public int wrongLines() {
            return plan.wrongLines(table.headerLine()).size();
        }
    }

    public ImportKind kind(String key) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No import kind " + key));
    }

    /// Takes a file in, if it can be read at all.
    ///
    /// @throws org.compagnon.shared.InputRefused with what makes it unreadable
    public Uploaded upload(CurrentUser user, String kind, String target, String file, byte[] content) {
        var table = Tables.read(file, content, Limits.WEB);
        var columns = kind(kind).columns();
        var id = store.add(user.organisation(), user.account(), kind, target, file, content);
        return new Uploaded(
                id, ColumnMapping.proposed(table, columns).problems().isEmpty());
    }

    /// A list just taken in.
    ///
    /// @param understood whether its headings say which column is which
    public record Uploaded(UUID id, boolean understood) {}

    /// For whom and for what it was uploaded, so that a page can refuse before it reads on.
    @Transactional(readOnly = true)
    public Previewed preview(UUID id) {
        return preview(store.get(id));
    }

    private Previewed preview(PendingImport pending) {
        var kind = kind(pending.kind());
        var table = pending.table();
        var mapping = pending.mapping(table, kind.columns());
        var plan = kind.plan(pending.organisation(), mapping, pending.target());
        var result = pending.result();
        return new Previewed(
                pending.id(),
                kind,
                pending.target(),
                pending.file(),
                table,
                mapping,
                plan,
                result != null,
                result == null ? 0 : result.added(),
                result == null ? 0 : result.changed(),
                result == null ? 0 : result.unchanged(),
                result == null ? 0 : result.leftOut());
    }

    /// Follows what a person chose for each heading.
    public void map(UUID id, Map<String, String> namesByHeading) {
        store.map(id, namesByHeading);
    }

    /// Writes the sound lines, all or none.
    ///
    /// @param seen the fingerprint of what was previewed: when it would now do something else, nothing is done
    /// @param leaveOut whether the coordinator said that lines with a problem stay out
    /// @return false when the list would now do something else than what was seen
    public boolean confirm(UUID id, @Nullable String seen, boolean leaveOut) {
        if (!store.claim(id)) {
            store.get(id);
            return true;
        }
        var pending = preview(store.get(id));
        var plan = pending.plan();
        if (pending.isUnusable()) throw new RuleBroken("people.import.rule.unusable");
        var wrong = pending.wrongLines();
        if (wrong > 0 && !leaveOut) throw new RuleBroken("people.import.rule.lines-to-mend", wrong);
        if (!plan.fingerprint().equals(seen)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        plan.writing().run();
        var result = new Result(
                (int) plan.count(Standing.NEW),
                (int) plan.count(Standing.CHANGED),
                (int) plan.count(Standing.UNCHANGED),
                wrong);
        store.done(id, result);
        log.note(
                store.get(id).organisation(),
                AccessLog.Action.IMPORTED,
                id,
                pending.kind().key() + " +" + result.added() + " ~" + result.changed());
        return true;
    }

    public void discard(UUID id) {
        store.forget(id);
    }
}
