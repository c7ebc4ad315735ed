package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.archive.Unpublished;
import org.dateline.build.AsOf;
import org.dateline.build.BuildProgress;
import org.dateline.build.BuildRequest;
import org.dateline.build.Memory;
import org.dateline.build.Onlookers;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not public is shown where it was asked for, is marked there, and reaches no site. */
class UnpublishedPreviewTest {

    private static final Unpublished ALL = new Unpublished(true, true);
    private static final String DRAFT = "/2025/03/18/quay-inspection/";
    private static final String EMBARGOED = "/2025/03/18/pilot-strike/";

    @TempDir
    Path folder;

    private static int status(RunningPreview preview, String page) {
        return Wire.get(preview.port(), page).status();
    }

    private static String page(RunningPreview preview, String page) {
        return Wire.get(preview.port(), page).body();
    }

    @Test
    void byItselfAPreviewShowsWhatIsPublic() {
        try (RunningPreview preview = RunningPreview.of(SmallDigest.in(folder))) {
            assertEquals(404, status(preview, DRAFT));
            assertEquals(404, status(preview, EMBARGOED));
            assertFalse(page(preview, "/2025/03/18/").contains("dateline-preview\""));
            assertEquals("{}", page(preview, Tools.UNPUBLISHED));
        }
    }

    @Test
    void draftsAreShownAndMarked() {
        try (RunningPreview preview = RunningPreview.of(SmallDigest.in(folder), new Unpublished(true, false))) {
            assertEquals(404, status(preview, EMBARGOED));
            assertTrue(page(preview, "/2025/03/18/").contains("Divers look at the quay"));
            assertTrue(page(preview, DRAFT)
                    .contains("<aside class=\"dateline-preview\" lang=\"en\" dir=\"ltr\" aria-label=\"Preview\">"
                            + "Preview with drafts. This is not what readers see."
                            + " <strong class=\"dateline-mark\">Draft</strong></aside>"));
            assertTrue(page(preview, "/2025/03/18/harbour-reopens/")
                    .contains("Preview with drafts. This is not what readers see.</aside>"));
            assertEquals("{\"" + DRAFT + "\":\"Draft\"}", page(preview, Tools.UNPUBLISHED));
        }
    }

    @Test
    void whatLiesAheadIsShownAndMarked() {
        SmallDigest digest = SmallDigest.in(folder);
        digest.write("content/2041/01/02/edition.md", "---\nlead: The fair opens.\n---\n");
        try (RunningPreview preview = RunningPreview.of(digest, new Unpublished(false, true))) {
            assertEquals(404, status(preview, DRAFT));
            assertTrue(page(preview, EMBARGOED).contains("<strong class=\"dateline-mark\">Not public yet</strong>"));
            assertTrue(page(preview, "/2041/01/02/").contains("The fair opens."));
        }
    }

    @Test
    void anotherMomentIsShownAndSaid() {
        try (RunningPreview preview = RunningPreview.of(SmallDigest.in(folder), Unpublished.NONE, "2025-03-17")) {
            assertEquals(404, status(preview, "/2025/03/18/"));
            assertTrue(page(preview, "/").contains("Preview as of 2025-03-17. This is not what readers see."));
        }
    }

    @Test
    void aDraftThatIsPublishedLosesItsMark() {
        SmallDigest digest = SmallDigest.in(folder);
        try (RunningPreview preview = RunningPreview.of(digest, ALL);
                Listening tab = Listening.to(preview, DRAFT)) {
            digest.edit(SmallDigest.DRAFT, "draft: true\n", "");
            assertTrue(tab.next().reload(), "its page says that it is a draft");
            assertFalse(page(preview, DRAFT).contains("<strong class=\"dateline-mark\">"));
        }
    }

    @Test
    void whatIsNotPublicReachesNoSiteThatIsBuiltAfterwards() {
        SmallDigest digest = SmallDigest.in(folder.resolve("previewed"));
        try (RunningPreview preview = RunningPreview.of(digest, ALL)) {
            assertEquals(200, status(preview, DRAFT));
            assertFalse(Files.exists(digest.root().resolve("site")));
        }
        SmallDigest other = SmallDigest.in(folder.resolve("not-previewed"));
        for (SmallDigest each : new SmallDigest[] {digest, other}) {
            Cli.Result built = Cli.run("build", "--root", each.root().toString());
            assertEquals(0, built.code(), built.err());
        }
        SortedMap<String, String> site = files(digest.root().resolve("site"));
        assertEquals(files(other.root().resolve("site")), site);
        site.forEach((path, text) -> assertFalse(
                path.contains("quay-inspection") || text.contains("Divers") || text.contains("Pilots"), path));
    }

    @Test
    void thePreviewAfterOneWithDraftsHasNoneOfThem() {
        SmallDigest digest = SmallDigest.in(folder);
        try (RunningPreview preview = RunningPreview.of(digest, ALL)) {
            assertEquals(200, status(preview, DRAFT));
        }
        try (RunningPreview preview = RunningPreview.of(digest)) {
            assertEquals(404, status(preview, DRAFT));
        }
        files(digest.site())
                .forEach((path, text) -> assertFalse(
                        path.contains("quay-inspection") || text.contains("Divers") || text.contains("Pilots"), path));
    }

    /** Whether the second of two builds remembers what is in no site. */
    @Test
    void aPreviewAfterABuildAndABuildAfterAPreviewAgree() {
        SmallDigest digest = SmallDigest.in(folder);
        Cli.run("build", "--root", folder.toString());
        SortedMap<String, String> before = files(folder.resolve("site"));
        try (RunningPreview preview = RunningPreview.of(digest, ALL)) {
            assertEquals(200, status(preview, DRAFT));
        }
        Cli.Result again = Cli.run("build", "--root", folder.toString());
        assertTrue(again.err().contains("(0 written, "), again.err());
        assertEquals(before, files(folder.resolve("site")));
    }

    @Test
    void whatIsNotPublicIsBuiltNowhereElse() {
        AsOf now = AsOf.moment(Instant.EPOCH);
        assertThrows(
                IllegalArgumentException.class,
                () -> new BuildRequest(
                        folder,
                        folder.resolve("site"),
                        folder,
                        now,
                        false,
                        false,
                        ALL,
                        Onlookers.NONE,
                        new Memory(),
                        null,
                        BuildProgress.NONE));
    }

    @Test
    void noSiteIsBuiltWhereAPreviewIs() {
        SmallDigest digest = SmallDigest.in(folder);
        Cli.Result built = Cli.run("build", "--root", folder.toString(), "--output", digest.site() + "/../site2");
        assertEquals(1, built.code());
        assertTrue(built.err().contains("it lies in .dateline/"), built.err());
    }

    private static SortedMap<String, String> files(Path site) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                if (!path.equals(".dateline")) { // it says when the files were written
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
