package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month with more than 300 entries is cut by day; too large a site to be compared byte for byte. */
final class BusyMonthTest {

    @TempDir
    private Path root;

    @Test
    void monthOfMoreThan300ReportsIsCutByDay() throws IOException {
        write("content/digest.yaml", """
                title: Harbour Digest
                base-url: https://digest.example/
                language: en
                time-zone: Europe/Athens
                """);
        write("content/topics.yaml", """
                - id: ferries
                  title: Ferries
                - id: bridges
                  title: Bridges
                """);
        for (int number = 1; number <= 301; number++) {
            String topics = number == 1 ? "[ferries]" : "[ferries, bridges]";
            int day = number <= 150 ? 11 : 12;
            write(String.format(Locale.ROOT, "content/2027/05/%d/report-%03d.md", day, number), """
                    ---
                    title: Report %d
                    topics: %s
                    sources: [{name: The Calder Post, url: "https://calder-post.example/%d"}]
                    ---
                    """.formatted(
                            number, topics, number));
        }
        write("content/2027/06/01/report.md", """
                ---
                title: A report of a quiet month
                topics: [ferries]
                sources: [{name: The Calder Post, url: "https://calder-post.example/quiet"}]
                ---
                """);

        Cli.Result built = Cli.run("build", "--root", root.toString(), "--quiet");

        assertEquals("", built.err());
        String cut = page("topics/ferries/2027/05");
        assertEquals(0, reports(cut));
        assertTrue(cut.contains("<a href=\"12/\">12 May 2027</a> <span class=\"count\">151 reports</span>"), cut);
        assertTrue(cut.contains("<a href=\"11/\">11 May 2027</a> <span class=\"count\">150 reports</span>"), cut);
        assertTrue(cut.contains("Next:</span> June 2027"), cut);
        assertEquals(150, reports(page("topics/ferries/2027/05/11")));
        assertEquals(151, reports(page("topics/ferries/2027/05/12")));
        assertEquals(30, reports(page("topics/ferries")));
        assertEquals(300, reports(page("topics/bridges/2027/05")));
        assertFalse(Files.exists(root.resolve("site/topics/bridges/2027/05/12")));
        assertFalse(Files.exists(root.resolve("site/topics/ferries/2027/06/01")));
    }

    private static long reports(String page) {
        return Pattern.compile("<article class=\"item h-entry\"")
                .matcher(page)
                .results()
                .count();
    }

    private String page(String folder) throws IOException {
        return Files.readString(root.resolve("site").resolve(folder).resolve("index.html"));
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
