package org.compagnon.matching;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which reason a department's list means when it says "conjoint", "maître de stage" or "jury de thèse".
///
/// As with headings, words are added as they are met. The first reason whose word stands there is meant.
final class StatedReason {

    private static final Map<ConflictReason, Pattern> WORDS = new LinkedHashMap<>();

    static {
        words(ConflictReason.JURY, "jurys?|juries|defence|soutenance");
        words(
                ConflictReason.FAMILY,
                "famil\\w*|conjointe?s?|epouse|epoux|mari|femme|parents?|freres?|soeurs?|pere|mere|fils|filles?|"
                        + "cousine?s?|spouse|husband|wife|partner|siblings?|brother|sister|father|mother|son|daughter");
        words(ConflictReason.CARE, "soins?|soigne\\w*|soignante?s?|patiente?s?|medecin traitant|care|treats|doctor");
        words(ConflictReason.DECLARED_REFUSAL, "refus\\w*|declared|declines?|declined|oppose\\w*|recuse\\w*");
        words(ConflictReason.ASSESSOR, "evalu\\w*|examin\\w*|assess\\w*|notateur|notatrice");
        words(
                ConflictReason.PLACEMENT_SUPERVISOR,
                "stages?|encadr\\w*|msu|superv\\w*|maitre|responsable|placements?|trainer");
        words(ConflictReason.OTHER, "autres?|other");
    }

    private StatedReason() {}

    private static void words(ConflictReason reason, String words) {
        WORDS.put(reason, Pattern.compile("\\b(?:" + words + ")\\b"));
    }

    /// Absent when something is stated that none of the words stands in.
    static Optional<ConflictReason> of(String text) {
        if (text.isBlank()) return Optional.of(ConflictReason.OTHER);
        for (var reason : ConflictReason.values())
            if (reason.name().equalsIgnoreCase(text.strip())) return Optional.of(reason);
        var plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
