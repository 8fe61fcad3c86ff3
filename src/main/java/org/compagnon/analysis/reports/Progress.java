package org.compagnon.analysis.reports;

/// Hears how far the writing of a report is.
@FunctionalInterface
public interface Progress {

    /// @param figures drawn so far; once all are, the pages are set
    void drawn(int figures, int of);
}
