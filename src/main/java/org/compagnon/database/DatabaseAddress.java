package org.compagnon.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL answers and as whom; read from `postgresql://user:password@host:port/name` or a `jdbc:` address.
record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    static DatabaseAddress parse(String given) {
        if (given.startsWith("jdbc:postgresql:")) return new DatabaseAddress(given, null, null);
        if (!given.startsWith("postgres://") && !given.startsWith("postgresql://"))
            throw DatabaseUnavailable.badAddress(withoutPassword(given));
        try {
            var uri = new URI(given);
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var userInfo = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            return new DatabaseAddress(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    userInfo.length > 0 ? decoded(userInfo[0]) : null,
                    userInfo.length > 1 ? decoded(userInfo[1]) : null);
        } catch (URISyntaxException malformed) {
            throw DatabaseUnavailable.badAddress(withoutPassword(given));
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String withoutPassword(String given) {
        return given.replaceAll(":[^:@/]*@", ":…@");
    }

    @Override
    public String toString() {
        return withoutPassword(jdbcUrl.replaceAll("password=[^&]*", "password=…"));
    }
}
