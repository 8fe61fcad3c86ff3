package org.compagnon.database;

import java.nio.file.Path;
import org.compagnon.shared.RuleBroken;

/// The application cannot have its database; says why and what to do.
class DatabaseUnavailable extends RuleBroken {

    private DatabaseUnavailable(String key, Object... details) {
        super(key, details);
    }

    static DatabaseUnavailable folderInUse(Path folder) {
        return new DatabaseUnavailable("database.folder-in-use", folder);
    }

    static DatabaseUnavailable folderUnusable(Path folder, Exception cause) {
        return because(
                new DatabaseUnavailable("database.folder-unusable", folder, String.valueOf(cause.getMessage())), cause);
    }

    static DatabaseUnavailable didNotStart(Path log, Exception cause) {
        return because(new DatabaseUnavailable("database.did-not-start", log), cause);
    }

    static DatabaseUnavailable badAddress(String given) {
        return new DatabaseUnavailable("database.bad-address", given);
    }

    static DatabaseUnavailable tooOld(String version) {
        return new DatabaseUnavailable("database.too-old", version);
    }

    private static DatabaseUnavailable because(DatabaseUnavailable unavailable, Exception cause) {
        unavailable.initCause(cause);
        return unavailable;
    }
}
