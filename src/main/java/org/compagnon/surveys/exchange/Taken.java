package org.compagnon.surveys.exchange;

import java.util.List;
import org.compagnon.shared.Problem;

/// A questionnaire on its way to another program.
///
/// @param leftOut what the other program’s file cannot say
public record Taken(String file, byte[] content, List<Problem> leftOut) {

    public Taken {
        leftOut = List.copyOf(leftOut);
    }
}
