package org.dateline.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The clock that stamps files. */
final class FileClock {

    /** A build does not trust what was changed less than 20 ms before it. */
    private static final long TICKS = TimeUnit.MILLISECONDS.toNanos(25);

    private FileClock() {}

    /** Returns when a build no longer holds what was written so far for just changed, which is at once for a person. */
    static void passTick(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "clock", "");
        try {
            long begun = touch(file);
            while (touch(file) - begun < TICKS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long touch(Path file) throws IOException {
        Files.write(file, new byte[1]);
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }
}
