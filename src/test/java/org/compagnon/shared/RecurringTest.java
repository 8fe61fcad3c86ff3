package org.compagnon.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Work in the background begins when it is asked to and is let through when it is stopped.
class RecurringTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @Test
    void nothing_is_done_before_the_start_nor_after_the_stop() {
        var turns = new AtomicInteger();
        var work = new Recurring("test", NEVER, NEVER, turns::incrementAndGet);

        work.now();
        work.start();
        assertThat(work.isRunning()).isTrue();
        work.stop();
        work.now();
        work.stop();

        assertThat(work.isRunning()).isFalse();
        assertThat(turns).hasValue(0);
    }

    @Test
    void a_turn_that_is_under_way_is_let_through() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var done = new AtomicBoolean();
        var work = new Recurring("test", NEVER, NEVER, () -> {
            begun.countDown();
            Thread.yield();
            done.set(true);
        });
        work.start();
        work.now();
        begun.await();

        work.stop();

        assertThat(done).isTrue();
    }

    @Test
    void it_can_be_started_again() throws InterruptedException {
        var turns = new CountDownLatch(2);
        var work = new Recurring("test", NEVER, NEVER, turns::countDown);
        for (var start = 0; start < 2; start++) {
            work.start();
            work.now();
            work.stop();
        }
        turns.await();

        assertThat(work.isRunning()).isFalse();
    }
}
