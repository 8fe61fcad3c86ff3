package org.compagnon.analysis.results;

import java.util.List;
import java.util.Objects;
import org.compagnon.analysis.Analysis;
import org.compagnon.analysis.ComparisonResult;
import org.compagnon.analysis.Consistency;
import org.compagnon.analysis.ItemTable;
import org.compagnon.surveys.study.Study;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Tables, comparisons and what is said of subscales, as they are kept: what was computed, unrounded, and nothing that
/// was withheld.
///
/// @param consistencies absent from what was published before there were any
record PublishedText(
        List<ItemTable> tables,
        List<ComparisonResult> comparisons,
        @Nullable List<Consistency> consistencies) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String of(Analysis analysis) {
        return JSON.writeValueAsString(
                new PublishedText(analysis.tables(), analysis.comparisons(), analysis.consistencies()));
    }

    static Analysis read(Study study, String text) {
        var kept = JSON.readValue(text, PublishedText.class);
        return new Analysis(
                study, kept.tables(), kept.comparisons(), Objects.requireNonNullElse(kept.consistencies(), List.of()));
    }
}
