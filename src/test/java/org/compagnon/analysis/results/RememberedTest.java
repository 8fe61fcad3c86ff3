package org.compagnon.analysis.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What takes long to find out is found out once, and keeps nobody waiting who asks for something else.
class RememberedTest {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Remembered<String, String> remembered = new Remembered<>(2, this::found);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private String found(String key) {
        asked.add(key);
        if (key.equals("slow")) await(mayEnd);
        if (key.equals("wrong")) throw new IllegalStateException("on purpose");
        return key.toUpperCase(java.util.Locale.ROOT);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void it_is_found_out_once_while_it_is_among_the_latest() {
        for (var key : List.of("a", "b", "a", "c", "a", "b")) remembered.of(key);

        assertThat(asked).containsExactly("a", "b", "c", "b");
    }

    @Test
    void whoever_asks_for_the_same_waits_and_whoever_asks_for_another_does_not() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = readers.submit(() -> remembered.of("slow"));
            var second = readers.submit(() -> remembered.of("slow"));

            assertThat(remembered.of("other")).isEqualTo("OTHER");
            mayEnd.countDown();

            assertThat(first.get()).isEqualTo("SLOW");
            assertThat(second.get()).isEqualTo("SLOW");
        }
        assertThat(asked).containsExactlyInAnyOrder("slow", "other");
    }

    @Test
    void what_failed_is_tried_again() {
        for (var time = 0; time < 2; time++)
            assertThatThrownBy(() -> remembered.of("wrong")).hasMessage("on purpose");

        assertThat(asked).containsExactly("wrong", "wrong");
    }
}
