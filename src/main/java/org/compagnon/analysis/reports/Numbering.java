package org.compagnon.analysis.reports;

import org.compagnon.shared.Words;

/// Numbers tables and figures from the first to the last.
final class Numbering {

    private final Words words;
    private int tables;
    private int figures;

    Numbering(Words words) {
        this.words = words;
    }

    String table(String caption) {
        return words.of("analysis.report.table", String.valueOf(++tables), caption);
    }

    String figure(String caption) {
        return words.of("analysis.report.figure", String.valueOf(++figures), caption);
    }
}
