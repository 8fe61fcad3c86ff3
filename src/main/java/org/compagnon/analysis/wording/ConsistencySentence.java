package org.compagnon.analysis.wording;

import java.util.ArrayList;
import java.util.List;
import org.compagnon.analysis.Consistency;
import org.compagnon.shared.Words;

/// Says how far the items of a subscale go together, and by which convention that is called enough. Never that they
/// measure what the subscale is named after.
final class ConsistencySentence {

    /// J. C. Nunnally (1978), *Psychometric Theory*: a convention of research, not a law.
    private static final double ENOUGH = 0.7;

    /// D. L. Streiner (2003), <https://doi.org/10.1207/S15327752JPA8001_18>: beyond, items may repeat each other.
    private static final double REDUNDANT = 0.9;

    private final Consistency one;
    private final double confidence;
    private final Labels labels;
    private final Words words;
    private final Written written;

    ConsistencySentence(Consistency one, double confidence, Labels labels, Words words) {
        this.one = one;
        this.confidence = confidence;
        this.labels = labels;
        this.words = words;
        this.written = new Written(words);
    }

    String said() {
        var said = new ArrayList<String>();
        said.add(words.of(
                "analysis.sentence.about",
                labels.group(one.population(), one.wave()),
                words.of("analysis.sentence.consistency", labels.quoted(labels.subscale(one)), found())));
        if (one.alpha().isPresent()) said.add(words.of("analysis.sentence.consistency." + verdict(), limit()));
        if (one.exploratory()) said.add(words.of("analysis.sentence.consistency.exploratory"));
        return String.join(" ", said);
    }

    private String found() {
        if (one.suppressed()) return words.of("analysis.sentence.consistency.withheld");
        var people = one.n().orElse(0);
        if (one.alpha().isEmpty())
            return words.of(
                    "analysis.sentence.consistency.undefined",
                    people,
                    words.number(people),
                    one.items().size());
        var figures = new ArrayList<>(List.of(one.interval()
                .map(interval -> words.of(
                        "analysis.sentence.consistency.alpha-between",
                        written.decimal(one.alpha().getAsDouble(), 2),
                        written.level(confidence),
                        written.decimal(interval.low(), 2),
                        written.decimal(interval.high(), 2)))
                .orElseGet(() -> words.of(
                        "analysis.sentence.consistency.alpha",
                        written.decimal(one.alpha().getAsDouble(), 2)))));
        if (one.omega().isPresent())
            figures.add(words.of(
                    "analysis.sentence.consistency.omega",
                    written.decimal(one.omega().getAsDouble(), 2)));
        return words.of(
                "analysis.sentence.consistency.found",
                people,
                words.number(people),
                one.items().size(),
                labels.both(figures));
    }

    /// As far as the interval lets it be told, in the figures that the reader sees.
    private String verdict() {
        var alpha = asWritten(one.alpha().orElseThrow());
        var low = one.interval().map(interval -> asWritten(interval.low())).orElse(alpha);
        var high = one.interval().map(interval -> asWritten(interval.high())).orElse(alpha);
        if (alpha < 0) return "against";
        if (low > REDUNDANT) return "redundant";
        if (low >= ENOUGH) return "enough";
        return high < ENOUGH ? "too-little" : "open";
    }

    private static double asWritten(double figure) {
        return Math.rint(figure * 100) / 100;
    }

    private String limit() {
        return words.decimal(verdict().equals("redundant") ? REDUNDANT : ENOUGH, 1);
    }
}
