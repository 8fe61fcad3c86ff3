package org.compagnon.pairs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days during which a pair rests, the last one included; open while the pair is paused.
public record Pause(LocalDate from, @Nullable LocalDate until) {}
