package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dateline due} prints, at the beginning of 2030. */
class DueCommandTest {

    @TempDir
    Path folder;

    @Test
    void theNextChangeIsPrintedAndAllWhereAsked() {
        SmallDigest digest = SmallDigest.in(folder);
        digest.article("2030/02/01/ferry-sails", "Ferry sails again");
        digest.write("content/2030/01/05/edition.md", "---\nlead: The harbour is quiet.\n---\n");
        digest.write("content/2029/12/30/crew-rests.md", """
                ---
                title: Crew rests
                topics: [port]
                sources:
                  - name: The Harbour Post
                    url: https://harbour-post.example/crew
                expires-at: 2030-01-02T06:00:00+02:00
                ---
                """);
        Cli.Result next = Cli.run("due", "--root", folder.toString());
        assertEquals("2030-01-02T04:00:00Z content/2029/12/30/crew-rests.md article expires\n", next.out());
        assertEquals("", next.err());
        assertEquals(0, next.code());
        assertEquals(
                """
                2030-01-02T04:00:00Z content/2029/12/30/crew-rests.md article expires
                2030-01-05T00:00:00Z content/2030/01/05/edition.md edition begins
                2030-02-01T00:00:00Z content/2030/02/01/ferry-sails.md embargo ends
                """, Cli.run("due", "--verbose", "--root", folder.toString()).out());
    }

    @Test
    void whereNothingIsDueNothingIsPrinted() {
        SmallDigest digest = SmallDigest.in(folder);
        Cli.Result next = Cli.run("due", "--root", digest.root().toString());
        assertEquals("", next.out());
        assertEquals(0, next.code());
    }
}
