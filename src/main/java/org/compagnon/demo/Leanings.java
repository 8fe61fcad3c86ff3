package org.compagnon.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.random.RandomGenerator;

/// How far each invented answer goes with what somebody thinks of tutoring altogether, from `demo/leanings.properties`.
final class Leanings {

    private final Properties leanings = new Properties();

    Leanings() {
        try (var file = Objects.requireNonNull(Leanings.class.getResourceAsStream("/demo/leanings.properties"));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            leanings.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How much somebody is drawn to an answer, spread as the normal law says.
    ///
    /// @param about what is asked: `population.column`, or `population.column.option`
    /// @param opinion what they think of tutoring altogether, spread likewise
    double drawn(String about, double opinion, RandomGenerator chance) {
        var share = Double.parseDouble(leanings.getProperty(about, leanings.getProperty("otherwise")));
        return share * opinion + Math.sqrt(1 - share * share) * chance.nextGaussian();
    }
}
