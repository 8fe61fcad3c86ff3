package org.compagnon.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Tells the time of the story while the demonstration's past is being told, and the real time otherwise.
@InDemo
@Primary
@Component
class StoryClock extends Clock {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    void at(Instant moment, Runnable deed) {
        ScopedValue.where(TOLD, moment).run(deed);
    }

    /// As [#at], with what came of it.
    <T> T outcomeAt(Instant moment, Supplier<T> deed) {
        return ScopedValue.where(TOLD, moment).call(deed::get);
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : Instant.now(Clock.systemUTC());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
