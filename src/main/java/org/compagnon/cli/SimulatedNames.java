package org.compagnon.cli;

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

/// Invented people's names, interests and reasons, from `simulation/names.properties`.
final class SimulatedNames {

    record Name(String given, String family) {

        String email(String id) {
            return plain(given) + "." + plain(family) + "." + plain(id) + "@example.org";
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("[^A-Za-z0-9]", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private final List<String> given;
    private final List<String> beginnings;
    private final List<String> endings;
    private final List<String> interests;
    private final List<String> reasons;

    SimulatedNames() {
        var lists = new Properties();
        try (var file = SimulatedNames.class.getResourceAsStream("/simulation/names.properties")) {
            lists.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        given = list(lists, "given");
        beginnings = list(lists, "family.beginnings");
        endings = list(lists, "family.endings");
        interests = list(lists, "interests");
        reasons = list(lists, "reasons");
    }

    private static List<String> list(Properties lists, String key) {
        return List.of(lists.getProperty(key).split(","));
    }

    Name name(RandomGenerator random) {
        return new Name(one(given, random), one(beginnings, random) + one(endings, random));
    }

    /// None to three, each once.
    List<String> interests(RandomGenerator random) {
        return random.ints(random.nextInt(4), 0, interests.size())
                .distinct()
                .mapToObj(interests::get)
                .toList();
    }

    String reason(RandomGenerator random) {
        return one(reasons, random);
    }

    private static String one(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
