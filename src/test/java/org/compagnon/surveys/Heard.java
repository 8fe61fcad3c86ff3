package org.compagnon.surveys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/// Every line of every log at its most talkative, each with what was going on meanwhile.
final class Heard extends AppenderBase<ILoggingEvent> {

    record Line(String during, String text) {}

    /// What may fail while it is listened to.
    interface Deed {
        void run() throws Exception;
    }

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();
    private volatile String during = "";

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void during(String what) {
        during = what;
    }

    @Override
    protected void append(ILoggingEvent event) {
        var failure = event.getThrowableProxy() == null
                ? ""
                : " " + event.getThrowableProxy().getMessage();
        lines.add(new Line(during, event.getLoggerName() + " " + event.getFormattedMessage() + failure));
    }

    /// Turns every log up and hears it alone; afterwards all is as before.
    void listenTo(Deed deed) throws Exception {
        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        var levels = new HashMap<Logger, Level>();
        logs.getLoggerList().forEach(logger -> levels.put(logger, logger.getLevel()));
        var appenders = new ArrayList<Appender<ILoggingEvent>>();
        root.iteratorForAppenders().forEachRemaining(appenders::add);
        appenders.forEach(root::detachAppender);
        setContext(logs);
        start();
        root.addAppender(this);
        logs.getLoggerList().forEach(logger -> logger.setLevel(logger == root ? Level.TRACE : null));
        try {
            deed.run();
        } finally {
            during = "";
            root.detachAppender(this);
            levels.forEach(Logger::setLevel);
            appenders.forEach(root::addAppender);
        }
    }
}
