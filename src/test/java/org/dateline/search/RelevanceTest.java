package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether readers find what they want in the digest of this repository. */
class RelevanceTest {

    private static final Path QUERIES = Path.of("src/test/resources/relevance/queries.tsv");

    @Test
    void whatAReaderWantsIsAmongTheFirst(@TempDir Path folder) throws IOException {
        try (SearchBrowser browser = new SearchBrowser(folder.resolve("profile"));
                LoopbackServer server = new LoopbackServer(path -> read(folder.resolve("site"), path))) {
            Cli.Result built = Cli.run(
                    "build",
                    "--root",
                    Path.of("").toAbsolutePath().toString(),
                    "--output",
                    folder.resolve("site").toString());
            assertEquals(0, built.code(), built.err());
            browser.open(server.address("search/"));
            double sum = 0;
            StringBuilder missed = new StringBuilder();
            List<String> lines = Files.readAllLines(QUERIES);
            for (String line : lines) {
                String[] parts = line.split("\t");
                List<String> wanted = List.of(parts[1].split(" "));
                browser.ask(parts[0]);
                List<String> results = browser.results();
                int rank = 1
                        + (int) results.stream()
                                .takeWhile(result -> !wanted.contains(result))
                                .count();
                sum += rank > results.size() ? 0 : 1.0 / rank;
                if (rank != 1) {
                    missed.append(String.format(
                            Locale.ROOT,
                            "%n%s: %s of %d; first: %s",
                            parts[0],
                            rank > results.size() ? "not" : "rank " + rank,
                            results.size(),
                            results.stream().limit(3).toList()));
                }
            }
            double mean = sum / lines.size();
            String report = String.format(
                    Locale.ROOT, "mean reciprocal rank of %d queries: %.3f%s", lines.size(), mean, missed);
            System.out.println(report);
            assertTrue(mean >= 0.9, report);
        }
    }

    static Optional<byte[]> read(Path site, String path) {
        Path file = site.resolve(path).normalize();
        try {
            return file.startsWith(site) && Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
