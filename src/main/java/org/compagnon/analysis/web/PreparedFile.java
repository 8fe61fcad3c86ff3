package org.compagnon.analysis.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A file that is being written, or is there.
public final class PreparedFile {

    /// What a page may say of it.
    ///
    /// @param of how many figures there are; 0 while that is not known, or where none is drawn
    public record Stage(int drawn, int of) {

        static final Stage BEGINS = new Stage(0, 0);

        public boolean isSetting() {
            return of > 0 && drawn == of;
        }
    }

    private record Written(byte[] content, Instant at) {}

    private final CompletableFuture<Written> written = new CompletableFuture<>();
    private volatile Stage stage = Stage.BEGINS;

    void reaches(int drawn, int of) {
        stage = new Stage(drawn, of);
    }

    void isWritten(byte[] content, Instant now) {
        written.complete(new Written(content, now));
    }

    void fails(Throwable failure) {
        written.completeExceptionally(failure);
    }

    public Stage stage() {
        return stage;
    }

    public boolean isThere() {
        return written.isDone() && !isFailed();
    }

    public boolean isFailed() {
        return written.isCompletedExceptionally();
    }

    boolean isOlderThan(Instant moment) {
        return isThere() && written.join().at().isBefore(moment);
    }

    /// Empty where it is not there even after so long, or never will be.
    Optional<byte[]> within(Duration patience) {
        try {
            return Optional.of(
                    written.get(patience.toMillis(), TimeUnit.MILLISECONDS).content());
        } catch (TimeoutException | ExecutionException told) {
            // The page tells how far it is, or that it failed.
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
