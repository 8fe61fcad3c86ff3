package org.compagnon.analysis.results;

import java.util.List;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.ItemTable;
import org.compagnon.surveys.study.Study;
import tools.jackson.databind.json.JsonMapper;

/// Tables and comparisons as they are kept: what was computed, unrounded, and nothing that was withheld.
record PublishedText(List<ItemTable> tables, List<ComparisonResult> comparisons) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String of(Analysis analysis) {
        return JSON.writeValueAsString(new PublishedText(analysis.tables(), analysis.comparisons()));
    }

    static Analysis read(Study study, String text) {
        var kept = JSON.readValue(text, PublishedText.class);
        return new Analysis(study, kept.tables(), kept.comparisons());
    }
}
