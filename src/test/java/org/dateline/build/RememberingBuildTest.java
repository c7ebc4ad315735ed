package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build takes from the last one, and when it trusts it. */
final class RememberingBuildTest {

    private static final String ARTICLE = "content/2027/05/12/pier-opens.md";
    private static final String PAGE = "site/2027/05/12/pier-opens/index.html";

    /** Well before any build, so that no file counts as just changed. */
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_123L);

    @TempDir
    private Path root;

    @BeforeEach
    void buildOnce() throws IOException {
        FileTree.of(Path.of("src/test/resources/sites/two-languages/content")).replace(root.resolve("content"));
        try (Stream<Path> files = Files.walk(root.resolve("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        FileClock.passTick(root);
        build();
    }

    private String build(String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("build", "--root", root.toString(), "--as-of", "2027-06-01"), Stream.of(options))
                .toArray(String[]::new);
        Cli.Result built = Cli.run(arguments);
        assertEquals(0, built.code(), built.err());
        return built.err();
    }

    private String page() throws IOException {
        return Files.readString(root.resolve(PAGE));
    }

    /** Changes a file in place so that neither its size nor its time of modification says so. */
    private static void changeHiding(Path file, String from, String to) throws IOException {
        byte[] bytes = Files.readString(file).replace(from, to).getBytes(StandardCharsets.UTF_8);
        assertEquals(Files.size(file), bytes.length);
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, bytes, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, time);
    }

    @Test
    void whatDidNotChangeIsNotWritten() {
        assertTrue(build().contains("(0 written, "));
    }

    @Test
    void anEditChangesThePagesThatShowIt() throws IOException {
        Path article = root.resolve(ARTICLE);
        Files.writeString(article, Files.readString(article).replace("has moored. See", "has moored at noon. See"));
        String report = build();
        assertTrue(page().contains("has moored at noon"));
        int written = Integer.parseInt(report.replaceAll("(?s).*\\((\\d+) written.*", "$1"));
        assertTrue(written > 0 && written < 10, report);
    }

    @Test
    void editThatHidesIsSeen() throws IOException {
        changeHiding(root.resolve(ARTICLE), "has moored. See", "has sailed. See");
        build();
        assertTrue(page().contains("has sailed. See"));
    }

    /** The second edit leaves the very stamp of the first wherever the clock has not moved between them. */
    @Test
    void editThatHidesInTheTickOfAnotherIsSeen() throws IOException {
        for (int i = 0; i < 5; i++) {
            changeHiding(root.resolve(ARTICLE), "has moored. See", "has sailed. See");
            build();
            changeHiding(root.resolve(ARTICLE), "has sailed. See", "has moored. See");
            build();
            assertTrue(page().contains("has moored. See"));
        }
    }

    @Test
    void editUnderAClockThatWentBackIsSeen() throws IOException {
        Path article = root.resolve(ARTICLE);
        Files.setLastModifiedTime(article, FileTime.fromMillis(LONG_AGO.toMillis() + 4_000_000_000_000L));
        build();
        for (String[] words : new String[][] {{"has moored. See", "has sailed. See"}, {"has sailed", "has tacked"}}) {
            Files.writeString(article, Files.readString(article).replace(words[0], words[1]));
            Files.setLastModifiedTime(article, FileTime.fromMillis(LONG_AGO.toMillis() - 86_400_000));
            build();
            assertTrue(page().contains(words[1]));
        }
    }

    @Test
    void pageThatWasChangedHidingIsNotTakenForOurs() throws IOException {
        changeHiding(root.resolve(PAGE), "has moored", "has boated");
        Cli.Result refused = Cli.run("build", "--root", root.toString(), "--as-of", "2027-06-01T12:00:00Z");
        assertEquals(1, refused.code(), refused.err());
        assertTrue(refused.err().contains("was changed since dateline wrote it"), refused.err());
    }

    @Test
    void verifyingReadsEverythingAgain() {
        assertTrue(build("--verify").contains("(0 written, "));
    }

    @Test
    void replacedFileOfTheSameSizeAndTimeIsSeen() throws IOException {
        Path article = root.resolve(ARTICLE);
        Path other = root.resolve("other.md");
        Files.writeString(other, Files.readString(article).replace("has moored. See", "has sailed. See"));
        Files.setLastModifiedTime(other, LONG_AGO);
        Files.delete(article);
        Files.move(other, article);
        build();
        assertTrue(page().contains("has sailed. See"));
    }

    @Test
    void deletedPageComesBack() throws IOException {
        String before = page();
        Files.delete(root.resolve(PAGE));
        build();
        assertEquals(before, page());
    }

    @Test
    void warningsAreToldByEveryBuild() {
        String warning = "pier-opens.uk.md: warning: the correction of 2027-05-14 is not translated";
        assertTrue(build().contains(warning));
        assertTrue(build().contains(warning));
    }

    @Test
    void damagedBodiesCostOnlyTime() throws IOException {
        List<Path> bodies;
        try (Stream<Path> files = Files.list(root.resolve(".dateline/cache"))) {
            bodies = files.filter(file -> file.getFileName().toString().startsWith("bodies"))
                    .toList();
        }
        assertFalse(bodies.isEmpty());
        for (Path file : bodies) {
            byte[] bytes = Files.readAllBytes(file);
            java.util.Arrays.fill(bytes, (byte) 'x');
            Files.write(file, bytes);
        }
        String before = page();
        Files.delete(root.resolve(PAGE));
        build();
        assertEquals(before, page());
    }

    @Test
    void cacheMayBeDeleted() throws IOException {
        FileTree before = FileTree.of(root.resolve("site"));
        FileTree.of(root.resolve("nothing")).replace(root.resolve(".dateline/cache"));
        build();
        assertEquals(List.of(), FileTree.of(root.resolve("site")).differencesFrom(before));
    }

    @Test
    void timingsNameStepsAndKinds() throws IOException {
        Files.delete(root.resolve(PAGE));
        String report = build("--timings");
        assertTrue(report.matches("(?s).*\\d\\.\\d{3} s  read\n.*\\d\\.\\d{3} s  article\\.ftlh, 1\n.*"), report);
        assertTrue(report.matches("(?s).*  unchanged, \\d+\n.*"), report);
    }

    @Test
    void everyPageSaysTheOtherLanguagesByTheirOwnNames() throws IOException {
        Files.createDirectories(root.resolve("templates/messages"));
        Files.writeString(root.resolve("templates/messages/uk.properties"), "language.own-name = Солов'їна\n");
        build();
        FileTree incremental = FileTree.of(root.resolve("site"));
        FileTree.of(root.resolve("nothing")).replace(root.resolve("site"));
        FileTree.of(root.resolve("nothing")).replace(root.resolve(".dateline/cache"));
        build();
        assertEquals(List.of(), FileTree.of(root.resolve("site")).differencesFrom(incremental));
    }
}
