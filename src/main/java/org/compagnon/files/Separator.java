package org.compagnon.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between the cells of a CSV line.
enum Separator {
    // The rarer in words first: it wins where two cut alike.
    TAB('\t'),
    SEMICOLON(';'),
    COMMA(',');

    private static final int SAMPLE = 50;

    final char sign;

    Separator(char sign) {
        this.sign = sign;
    }

    String shown() {
        return this == TAB ? "TAB" : String.valueOf(sign);
    }

    /// The one that cuts the header most finely and most lines like the header; empty when none cuts it.
    static Optional<Separator> of(String text) {
        var best = Optional.<Separator>empty();
        var bestScore = 0;
        for (var candidate : values()) {
            var widths = widths(text, candidate.sign);
            if (widths.isEmpty()) continue;
            var width = widths.getFirst();
            var alike = (int) widths.stream().filter(width::equals).count();
            var score = alike * (width - 1);
            if (score <= bestScore) continue;
            best = Optional.of(candidate);
            bestScore = score;
        }
        return best;
    }

    /// How many cells the first lines have, quotes respected.
    private static List<Integer> widths(String text, char sign) {
        var widths = new ArrayList<Integer>();
        var quoted = false;
        var fieldBegins = true;
        var width = 1;
        var blank = true;
        for (var i = 0; i < text.length() && widths.size() < SAMPLE; i++) {
            var letter = text.charAt(i);
            if (quoted) {
                if (letter == '"') quoted = false;
            } else if (letter == '\n' || letter == '\r') {
                if (!blank) widths.add(width);
                width = 1;
                blank = true;
                fieldBegins = true;
                continue;
            } else if (letter == sign) {
                width++;
                fieldBegins = true;
                blank = false;
                continue;
            } else if (letter == '"' && (fieldBegins || text.charAt(i - 1) == '"')) {
                quoted = true;
            }
            blank &= letter == ' ';
            fieldBegins = false;
        }
        if (!blank && widths.size() < SAMPLE) widths.add(width);
        return widths;
    }
}
