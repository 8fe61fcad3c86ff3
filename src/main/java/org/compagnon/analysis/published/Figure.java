package org.compagnon.analysis.published;

/// A number as printed, and where.
record Figure(Printed value, Origin origin) {

    /// Its value where it is a whole number of people.
    long people() {
        return value.withAtMost(0).units();
    }
}
