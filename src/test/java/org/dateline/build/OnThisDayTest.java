package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition looks back on the same date of earlier years, and on no other. */
class OnThisDayTest {

    private static final Pattern ENTRY = Pattern.compile("(?<=>)\\d{4}: Harbour news of [0-9/]+(?=</a>)");

    @TempDir
    Path root;

    @Test
    void earlierYearsOfTheSameDateAreNamedNewestFirst() throws IOException {
        write("digest.yaml", "title: T\nbase-url: https://t.example/\nlanguage: en\ntime-zone: UTC\n");
        write("topics.yaml", "- id: sea\n  title: Sea\n");
        List<String> days = List.of(
                "2020/02/29", "2023/02/28", "2023/03/01", "2024/02/29", "2025/03/01", "2026/03/01", "2028/02/29");
        for (String day : days) {
            write(day + "/harbour.md", """
                    ---
                    title: Harbour news of %s
                    topics: [sea]
                    key: true
                    sources:
                      - name: The Calder Post
                        url: https://calder-post.example/
                    ---
                    The harbour is open.
                    """.replace("%s", day));
        }
        Cli.Result built = Cli.run("build", "--root", root.toString());
        assertEquals(0, built.code(), built.err());
        assertEquals(
                List.of("2025: Harbour news of 2025/03/01", "2023: Harbour news of 2023/03/01"), entries("2026/03/01"));
        assertEquals(List.of("2020: Harbour news of 2020/02/29"), entries("2024/02/29"));
        assertEquals(List.of(), entries("2020/02/29"));
    }

    private List<String> entries(String day) throws IOException {
        String page = Files.readString(root.resolve("site").resolve(day).resolve("index.html"));
        return ENTRY.matcher(page).results().map(MatchResult::group).toList();
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
