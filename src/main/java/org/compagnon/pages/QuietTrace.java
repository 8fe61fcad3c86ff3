package org.compagnon.pages;

/// Where a failure happened, without what it said: the message of an unforeseen failure may quote what somebody wrote.
public final class QuietTrace {

    private QuietTrace() {}

    public static String of(Throwable failure) {
        var trace = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (!trace.isEmpty()) trace.append("\n  because of ");
            trace.append(cause.getClass().getName());
            for (var frame : cause.getStackTrace()) trace.append("\n    at ").append(frame);
        }
        return trace.toString();
    }
}
