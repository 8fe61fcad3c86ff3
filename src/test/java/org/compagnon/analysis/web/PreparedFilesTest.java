package org.compagnon.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.compagnon.analysis.reports.Progress;
import org.compagnon.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files that take long are written once, in the background, and say how far they are.
class PreparedFilesTest {

    /// Longer than any file of these tests takes.
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestClock.Settable clock = new TestClock.Settable();
    private final PreparedFiles files = new PreparedFiles(clock);
    private final AtomicInteger written = new AtomicInteger();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void stop() {
        mayEnd.countDown();
        files.destroy();
    }

    private byte[] content() {
        return ("written " + written.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    private Function<Progress, byte[]> quick() {
        return _ -> content();
    }

    private Function<Progress, byte[]> slow(CountDownLatch hasBegun) {
        return progress -> {
            progress.drawn(3, 14);
            hasBegun.countDown();
            try {
                mayEnd.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return content();
        };
    }

    private static String text(PreparedFile file) {
        return new String(file.within(LONG).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void who_wants_the_same_gets_the_same() {
        var first = files.of("report", quick());

        assertThat(text(first)).isEqualTo("written 1");
        assertThat(text(files.of("report", quick()))).isEqualTo("written 1");
        assertThat(text(files.of("other", quick()))).isEqualTo("written 2");
    }

    @Test
    void whoever_waits_is_told_how_far_it_is() throws InterruptedException {
        var hasBegun = new CountDownLatch(1);
        var file = files.of("report", slow(hasBegun));
        hasBegun.await();

        assertThat(file.within(Duration.ZERO)).isEmpty();
        assertThat(file.isThere()).isFalse();
        assertThat(file.stage()).isEqualTo(new PreparedFile.Stage(3, 14));
        mayEnd.countDown();
        assertThat(text(file)).isEqualTo("written 1");
    }

    @Test
    void what_failed_is_said_and_tried_again_only_when_asked() {
        Function<Progress, byte[]> failing = _ -> {
            throw new IllegalStateException("on purpose");
        };
        var failed = files.of("report", failing);

        assertThat(failed.within(LONG)).isEmpty();
        assertThat(failed.isFailed()).isTrue();
        assertThat(files.of("report", quick())).isSameAs(failed);
        assertThat(text(files.again("report", quick()))).isEqualTo("written 1");
    }

    @Test
    void a_file_is_kept_a_quarter_of_an_hour() {
        text(files.of("report", quick()));
        clock.pass(Duration.ofMinutes(14));
        assertThat(text(files.of("report", quick()))).isEqualTo("written 1");
        clock.pass(Duration.ofMinutes(2));

        assertThat(text(files.of("report", quick()))).isEqualTo("written 2");
    }

    @Test
    void of_many_files_the_latest_are_kept() {
        IntStream.rangeClosed(1, 20).forEach(n -> text(files.of(n, quick())));

        assertThat(text(files.of(20, quick()))).isEqualTo("written 20");
        assertThat(text(files.of(1, quick()))).isEqualTo("written 21");
    }
}
