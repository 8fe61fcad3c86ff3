package org.compagnon.programmes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.compagnon.programmes.Participant;
import org.jspecify.annotations.Nullable;

/// Which participants a list shows; empty means whichever.
///
/// @param charter `yes`, `no`; likewise `trained`
/// @param standing `left` for those who left, `all` for everybody, else those who take part
public record ParticipantFilter(
        @Nullable String side,
        @Nullable String charter,
        @Nullable String trained,
        @Nullable String standing,
        @Nullable String search) {

    public ParticipantFilter {
        side = side == null ? "" : side;
        charter = charter == null ? "" : charter;
        trained = trained == null ? "" : trained;
        standing = standing == null ? "" : standing;
        search = search == null ? "" : search.strip();
    }

    boolean lets(Participant.Named named) {
        var one = named.participant();
        return is(side, one.side().name())
                && is(charter, yesOrNo(one.charterAccepted()))
                && isTrained(one)
                && stands(one)
                && isFound(named);
    }

    /// Only tutors are trained.
    private boolean isTrained(Participant one) {
        if (trained == null || trained.isEmpty()) return true;
        return one.isTutor() && is(trained, yesOrNo(one.trained()));
    }

    private boolean stands(Participant one) {
        return switch (standing == null ? "" : standing) {
            case "left" -> one.hasLeft();
            case "all" -> true;
            default -> !one.hasLeft();
        };
    }

    private static boolean is(@Nullable String chosen, String value) {
        return chosen == null || chosen.isEmpty() || chosen.equals(value);
    }

    private static String yesOrNo(boolean is) {
        return is ? "yes" : "no";
    }

    private boolean isFound(Participant.Named named) {
        if (search == null || search.isEmpty()) return true;
        var text = String.join(
                        " ",
                        named.name(),
                        named.email() == null ? "" : named.email(),
                        named.place() == null ? "" : named.place(),
                        named.reference(),
                        String.join(" ", named.participant().interests()))
                .toLowerCase(Locale.ROOT);
        for (var word : search.toLowerCase(Locale.ROOT).split("\\s+")) if (!text.contains(word)) return false;
        return true;
    }

    /// As an address carries it.
    public String query() {
        return "side=" + encoded(side) + "&charter=" + encoded(charter) + "&trained=" + encoded(trained) + "&standing="
                + encoded(standing) + "&search=" + encoded(search);
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }
}
