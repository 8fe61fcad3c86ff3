package org.compagnon.accounts.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.compagnon.accounts.AccessLogReading.Line;
import org.compagnon.accounts.Role;
import org.compagnon.shared.Words;
import org.jspecify.annotations.Nullable;

/// Says a line of the access log as a reader knows things: roles and editions by their names, not their codes.
public record LogWords(Words words, Map<UUID, String> editions) {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    public @Nullable String concerned(Line line) {
        return line.concerned() == null ? null : edition(line.concerned());
    }

    /// A detail is a code, perhaps with the edition it holds in, "TUTEE 79e9…", or with numbers, "meetings 118".
    public @Nullable String detail(Line line) {
        var detail = line.detail();
        if (detail == null) return null;
        var parts = detail.split(" ", 2);
        var role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(parts[0]))
                .findFirst();
        if (role.isPresent()) {
            var said = words.of("accounts.role." + role.get());
            return parts.length == 1 ? said : said + " · " + edition(parts[1]);
        }
        return counted(isNumber(parts[0]) ? line.action().name() : line.action() + "." + parts[0], detail);
    }

    private String counted(String code, String detail) {
        var key = "accounts.detail." + code;
        if (!words.knows(key)) return detail;
        return words.of(
                key,
                NUMBERS.matcher(detail)
                        .results()
                        .map(number -> Integer.valueOf(number.group()))
                        .toArray());
    }

    private static boolean isNumber(String text) {
        return NUMBERS.matcher(text).matches();
    }

    private String edition(String text) {
        try {
            return editions.getOrDefault(UUID.fromString(text), text);
        } catch (IllegalArgumentException noId) {
            return text;
        }
    }
}
