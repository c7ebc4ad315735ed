package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition as plain text keeps its width and its weight however much a day brings. */
final class TextEditionTest {

    private static final int COLUMNS = 72;

    @TempDir
    private Path root;

    @Test
    void quietDayIsShort() throws IOException {
        assertTrue(edition(1).contains("1 report: 1 claimed."));
    }

    @Test
    void busyDayIsCutBelowTenThousandBytes() throws IOException {
        String text = edition(90);
        int bytes = Files.readAllBytes(root.resolve("site/2027/05/12/edition.txt")).length;
        assertTrue(bytes <= 10_000, bytes + " bytes");
        assertTrue(text.endsWith("more reports are in this edition:\nhttps://digest.example/2027/05/12/\n"), text);
        List<String> tooWide = text.lines()
                .filter(line ->
                        line.codePoints().filter(c -> c != 0xFEFF).count() > COLUMNS && !line.contains("https://"))
                .toList();
        assertEquals(List.of(), tooWide);
    }

    /** A day of so many reports, each of them a key development. */
    private String edition(int reports) throws IOException {
        write("content/digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: UTC
                """);
        write("content/topics.yaml", "- {id: ferries, title: Ferries}\n");
        for (int i = 1; i <= reports; i++) {
            write("content/2027/05/12/report-" + i + ".md", """
                    ---
                    title: The harbour office says that ferry number %d waits for a calmer sea, порт чекає
                    topics: [ferries]
                    status: claimed
                    attribution: [the harbour office]
                    key: %d
                    sources: [{name: The Calder Post, url: "https://calder-post.example/%d"}]
                    ---

                    It waits.
                    """.formatted(i, i, i));
        }
        Cli.Result built = Cli.run("build", "--quiet", "--root", root.toString());
        assertEquals("", built.err());
        return Files.readString(root.resolve("site/2027/05/12/edition.txt"));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
