package org.compagnon.analysis.wording;

import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.ItemTable;
import org.compagnon.shared.Words;

/// Says each result of an analysis in plain language: what was found, how sure it is, and what it does not show.
public final class Sentences {

    private final Analysis analysis;
    private final Words words;
    private final Labels labels;

    public Sentences(Analysis analysis, Words words) {
        this.analysis = analysis;
        this.words = words;
        this.labels = new Labels(analysis.study(), words);
    }

    public String of(ItemTable table) {
        return new TableSentence(analysis.study(), table, labels, words).said();
    }

    /// Under a table that already names the question and whose answers these are.
    ///
    /// @param about which of its lines or groups; empty where it is of one only
    public String of(ItemTable table, String about) {
        return new TableSentence(analysis.study(), table, labels, words).said(about);
    }

    public String of(ComparisonResult result) {
        return new ComparisonSentence(analysis, result, labels, words).said();
    }

    public String of(Consistency one) {
        return new ConsistencySentence(one, analysis.study().confidence(), labels, words).said();
    }
}
