package org.compagnon.analysis.figures;

import java.util.List;

/// A figure as a page shows it, whatever the width of the screen.
///
/// @param series what a reader may pick out, in the order of the marks’ `data-series`
/// @param wide its SVG
/// @param narrow its SVG on a phone
public record OnPage(String id, String title, List<String> series, String wide, String narrow) {

    public boolean hasSeries() {
        return series.size() > 1;
    }
}
