package org.dateline.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says how long a command has taken. */
record Stopwatch(Clock clock, Instant start) {

    static Stopwatch start(Clock clock) {
        return new Stopwatch(clock, clock.instant());
    }

    /** Such as {@code 1.2 s}, or {@code 2 min 5 s}. */
    String taken() {
        Duration taken = Duration.between(start, clock.instant());
        return taken.toMinutes() == 0
                ? String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0)
                : taken.toMinutes() + " min " + taken.toSecondsPart() + " s";
    }
}
