package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of what the last one built does nothing, and one of anything else does what a first one would. */
final class NothingChangedTest {

    private static final String MOMENT = "2027-06-01T12:00:00Z";
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_700_000_000_000L);
    private static final String ARTICLE = "content/2027/05/12/ferry-sails.md";
    private static final String PAGE = "site/2027/05/12/ferry-sails/index.html";

    @TempDir
    private Path root;

    @BeforeEach
    void buildOnce() throws IOException {
        write("content/digest.yaml", """
                title: Harbour digest
                base-url: https://harbour.example/
                language: en
                time-zone: UTC
                cards: none
                """);
        write("content/topics.yaml", "- id: port\n  title: Port\n");
        write(ARTICLE, article("Ferry sails", ""));
        write(
                "content/2027/05/12/crane-arrives.md",
                article("Crane arrives", "publish-at: 2027-06-02T06:00:00+00:00\n"));
        Files.createDirectories(root.resolve("templates"));
        FileClock.passTick(root);
        build(MOMENT);
    }

    private static String article(String title, String more) {
        return "---\ntitle: " + title + "\ntopics: [port]\nsources:\n  - name: Harbour office\n"
                + "    url: https://office.example/" + title.hashCode() + "\n" + more + "---\n\nIt was seen.\n";
    }

    /** As an editor does who wrote it long before the build looked. */
    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private BuildRequest request(String asOf) {
        return new BuildRequest(
                root,
                root.resolve("site"),
                root.resolve("home"),
                AsOf.parse(asOf).orElseThrow(),
                false,
                false);
    }

    private BuildReport build(String asOf) {
        BuildReport report = SiteBuilder.refresh(request(asOf));
        assertEquals("[]", report.problems().toString());
        return report;
    }

    /** Only the quick way gives no account of each file. */
    private static boolean wasQuick(BuildReport report) {
        return report.files().isEmpty();
    }

    private FileTree site() throws IOException {
        return FileTree.of(root.resolve("site"));
    }

    @Test
    void nothingIsReadAndTheReportIsTheSame() throws IOException {
        FileTree before = site();
        BuildReport quick = build(MOMENT);
        assertTrue(wasQuick(quick));
        BuildReport full = SiteBuilder.build(request(MOMENT));
        assertFalse(wasQuick(full));
        assertEquals(full.counts(), quick.counts());
        assertEquals(full.editions(), quick.editions());
        assertEquals(full.articles(), quick.articles());
        assertEquals(full.written(), quick.written());
        assertEquals(List.of(), site().differencesFrom(before));
    }

    @Test
    void aRehearsalMakesNoFileAndTellsTheSame() throws IOException {
        BuildRequest request = request(MOMENT);
        Rehearsal quick = SiteBuilder.rehearsalOfNothing(request).orElseThrow();
        AtomicInteger made = new AtomicInteger();
        Rehearsal full = SiteBuilder.rehearse(request, file -> made.incrementAndGet());
        assertTrue(made.get() > 0);
        assertEquals(full, quick);

        FileTree before = site();
        Files.delete(root.resolve(PAGE));
        assertEquals(Optional.empty(), SiteBuilder.rehearsalOfNothing(request));
        build(MOMENT);
        assertEquals(List.of(), site().differencesFrom(before));
        write(ARTICLE, article("Ferry has sailed", ""));
        assertEquals(Optional.empty(), SiteBuilder.rehearsalOfNothing(request));
    }

    @Test
    void laterMomentIsTheSameUntilAnEmbargoEnds() throws IOException {
        assertTrue(wasQuick(build("2027-06-02T05:59:59Z")));
        assertFalse(Files.exists(root.resolve("site/2027/05/12/crane-arrives/index.html")));
        assertFalse(wasQuick(build("2027-06-02T06:00:00Z")));
        assertTrue(Files.exists(root.resolve("site/2027/05/12/crane-arrives/index.html")));
    }

    @Test
    void earlierMomentIsAnother() throws IOException {
        assertFalse(wasQuick(build("2027-05-11T12:00:00Z")));
        assertFalse(Files.exists(root.resolve(PAGE)));
    }

    @Test
    void editedArticleIsSeen() throws IOException {
        write(ARTICLE, article("Ferry sails at last", ""));
        assertFalse(wasQuick(build(MOMENT)));
        assertTrue(Files.readString(root.resolve(PAGE)).contains("Ferry sails at last"));
    }

    @Test
    void editThatHidesIsSeen() throws IOException {
        Path file = root.resolve(ARTICLE);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("It was seen.", "It was sunk."));
        Files.setLastModifiedTime(file, LONG_AGO);
        assertFalse(wasQuick(build(MOMENT)));
        assertTrue(Files.readString(root.resolve(PAGE)).contains("It was sunk."));
    }

    @Test
    void newTemplateIsSeen() throws IOException {
        write("templates/assets/own.css", "body { margin: 0 }\n");
        assertFalse(wasQuick(build(MOMENT)));
    }

    @Test
    void deletedPageComesBack() throws IOException {
        FileTree before = site();
        Files.delete(root.resolve(PAGE));
        assertFalse(wasQuick(build(MOMENT)));
        assertEquals(List.of(), site().differencesFrom(before));
        assertTrue(wasQuick(build(MOMENT)));
    }

    @Test
    void strangeFileInTheSiteIsLookedAt() throws IOException {
        write("site/notes.txt", "mine");
        assertFalse(wasQuick(build(MOMENT)));
        assertTrue(Files.exists(root.resolve("site/notes.txt")));
    }

    @Test
    void hiddenFileOfTheOperatorAtTheTopIsNoPage() throws IOException {
        write("site/.gitignore", "*\n");
        assertTrue(wasQuick(build(MOMENT)));
    }

    @Test
    void fileOfJustNowMayChangeAgainUnseen() throws IOException {
        Files.setLastModifiedTime(root.resolve(ARTICLE), FileTime.fromMillis(System.currentTimeMillis() + 3_600_000));
        assertFalse(wasQuick(build(MOMENT)));
        assertFalse(wasQuick(build(MOMENT)));
    }

    @Test
    void damagedMemoryIsThrownAway() throws IOException {
        Path file = root.resolve(".dateline/cache/last-build");
        Files.writeString(file, Files.readString(file).replace("2027", "2026"));
        assertFalse(wasQuick(build(MOMENT)));
    }

    @Test
    void foldersMayBeLinks() throws IOException {
        Path elsewhere = root.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        for (String name : List.of("content", "templates", "site")) {
            Files.move(root.resolve(name), elsewhere.resolve(name));
            Files.createSymbolicLink(root.resolve(name), elsewhere.resolve(name));
        }
        FileClock.passTick(root);
        build(MOMENT);
        assertTrue(wasQuick(build(MOMENT)));
    }

    @Test
    void themeFileBehindALinkIsSeen() throws IOException {
        write("shared/blocks.ftlh", "<#macro footer frame><p>First</p></#macro>\n");
        Files.createSymbolicLink(root.resolve("templates/blocks.ftlh"), root.resolve("shared/blocks.ftlh"));
        build(MOMENT);
        assertTrue(Files.readString(root.resolve(PAGE)).contains("<p>First</p>"));
        write("shared/blocks.ftlh", "<#macro footer frame><p>Another</p></#macro>\n");
        build(MOMENT);
        assertTrue(Files.readString(root.resolve(PAGE)).contains("<p>Another</p>"));
    }

    @Test
    void whateverATemplateIncludesIsSeen() throws IOException {
        write("templates/blocks.ftlh", "<#macro footer frame><#include \"note.txt\"></#macro>\n");
        write("templates/note.txt", "A first note");
        build(MOMENT);
        assertTrue(Files.readString(root.resolve(PAGE)).contains("A first note"));
        write("templates/note.txt", "Another, longer note");
        build(MOMENT);
        assertTrue(Files.readString(root.resolve(PAGE)).contains("Another, longer note"));
    }
}
