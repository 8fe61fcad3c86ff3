package org.compagnon.analysis.published;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.compagnon.shared.Words;

/// Says findings in a reader's language, and which pieces of a sentence are its numbers.
public final class Said {

    private static final String KEY = "analysis.published.finding.";
    private static final String MEND = ".mend";

    /// Signs of no script, put around numbers on their way through a sentence.
    private static final char OPENS = '\uE000';

    private static final char CLOSES = '\uE001';

    private final Words words;
    private final boolean marked;

    private Said(Words words, boolean marked) {
        this.words = words;
        this.marked = marked;
    }

    public static Said in(Words words) {
        return new Said(words, false);
    }

    /// A stretch of a sentence; a figure is to be seen at a glance.
    public record Piece(String text, boolean isFigure) {}

    public String sentence(Finding finding) {
        return of(finding, "");
    }

    /// What would make it right.
    public String mend(Finding finding) {
        return of(finding, MEND);
    }

    public List<Piece> pieces(Finding finding) {
        return cut(new Said(words, true).sentence(finding));
    }

    public List<Piece> piecesOfMend(Finding finding) {
        return cut(new Said(words, true).mend(finding));
    }

    private String of(Finding finding, String ending) {
        return words.of(KEY + finding.name() + ending, finding.numbers(this).toArray());
    }

    private static List<Piece> cut(String sentence) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var at = 0; at < sentence.length(); at++) {
            var sign = sentence.charAt(at);
            if (sign != OPENS && sign != CLOSES) continue;
            if (at > from) pieces.add(new Piece(sentence.substring(from, at), sign == CLOSES));
            from = at + 1;
        }
        if (from < sentence.length()) pieces.add(new Piece(sentence.substring(from), false));
        return pieces;
    }

    private String mark(String figure) {
        return marked ? OPENS + figure + CLOSES : figure;
    }

    /// What an author wrote, as they wrote it.
    String quoted(String label) {
        return mark(label);
    }

    String people(long count) {
        return mark(words.number(count));
    }

    /// One number, or from which to which.
    String people(Span counts) {
        return counts.isOne()
                ? people(counts.least())
                : mark(words.of(
                        "analysis.published.from-to", words.number(counts.least()), words.number(counts.most())));
    }

    String sizes(Collection<Long> sizes) {
        return mark(sizes.stream().map(words::number).collect(Collectors.joining(", ")));
    }

    /// "42 + 24 + 34"
    String sum(Collection<Long> terms) {
        return mark(terms.stream().map(words::number).collect(Collectors.joining(" + ")));
    }

    String value(Printed value) {
        return mark(words.decimal(value.value(), value.decimals()));
    }

    String value(double value, int decimals) {
        return mark(words.decimal(value, decimals));
    }

    String percent(Printed percent) {
        return mark(words.of("analysis.published.percent", words.decimal(percent.value(), percent.decimals())));
    }

    /// A share that was computed here: to the hundredth of a point.
    String percent(double percent) {
        return percent(percent, 2);
    }

    String percent(double percent, int decimals) {
        return mark(words.of("analysis.published.percent", words.decimal(percent, decimals)));
    }

    /// Rounded half up, as the house prints it.
    String share(long count, long base, int decimals) {
        return percent(Printed.rounded(100, count, base, decimals));
    }

    String share(long count, long base) {
        return share(count, base, 2);
    }

    /// With the sign in front of it: "< 0.05"
    String compared(StatedTest.Sign sign, Printed value) {
        var plain = words.decimal(value.value(), value.decimals());
        return switch (sign) {
            case EQUAL -> mark(plain);
            case BELOW -> mark(words.of("analysis.published.below", plain));
            case ABOVE -> mark(words.of("analysis.published.above", plain));
        };
    }

    /// A few digits of a p, and never 0.
    String probability(double p) {
        return mark(p < 0.0001 ? words.of("analysis.published.below", words.decimal(0.0001, 4)) : words.decimal(p, 4));
    }

    String term(String key, Object... details) {
        return words.of("analysis.published." + key, details);
    }
}
