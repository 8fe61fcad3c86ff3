package org.compagnon.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Work done again and again while the application runs, in a thread of its own. The work deals with its own failures.
public final class Recurring {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable work;
    private @Nullable ScheduledExecutorService thread;

    /// @param first how long after the start
    /// @param pause from the end of one turn to the next
    public Recurring(String name, Duration first, Duration pause, Runnable work) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.work = work;
    }

    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        thread.scheduleWithFixedDelay(work, first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /// Without waiting for the next turn; nothing where it has not been started.
    public synchronized void now() {
        if (thread != null) thread.execute(work);
    }

    /// A turn that is under way is let through, within patience; what is left waits for the next start.
    public void stop() {
        var ending = handedOver();
        if (ending == null) return;
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) ending.shutdownNow();
        } catch (InterruptedException hurried) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ScheduledExecutorService handedOver() {
        var ending = thread;
        thread = null;
        return ending;
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }
}
