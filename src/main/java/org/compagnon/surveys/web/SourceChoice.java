package org.compagnon.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.programmes.Edition;
import org.compagnon.programmes.EditionId;
import org.compagnon.programmes.definition.Side;
import org.jspecify.annotations.Nullable;

/// A side of an edition, wholly or one phase of it, as a choice of a list.
///
/// @param phase its code; absent: all
public record SourceChoice(
        EditionId edition, String name, Side side, @Nullable String phase) {

    static List<SourceChoice> of(Edition edition) {
        var choices = new ArrayList<SourceChoice>();
        for (var side : Side.values()) choices.add(new SourceChoice(edition.id(), edition.name(), side, null));
        for (var phase : edition.definition().phases())
            choices.add(new SourceChoice(edition.id(), edition.name(), Side.TUTEE, phase.code()));
        return choices;
    }

    /// From the text that [#value()] gave.
    static SourceChoice read(String value) {
        var parts = value.split(":", 3);
        try {
            return new SourceChoice(
                    EditionId.of(parts[0]), "", Side.valueOf(parts[1]), parts[2].isEmpty() ? null : parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException noChoice) {
            throw new NoSuchElementException("No choice " + value);
        }
    }

    public String value() {
        return edition + ":" + side + ":" + (phase == null ? "" : phase);
    }
}
