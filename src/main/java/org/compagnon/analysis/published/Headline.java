package org.compagnon.analysis.published;

import java.util.List;

/// A percentage that stands for an item in the text.
///
/// @param of the labels of the answers it is said to add up; empty where that is not stated
record Headline(Figure percent, List<String> of) {

    Headline {
        of = List.copyOf(of);
    }
}
