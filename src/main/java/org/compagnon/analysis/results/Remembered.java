package org.compagnon.analysis.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// The latest few of what takes long to find out. Whoever asks for the same waits for whoever asked first; whoever asks
/// for something else does not.
final class Remembered<K, V> {

    private final Map<K, FutureTask<V>> known;
    private final Function<K, V> finding;

    Remembered(int most, Function<K, V> finding) {
        this.finding = finding;
        this.known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                return size() > most;
            }
        });
    }

    V of(K key) {
        var mine = new FutureTask<>(() -> finding.apply(key));
        var first = known.putIfAbsent(key, mine);
        if (first != null) return found(first);
        mine.run();
        try {
            return found(mine);
        } catch (RuntimeException failure) {
            known.remove(key, mine);
            throw failure;
        }
    }

    private static <V> V found(FutureTask<V> task) {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
