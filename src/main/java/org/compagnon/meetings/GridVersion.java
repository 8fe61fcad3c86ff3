package org.compagnon.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.compagnon.programmes.DefinitionId;

/// The version of a definition whose grid was filled (rule 2).
record GridVersion(DefinitionId definition, int number) {

    static GridVersion in(ResultSet row) throws SQLException {
        return new GridVersion(
                new DefinitionId(row.getObject("definition", UUID.class)), row.getInt("definition_version"));
    }
}
