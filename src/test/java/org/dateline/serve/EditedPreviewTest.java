package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import org.dateline.serve.Listening.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each edit is seen, whatever state it leaves the files in, and only where it shows. */
class EditedPreviewTest {

    private static final String PAGE = "/2025/03/17/storm-closes-harbour/";
    private static final String OTHER_PAGE = "/2025/03/18/harbour-reopens/";

    @TempDir
    Path folder;

    private SmallDigest digest;
    private RunningPreview preview;

    @BeforeEach
    void serve() {
        digest = SmallDigest.in(folder);
        preview = RunningPreview.of(digest);
    }

    @AfterEach
    void end() {
        preview.close();
    }

    private String page(String path) {
        return Wire.get(preview.port(), path).body();
    }

    @Test
    void onlyTheTabWhosePageChangedIsReloaded() {
        try (Listening tab = Listening.to(preview, PAGE);
                Listening other = Listening.to(preview, OTHER_PAGE)) {
            digest.edit(SmallDigest.REPORT, "No ship.", "Not one ship.");
            assertTrue(tab.next().reload());
            assertFalse(other.next().reload());
        }
        assertTrue(page(PAGE).contains("Not one ship."));
    }

    @Test
    void aFileThatTakesTheOthersPlaceIsSeen() {
        digest.replace(SmallDigest.REPORT, digest.read(SmallDigest.REPORT).replace("No ship.", "Not one ship."));
        assertEquals(
                new TreeSet<>(List.of(SmallDigest.REPORT)),
                preview.next().changes().paths());
        assertTrue(page(PAGE).contains("Not one ship."));
    }

    @Test
    void addedRenamedAndDeletedArticlesAreSeen() throws IOException {
        String added = "content/2025/03/20/ferry-sails.md";
        digest.write(added, SmallDigest.report("The ferry sails", "harbour", "", "At noon."));
        preview.next(build -> Files.exists(digest.site().resolve("2025/03/20/ferry-sails/index.html")));
        assertTrue(page("/2025/03/20/").contains("The ferry sails"));

        Files.move(folder.resolve(added), folder.resolve("content/2025/03/20/ferry-has-sailed.md"));
        preview.next(build -> Files.exists(digest.site().resolve("2025/03/20/ferry-has-sailed/index.html")));
        assertEquals(404, Wire.get(preview.port(), "/2025/03/20/ferry-sails/").status());

        digest.delete("content/2025/03/20/ferry-has-sailed.md");
        preview.next(build -> !Files.exists(digest.site().resolve("2025/03/20/ferry-has-sailed/index.html")));
        assertEquals(404, Wire.get(preview.port(), "/2025/03/20/").status());
    }

    @Test
    void aWholeFolderThatComesAndGoesIsSeen() throws IOException {
        Path aside = folder.resolve("aside");
        Files.createDirectories(aside.resolve("21"));
        Files.writeString(
                aside.resolve("21/fog.md"), SmallDigest.report("Fog over the harbour", "weather", "", "Thick."));
        Path day = folder.resolve("content/2025/03/21");
        Files.move(aside.resolve("21"), day);
        preview.next(build -> Files.exists(digest.site().resolve("2025/03/21/fog/index.html")));

        Files.writeString(day.resolve("fog.md"), SmallDigest.report("Fog lifts", "weather", "", "Thin."));
        preview.next(build -> page("/2025/03/21/fog/").contains("Fog lifts"));

        Files.move(day, aside.resolve("21"), StandardCopyOption.ATOMIC_MOVE);
        preview.next(build -> !Files.exists(digest.site().resolve("2025/03/21/fog/index.html")));
    }

    @Test
    void aTopicsNameIsSeenWhereverItStands() {
        digest.edit("content/topics.yaml", "title: Weather", "title: Storms");
        preview.next();
        assertTrue(page(PAGE).contains(">Storms<"));
    }

    @Test
    void anEditionAppears() {
        digest.write("content/2025/03/18/edition.md", "---\nlead: All clear again.\n---\n");
        preview.next(build -> page("/2025/03/18/").contains("All clear again."));
    }

    @Test
    void otherStylesAreNoOtherPage() {
        try (Listening tab = Listening.to(preview, PAGE)) {
            digest.write("templates/assets/own.css", ":root { --accent: #00f; }");
            Told told = tab.next();
            // the folder may be seen before what is in it
            while (told.parts().isEmpty()) {
                told = tab.next();
            }
            assertFalse(told.reload());
            assertEquals(List.of("/assets/site.css"), told.parts());
        }
        assertTrue(page("/assets/site.css").contains("--accent: #00f"));
    }

    @Test
    void anotherTemplateIsSeen() {
        try (Listening tab = Listening.to(preview, PAGE)) {
            digest.write("templates/messages/en.properties", "menu.latest=Today\n");
            Told told = tab.next();
            while (!told.reload()) {
                told = tab.next();
            }
        }
        assertTrue(page(PAGE).contains(">Today<"));
    }

    @Test
    void anErrorIsToldOverTheLastGoodPageAndGoesAway() {
        try (Listening tab = Listening.to(preview, PAGE)) {
            digest.edit(SmallDigest.REPORT, "topics: [harbour, weather]", "topics: [harbour, wether]");
            Told told = tab.next();
            assertEquals(List.of(SmallDigest.REPORT + ":3:19"), told.problems());
            assertTrue(told.text().contains("did you mean 'weather'?"), told.text());
            assertTrue(told.text().contains("3 | topics: [harbour, wether]\",\"  |                   ^"), told.text());
            assertTrue(page(PAGE).contains("No ship."));

            digest.edit(SmallDigest.REPORT, "wether", "weather");
            assertEquals(List.of(), tab.next().problems());
        }
    }

    @Test
    void aProblemIsNewsOnce() {
        digest.edit(SmallDigest.REPORT, "weather]", "wether]");
        assertEquals(1, preview.next().news().size());
        digest.edit(SmallDigest.OTHER, "All ships", "Most ships");
        assertEquals(List.of(), preview.next().news());
        digest.edit(SmallDigest.REPORT, "wether]", "weather]");
        Rebuild mended = preview.next();
        assertTrue(mended.mended());
        assertEquals(List.of(), mended.news());
    }

    @Test
    void aBrokenTemplateIsToldWithItsLine() {
        digest.write("templates/article.ftlh", "<p>\n${nothing.here}\n");
        Rebuild build = preview.next(each -> each.report().hasErrors());
        assertEquals("templates/article.ftlh", build.news().get(0).where().file());
        digest.delete("templates/article.ftlh");
        preview.next(Rebuild::mended);
    }

    @Test
    void aBrokenConfigurationEndsNothing() {
        String good = digest.read("content/digest.yaml");
        digest.write("content/digest.yaml", "title: [");
        assertTrue(preview.next().report().hasErrors());
        assertEquals(200, Wire.get(preview.port(), PAGE).status());
        digest.write("content/digest.yaml", good.replace("Harbour Digest", "Quay Digest"));
        preview.next(build -> !build.report().hasErrors());
        assertTrue(page(PAGE).contains("Quay Digest"));
    }

    @Test
    void aFileThatIsEmptyForAMomentIsNoError() throws IOException {
        Path file = folder.resolve(SmallDigest.REPORT);
        String text = digest.read(SmallDigest.REPORT);
        Files.writeString(file, "");
        Files.writeString(file, text.replace("No ship.", "Not one ship."));
        assertFalse(preview.next().report().hasErrors());
        assertTrue(page(PAGE).contains("Not one ship."));
    }

    @Test
    void thousandsOfFilesAtOnceAreOneBuild() throws IOException {
        Path day = Files.createDirectories(folder.resolve("content/2025/03/19"));
        for (int i = 0; i < 2_000; i++) {
            Files.writeString(day.resolve("table-" + i + ".csv"), "a,b\n");
        }
        Changes changes = preview.next().changes();
        long told =
                changes.paths().stream().filter(path -> path.endsWith(".csv")).count();
        // the system tells so many at once, and then that there were more
        assertTrue(told == 2_000 || !changes.complete(), told + " paths");
        assertEquals(List.of(), preview.others());
    }

    @Test
    void whatEditorsLeaveBehindIsNoEdit() {
        digest.write("content/2025/03/17/.storm-closes-harbour.md.swp", "x");
        digest.write("content/2025/03/17/storm-closes-harbour.md~", "x");
        digest.edit(SmallDigest.REPORT, "No ship.", "Not one ship.");
        assertEquals(
                new TreeSet<>(List.of(SmallDigest.REPORT)),
                preview.next().changes().paths());
    }

    @Test
    void aTabThatComesLateIsToldWhatItMissed() {
        String loaded = page(PAGE);
        String otherLoaded = page(OTHER_PAGE);
        digest.edit(SmallDigest.REPORT, "No ship.", "Not one ship.");
        preview.next();
        try (Listening late = Listening.from(preview, PAGE, loaded);
                Listening other = Listening.from(preview, OTHER_PAGE, otherLoaded)) {
            assertTrue(late.next().reload());
            assertFalse(other.next().reload());
        }
    }

    @Test
    void aTabThatShowsWhatIsNotThereIsReloadedWhenItIs() {
        try (Listening tab = Listening.to(preview, "/2025/03/20/ferry-sails/")) {
            digest.write(
                    "content/2025/03/20/ferry-sails.md",
                    SmallDigest.report("The ferry sails", "harbour", "", "At noon."));
            Told told = tab.next();
            while (!told.reload()) {
                told = tab.next();
            }
        }
        assertTrue(page("/2025/03/20/ferry-sails/").contains("At noon."));
    }

    @Test
    void contentMayLieElsewhere() throws IOException {
        preview.close();
        Path content = folder.resolve("elsewhere");
        Files.move(folder.resolve("content"), content);
        try {
            Files.createSymbolicLink(folder.resolve("content"), content);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this system has no symbolic links");
        }
        preview = RunningPreview.of(digest);
        digest.edit(SmallDigest.REPORT, "No ship.", "Not one ship.");
        assertEquals(
                new TreeSet<>(List.of(SmallDigest.REPORT)),
                preview.next().changes().paths());
    }
}
