package org.compagnon.surveys.web;

import java.util.List;
import org.compagnon.surveys.Studies;

/// A study and its waves, as the list shows them.
public record ListedStudy(Studies.Kept study, List<WaveShown> waves) {

    public ListedStudy {
        waves = List.copyOf(waves);
    }
}
