package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction appears from the beginning of the day that it is dated, on the page of its article too. */
final class CorrectionAheadTest {

    private static final String CORRECTION = "pilots have measured";

    @TempDir
    private Path site;

    @Test
    void correctionOfALaterDayIsNotShownYet() throws IOException {
        assertFalse(articleAsOf("2027-03-29").contains(CORRECTION));
        assertTrue(articleAsOf("2027-04-30").contains(CORRECTION));
    }

    private String articleAsOf(String day) throws IOException {
        Cli.Result built = Cli.run(
                "build",
                "--quiet",
                "--root",
                "src/test/resources/sites/feeds-of-every-kind",
                "--output",
                site.toString(),
                "--as-of",
                day);
        assertEquals(0, built.code(), built.err());
        return Files.readString(site.resolve("2027/03/27/corrected/index.html"));
    }
}
