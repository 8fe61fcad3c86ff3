package org.compagnon.analysis.web;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.compagnon.analysis.reports.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Writes files that may take long in the background, each once for all who want the same, and keeps them a while.
@Component
class PreparedFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PreparedFiles.class);

    /// Drawing fills a processor.
    private static final int AT_ONCE = 2;

    /// A report of 500 tables takes two megabytes.
    private static final int KEPT = 8;

    private static final Duration KEPT_FOR = Duration.ofMinutes(15);

    private final Map<Object, PreparedFile> files = new LinkedHashMap<>();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;

    PreparedFiles(Clock clock) {
        this.clock = clock;
    }

    /// @param wanted all that the file depends on
    synchronized PreparedFile of(Object wanted, Function<Progress, byte[]> writing) {
        var old = clock.instant().minus(KEPT_FOR);
        files.values().removeIf(file -> file.isOlderThan(old));
        files.entrySet().stream()
                .filter(one -> one.getValue().isThere() && !one.getKey().equals(wanted))
                .limit(Math.max(0, files.size() - KEPT))
                .toList()
                .forEach(one -> files.remove(one.getKey()));
        return files.computeIfAbsent(wanted, _ -> begun(writing));
    }

    /// As [#of]; what failed is tried once more.
    synchronized PreparedFile again(Object wanted, Function<Progress, byte[]> writing) {
        files.computeIfPresent(wanted, (_, file) -> file.isFailed() ? null : file);
        return of(wanted, writing);
    }

    private PreparedFile begun(Function<Progress, byte[]> writing) {
        var file = new PreparedFile();
        workers.execute(() -> write(file, writing));
        return file;
    }

    private void write(PreparedFile file, Function<Progress, byte[]> writing) {
        try {
            places.acquire();
            try {
                file.isWritten(writing.apply(file::reaches), clock.instant());
            } finally {
                places.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            file.fails(stopped);
        } catch (RuntimeException | Error failure) {
            LOG.error("A file of a study could not be written", failure);
            file.fails(failure);
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
