package org.dateline;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.image.ImageFuzz;
import org.dateline.importing.ImportFuzz;
import org.dateline.parse.ArticleFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what a fuzzer starts from, and what it found, through every target. */
class FuzzCasesTest {

    private static final Path CASES = Path.of("src/test/resources/fuzz");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseHolds(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            ArticleFuzz.fuzzerTestOneInput(bytes);
            ImportFuzz.fuzzerTestOneInput(bytes);
            ImageFuzz.fuzzerTestOneInput(bytes);
        });
    }
}
