package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopwatchTest {

    @ParameterizedTest
    @CsvSource({"PT0.04S,0.0 s", "PT1.25S,1.3 s", "PT59.9S,59.9 s", "PT60S,1 min 0 s", "PT2H5S,120 min 5 s"})
    void aTimeIsSaidInTheUnitsOfAPerson(Duration taken, String said) {
        Instant start = Instant.parse("2030-01-01T00:00:00Z");
        assertEquals(said, new Stopwatch(Clock.fixed(start.plus(taken), ZoneOffset.UTC), start).taken());
    }
}
