package org.compagnon.statistics;

import java.util.Optional;

/// How large a difference is: the size found, and the interval in which the population's lies where there is one.
public record Effect(double value, Optional<Interval> interval) {}
