package org.compagnon.accounts.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.compagnon.accounts.AccessLogReading.Line;
import org.compagnon.accounts.Role;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// Says a line of the access log as a reader knows things: roles and editions by their names, not their codes.
public record LogWords(Words words, Map<UUID, String> editions) {

    public @Nullable String concerned(Line line) {
        return line.concerned() == null ? null : edition(line.concerned());
    }

    /// A detail is a code, perhaps with the edition it holds in: "TUTEE 79e9…".
    public @Nullable String detail(Line line) {
        var detail = line.detail();
        if (detail == null) return null;
        var parts = detail.split(" ", 2);
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst();
        if (role.isEmpty()) return detail;
        var said = words.of("accounts.role." + role.get());
        return parts.length == 1 ? said : said + " · " + edition(parts[1]);
    }

    private String edition(String text) {
        try {
            return editions.getOrDefault(UUID.fromString(text), text);
        } catch (IllegalArgumentException noId) {
            return text;
        }
    }
}
