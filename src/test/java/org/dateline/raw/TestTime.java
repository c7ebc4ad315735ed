package org.dateline.raw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody waits, and at once. */
final class TestTime extends Clock implements Waiting {

    private final List<Duration> pauses = new ArrayList<>();

    static final Instant START = Instant.parse("2025-03-18T21:25:07Z");

    @Override
    public synchronized void pause(Duration length) {
        pauses.add(length);
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public synchronized Instant instant() {
        return START.plus(pauses.stream().reduce(Duration.ZERO, Duration::plus));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
