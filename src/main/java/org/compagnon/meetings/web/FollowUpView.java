package org.compagnon.meetings.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.compagnon.meetings.FollowUp.Overview;
import org.compagnon.meetings.FollowedPair;
import org.compagnon.meetings.FollowedPair.Stand;
import org.jspecify.annotations.Nullable;

/// Which pairs of an edition a coordinator looks at, and in which order.
///
/// @param number of the page shown, counted from 1
public record FollowUpView(Show show, String name, Sort sort, int number) {

    static final int A_PAGE = 50;

    /// Which pairs.
    public enum Show {
        ALL,
        LATE,
        NEVER,
        DISPUTED,
        PAUSED,
        PROPOSED,
        ENDED;

        boolean includes(FollowedPair pair) {
            return switch (this) {
                case ALL -> pair.stand() != Stand.ENDED;
                case LATE -> pair.isLate();
                case NEVER -> pair.neverMet();
                case DISPUTED -> pair.stand() != Stand.ENDED && pair.disputed() > 0;
                case PAUSED -> pair.stand() == Stand.PAUSED;
                case PROPOSED -> pair.stand() == Stand.PROPOSED;
                case ENDED -> pair.stand() == Stand.ENDED;
            };
        }
    }

    /// In which order; where it leaves a choice, by names.
    public enum Sort {
        LATE,
        DUE,
        LAST,
        TUTOR,
        TUTEE;

        Comparator<FollowedPair> order() {
            Comparator<FollowedPair> first =
                    switch (this) {
                        case LATE -> Comparator.comparingInt(FollowedPair::late).reversed();
                        case DUE -> Comparator.comparing(pair -> or(pair.nextDue(), LocalDate.MAX));
                        case LAST -> Comparator.comparing(pair -> or(pair.lastHeld(), LocalDate.MIN));
                        case TUTOR ->
                            Comparator.comparing(pair -> folded(pair.tutor().familyName()));
                        case TUTEE ->
                            Comparator.comparing(pair -> folded(pair.tutee().familyName()));
                    };
            return first.thenComparing(pair -> folded(pair.tutor().familyName()))
                    .thenComparing(pair -> folded(pair.tutor().givenName()))
                    .thenComparing(pair -> folded(pair.tutee().familyName()))
                    .thenComparing(pair -> pair.pair().value());
        }

        private static LocalDate or(@Nullable LocalDate day, LocalDate none) {
            return day == null ? none : day;
        }
    }

    /// All that are asked for, in order.
    List<FollowedPair> of(Overview overview) {
        var wanted = folded(name);
        return overview.pairs().stream()
                .filter(show::includes)
                .filter(pair -> wanted.isEmpty()
                        || folded(pair.tutor().name()).contains(wanted)
                        || folded(pair.tutee().name()).contains(wanted))
                .sorted(sort.order())
                .toList();
    }

    /// Those of the page shown.
    List<FollowedPair> page(List<FollowedPair> all) {
        return all.stream().skip((long) (number - 1) * A_PAGE).limit(A_PAGE).toList();
    }

    /// As part of an address.
    public String query(Sort otherSort, int otherNumber) {
        return "?show=" + show + "&q=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&sort=" + otherSort
                + (otherNumber == 1 ? "" : "&page=" + otherNumber);
    }

    public String query() {
        return query(sort, 1);
    }

    /// Without accents or capitals, as one types in a hurry.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
