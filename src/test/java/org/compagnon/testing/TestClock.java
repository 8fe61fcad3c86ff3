package org.compagnon.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that a test sets: it can say what day it is. It stands still, on 2 November 2026 at noon unless told
/// otherwise.
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    public static final Instant START = Instant.parse("2026-11-02T11:00:00Z");

    @Bean
    @Primary
    Settable settableClock() {
        return new Settable();
    }

    /// What time it is for the whole application under test. Tests run one after the other and set it back.
    public static final class Settable extends Clock {

        private volatile Instant now = START;

        public void set(Instant moment) {
            now = moment;
        }

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        public void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
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
}
