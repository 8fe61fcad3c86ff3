package org.compagnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compagnon.assignment.Progress;
import org.compagnon.shared.Words;

/// Shows on standard error, where somebody is looking, how far a long work is.
final class Terminal implements Progress {

    private static final long EVERY_NANOSECONDS = 100_000_000;

    private final Words words;
    private final String key;
    private long shown = System.nanoTime();
    private boolean anything;

    private Terminal(Words words, String key) {
        this.words = words;
        this.key = key;
    }

    /// Silent unless standard error is a terminal.
    static Progress showing(Words words, String key) {
        return isWatched() ? new Terminal(words, key) : Progress.SILENT;
    }

    @Override
    public void settled(int done, int of) {
        if (done == of && anything) System.err.print("\r\u001B[K");
        if (done == of || System.nanoTime() - shown < EVERY_NANOSECONDS) return;
        shown = System.nanoTime();
        anything = true;
        System.err.print("\r\u001B[K" + words.of(key, done, of));
        System.err.flush();
    }

    private static boolean isWatched() {
        try {
            var errors = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return errors.startsWith("/dev/pts/") || errors.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return System.console() != null;
        }
    }
}
