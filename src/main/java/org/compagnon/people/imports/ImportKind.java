package org.compagnon.people.imports;

import java.util.List;
import java.util.Set;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.Role;
import org.compagnon.files.Column;
import org.compagnon.files.ColumnMapping;
import org.compagnon.shared.OrganisationId;
import org.compagnon.shared.Words;

/// A kind of list that somebody brings in, with the columns it may have and what becomes of its lines.
///
/// A room contributes one as a bean; the wizard does the rest. Its texts are keys of that room.
public interface ImportKind {

    /// Names it in addresses.
    String key();

    /// Words what is brought in: "Liste des tuteurs".
    String titleKey();

    /// Words, in a sentence or two, what the list should hold and what happens to it.
    String helpKey();

    List<Column> columns();

    /// Words one of its columns.
    default String columnKey(String column) {
        return "people.column." + column;
    }

    /// Who brings such a list in.
    default Set<Role> roles() {
        return Set.of(Role.COORDINATOR);
    }

    /// Says for what the list is, for instance an edition’s name. Refuses whoever may not bring it in there, and a
    /// target that does not exist.
    ///
    /// @param target as the address names it; empty for the whole organisation
    String targetName(CurrentUser user, String target, Words words);

    /// Where to go on once it is done.
    String backTo(String target);

    /// What the list would do, compared with what is on record now. Writes nothing.
    ImportPlan plan(OrganisationId organisation, ColumnMapping mapping, String target);
}
