package org.compagnon.surveys.study;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.compagnon.files.yaml.Findings;

/// How a file of responses heads its columns: capitals do not count, and some headings say whose a line is. What a
/// study asks must be told apart there.
public final class Headings {

    public static final Set<String> POPULATION = Set.of("population");
    public static final Set<String> WAVE = Set.of("wave", "vague");
    public static final Set<String> LINK = Set.of("link", "lien");

    private Headings() {}

    public static String folded(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isReserved(String folded) {
        return Stream.of(POPULATION, WAVE, LINK).anyMatch(headings -> headings.contains(folded));
    }

    /// @param places where each item stands in the file, by its id
    static void judge(Questionnaire questionnaire, Map<String, String> places, Findings findings) {
        var before = new HashMap<String, Column>();
        for (var column : questionnaire.columns()) {
            var id = column.item().id();
            var heading = folded(column.name());
            if (isReserved(heading)) findings.at(places.get(id) + ".id", "heading-reserved", id);
            var other = before.putIfAbsent(heading, column);
            if (other == null || other.name().equals(column.name())) continue;
            var key = other.item().equals(column.item()) ? ".rows" : ".id";
            findings.at(places.get(id) + key, "heading-twice", column.name(), other.name());
        }
    }
}
