package org.compagnon.assignment;

/// Hears how far a computation is, and may stop it.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, of) -> {};

    /// Called now and then with the tutees settled so far; a [CancellationException] thrown here ends the computation.
    void settled(int done, int of);
}
