package org.compagnon.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// Invented people's names, interests and reasons, from `demo/names.properties`: any likeness is chance.
final class Names {

    private final List<String> given;
    private final List<String> beginnings;
    private final List<String> endings;
    private final List<String> interests;
    private final List<String> reasons;

    Names() {
        var lists = new Properties();
        try (var file = Objects.requireNonNull(Names.class.getResourceAsStream("/demo/names.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lists.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        given = list(lists, "given");
        beginnings = list(lists, "family.beginnings");
        endings = list(lists, "family.endings");
        interests = list(lists, "interests");
        reasons = list(lists, "reasons");
    }

    private static List<String> list(Properties lists, String name) {
        return List.of(lists.getProperty(name).split(","));
    }

    String given(RandomGenerator chance) {
        return one(given, chance);
    }

    String family(RandomGenerator chance) {
        return one(beginnings, chance) + one(endings, chance);
    }

    String interest(RandomGenerator chance) {
        return one(interests, chance);
    }

    /// Why somebody may not accompany somebody.
    String reason(RandomGenerator chance) {
        return one(reasons, chance);
    }

    private static String one(List<String> of, RandomGenerator chance) {
        return of.get(chance.nextInt(of.size()));
    }

    /// An address nobody has: the domain is reserved for examples.
    static String address(String given, String family, String id) {
        var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z.]+", "-");
        return (plain + "." + id + "@estuaire.example").toLowerCase(Locale.ROOT);
    }
}
