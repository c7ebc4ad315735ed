package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dateline init}, from the answers to a digest that builds; the clock stands at the beginning of 2030. */
class InitCommandTest {

    private static final List<String> ALL = List.of(
            ".github/workflows/digest.yml",
            ".gitignore",
            "README.md",
            "content/2029/12/30/edition.md",
            "content/2029/12/30/example-harbour-loses-power.md",
            "content/2029/12/30/example-talks-announced.md",
            "content/2029/12/31/edition.md",
            "content/2029/12/31/example-old-quarter-dark.md",
            "content/2029/12/31/example-power-returns.md",
            "content/2029/12/31/example-school-opens.md",
            "content/about.md",
            "content/digest.yaml",
            "content/places.yaml",
            "content/sources.yaml",
            "content/sources/example-news.yaml",
            "content/storylines.yaml",
            "content/tags.yaml",
            "content/topics.yaml");

    @TempDir
    Path folder;

    private Path digest() {
        return folder.resolve("harbour-digest");
    }

    private Cli.Result init(String... options) {
        return Cli.run(line(options));
    }

    private String[] line(String... options) {
        return Stream.concat(Stream.of("init", digest().toString()), Stream.of(options))
                .toArray(String[]::new);
    }

    /** All files below a folder, with {@code /}; empty where there is no such folder. */
    private static List<String> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return List.copyOf(new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList()));
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(digest().resolve(file));
    }

    @Test
    void aDigestHasAllItsFilesAndNothingElseIsLeft() throws IOException {
        Cli.Result result = init("--yes");
        assertEquals(
                digest() + ": a digest with two days of samples, in 18 files\n" + "Next:\n"
                        + "  cd "
                        + digest() + "\n" + "  dateline build\n"
                        + "  dateline new 'A first headline' --edit\n"
                        + "README.md in that folder says how a day goes, and what to change before you publish.\n",
                result.err());
        assertEquals("", result.out());
        assertEquals(0, result.code());
        assertEquals(ALL, files(digest()));
        assertFalse(Files.exists(digest().resolve(".dateline")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void itBuildsAndChecksWithoutAProblem(String language) {
        assertEquals(0, init("--yes", "--language", language).code());
        Cli.Result built = Cli.run("build", "--quiet", "--root", digest().toString());
        assertEquals("", built.err());
        assertEquals(0, built.code());
        Cli.Result checked = Cli.run("check", "--quiet", "--root", digest().toString());
        assertEquals("", checked.err());
        assertEquals(0, checked.code());
    }
}
