package org.compagnon.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
