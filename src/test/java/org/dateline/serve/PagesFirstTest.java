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
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dateline.archive.Unpublished;
import org.dateline.build.AbandonedBuildException;
import org.dateline.build.AsOf;
import org.dateline.build.BuildReport;
import org.dateline.build.BuildRequest;
import org.dateline.build.Disposition;
import org.dateline.build.Memory;
import org.dateline.build.Onlookers;
import org.dateline.build.SiteBuilder;
import org.dateline.output.WriteReport;
import org.dateline.serve.Listening.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that are looked at come first; whatever becomes of the rest, the next build makes the whole preview. */
final class PagesFirstTest {

    private static final String PAGE = "2025/03/17/storm-closes-harbour/index.html";
    private static final String DAY = "2025/03/17/index.html";
    private static final AsOf NOW = AsOf.moment(Instant.parse("2030-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aTabIsToldOfItsPageAndThenOfTheRest() {
        SmallDigest digest = SmallDigest.in(folder);
        try (RunningPreview preview = RunningPreview.of(digest);
                Listening tab = Listening.to(preview, "/2025/03/17/storm-closes-harbour/");
                Listening about = Listening.to(preview, "/about/")) {
            digest.edit(SmallDigest.REPORT, "Storm closes", "Gale closes");
            Told first = tab.next();
            Told last = tab.next();
            assertTrue(first.reload());
            assertEquals(first.build() + 1, last.build());
            assertFalse(last.reload());
            assertFalse(about.next().reload());
            assertFalse(about.next().reload());
        }
    }

    @Test
    void anAbandonedBuildLeavesThePagesAndNothingBehind() {
        SmallDigest digest = SmallDigest.in(folder);
        build(Onlookers.NONE);
        String day = read(DAY);

        digest.edit(SmallDigest.REPORT, "Storm closes", "Gale closes");
        Looking hasty = new Looking(Set.of(PAGE), true);
        assertThrows(AbandonedBuildException.class, () -> build(hasty));
        assertEquals(Set.of(PAGE), hasty.written());
        assertTrue(read(PAGE).contains("Gale closes the harbour"));
        assertEquals(day, read(DAY));

        String added = "content/2025/03/19/ferry-sails.md";
        String page = "2025/03/19/ferry-sails/index.html";
        digest.write(added, SmallDigest.report("The ferry sails", "harbour", "", "At noon."));
        assertThrows(AbandonedBuildException.class, () -> build(new Looking(Set.of(page), true)));
        assertTrue(read(page).contains("The ferry sails"));

        digest.delete(added);
        Looking patient = new Looking(Set.of(PAGE, DAY), false);
        BuildReport report = build(patient);
        assertFalse(report.hasErrors());
        assertEquals(Set.of(DAY), patient.written());
        assertFalse(Files.exists(digest.site().resolve(page)));
        SortedMap<String, String> site = files(digest.site());

        delete(folder.resolve(".dateline"));
        build(Onlookers.NONE);
        assertEquals(files(digest.site()), site);
    }

    @Test
    void anEarlierAddressThatIsLookedAtIsMadeWithTheRest() {
        String earlier = "2025/03/17/old-storm/index.html";
        SmallDigest digest = SmallDigest.in(folder);
        build(Onlookers.NONE);
        digest.edit(SmallDigest.REPORT, "Storm closes", "Gale closes");
        Looking looking = new Looking(Set.of(earlier, PAGE), false);
        assertFalse(build(looking).hasErrors());
        assertEquals(Set.of(PAGE), looking.written());
        assertTrue(read(earlier).contains("Gale closes the harbour"));
    }

    @Test
    void aTabWhosePageIsNotAmongTheFirstSeesAStyleSheetAtOnce() {
        SmallDigest digest = SmallDigest.in(folder);
        build(Onlookers.NONE);
        digest.write("templates/assets/own.css", ":root { --accent: #00f; }");
        Looking looking = new Looking(Set.of("2025/03/17/old-storm/index.html"), true);
        assertThrows(AbandonedBuildException.class, () -> build(looking));
        assertEquals(Set.of("assets/site.css"), looking.written());
    }

    @Test
    void whatIsLookedAtIsNotShownWithAFault() {
        SmallDigest digest = SmallDigest.in(folder);
        build(Onlookers.NONE);
        String before = read(PAGE);
        digest.write("templates/article.ftlh", "<p>${nothing.here}</p>\n");
        Looking looking = new Looking(Set.of(PAGE, DAY), false);
        BuildReport report = build(looking);
        assertTrue(report.hasErrors());
        assertEquals(Set.of(), looking.written());
        assertEquals(before, read(PAGE));
    }

    private final Memory memory = new Memory();

    private BuildReport build(Onlookers onlookers) {
        return SiteBuilder.build(BuildRequest.preview(
                folder, folder.resolve("home"), NOW, false, new Unpublished(false, false), onlookers, memory));
    }

    private String read(String page) {
        try {
            return Files.readString(folder.resolve(".dateline/preview/site").resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file but the list of them, which also tells when each was written. */
    private static SortedMap<String, String> files(Path site) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString();
                if (!path.equals(".dateline")) {
                    files.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Looks at some pages, and may want another build as soon as they stand. */
    private static final class Looking implements Onlookers {

        private final Set<String> pages;
        private final boolean hasty;
        private final AtomicReference<Set<String>> written = new AtomicReference<>(Set.of());

        Looking(Set<String> pages, boolean hasty) {
            this.pages = pages;
            this.hasty = hasty;
        }

        Set<String> written() {
            return written.get();
        }

        @Override
        public Set<String> pages() {
            return pages;
        }

        @Override
        public void see(WriteReport report, SortedMap<String, Disposition> unpublished) {
            written.set(report.writtenPaths());
        }

        @Override
        public boolean wantAnother() {
            return hasty;
        }
    }
}
