package org.compagnon.surveys;

import java.util.List;
import org.compagnon.surveys.study.Questionnaire;
import org.compagnon.surveys.study.Study;

/// The answers of a wave that has closed, in no order that means anything.
///
/// @param study as it was when the wave opened
/// @param rows per response its cells, in the order of the questionnaire's columns; in place of words a respondent
///     wrote stands [#WRITTEN]
/// @param panelCodes per response the text of its `KeptCode`, empty where none was given
public record Collected(
        Wave wave, Study study, Questionnaire questionnaire, List<String[]> rows, List<String> panelCodes) {

    /// What stands in place of a respondent's own words.
    public static final String WRITTEN = Packing.WRITTEN;

    public Collected {
        rows = List.copyOf(rows);
        panelCodes = List.copyOf(panelCodes);
    }
}
