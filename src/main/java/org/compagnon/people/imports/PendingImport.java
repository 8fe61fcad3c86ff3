package org.compagnon.people.imports;

import java.util.Map;
import java.util.UUID;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.files.Limits;
import org.compagnon.files.Table;
import org.compagnon.files.Tables;
import org.compagnon.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/// A list between its upload and its confirmation.
///
/// @param mapping heading → column as a person stated it; absent: as the headings propose
/// @param result absent until it is confirmed
record PendingImport(
        UUID id,
        OrganisationId organisation,
        String kind,
        String target,
        String file,
        byte[] content,
        @Nullable Map<String, String> mapping,
        @Nullable Result result) {

    /// What an import did.
    record Result(int added, int changed, int unchanged, int leftOut) {}

    Table table() {
        return Tables.read(file, content, Limits.WEB);
    }

    ColumnMapping mapping(Table table, java.util.List<Column> columns) {
        return mapping == null ? ColumnMapping.proposed(table, columns) : ColumnMapping.stated(table, columns, mapping);
    }
}
