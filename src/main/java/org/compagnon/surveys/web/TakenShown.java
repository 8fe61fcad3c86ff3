package org.compagnon.surveys.web;

import java.util.List;
import org.compagnon.shared.Problem;
import org.compagnon.surveys.exchange.Exchange;
import org.compagnon.surveys.exchange.Exchange.Format;
import org.compagnon.surveys.study.Study;

/// A file that can be taken to another program, and what it will not say there.
public record TakenShown(Format format, String file, List<Problem> leftOut) {

    public TakenShown {
        leftOut = List.copyOf(leftOut);
    }

    static TakenShown of(Study study, StudyPreview asked, Format format) {
        var taken = Exchange.take(
                study, asked.questionnaire(), format, asked.words().language());
        return new TakenShown(format, taken.file(), taken.leftOut());
    }
}
