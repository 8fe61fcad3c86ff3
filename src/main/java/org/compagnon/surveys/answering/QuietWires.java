package org.compagnon.surveys.answering;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/// Keeps from every log what the libraries below us would write, at their most talkative, of the bytes of a request and
/// the values of a statement: ballots and answers are among them. No setting of the log's levels turns it off.
@Component
class QuietWires extends TurboFilter {

    private static final List<String> WIRES = List.of(
            "org.apache.coyote",
            "org.apache.tomcat.util",
            "org.apache.catalina",
            "org.postgresql",
            "org.springframework.jdbc.core.StatementCreatorUtils");

    QuietWires() {
        setName("quiet wires");
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) logs.addTurboFilter(this);
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        return !level.isGreaterOrEqual(Level.INFO) && WIRES.stream().anyMatch(logger.getName()::startsWith)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
