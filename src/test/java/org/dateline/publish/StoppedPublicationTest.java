package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dateline.cli.Cli;
import org.dateline.output.BuiltFile;
import org.dateline.output.BuiltSite;
import org.dateline.problem.Problems;
import org.dateline.publish.directory.PlainFolder;
import org.dateline.publish.directory.SwappedFolder;
import org.dateline.publish.target.Destination;
import org.dateline.publish.target.PublicationPlan;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A publication that is stopped, for whatever reason, and one that has to wait. */
class StoppedPublicationTest {

    @TempDir
    Path folder;

    /** What a killed process is like from the target's side: after some file nothing more happens. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Destination web(boolean inPlace) {
        Path web = folder.resolve("www/digest");
        return inPlace ? new PlainFolder(web) : new SwappedFolder(web);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stoppedAtEveryTenthFileItEndsInTheSameState(boolean inPlace) {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest")).build();
        publish(digest, inPlace, Integer.MAX_VALUE);
        SortedMap<String, String> old = digest.built();
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();
        SortedMap<String, String> now = digest.built();
        int stops = 0;
        for (int files = 0; !publish(digest, inPlace, files); files += 10) {
            stops++;
            SortedMap<String, String> seen = SmallDigest.published(folder.resolve("www/digest"));
            seen.keySet().removeIf(path -> path.startsWith(".dateline-publication.new/"));
            if (inPlace) {
                seen.forEach((path, sum) ->
                        assertTrue(sum.equals(old.get(path)) || sum.equals(now.get(path)), path + " is half there"));
            } else {
                assertTrue(seen.equals(old) || seen.equals(now), "a mixture is seen");
            }
        }
        assertTrue(stops > 2, "it was stopped " + stops + " times");
        assertEquals(now, SmallDigest.published(folder.resolve("www/digest")));
    }

    /** Whether it came to its end. */
    private boolean publish(SmallDigest digest, boolean inPlace, int files) {
        Problems problems = new Problems();
        BuiltSite site = BuiltSite.read(digest.site(), "site", problems);
        assertEquals(0, problems.sorted().size());
        int[] left = {files};
        try (Destination web = web(inPlace)) {
            PublicationPlan plan = PublicationPlan.of(site, web.look(site, false));
            web.apply(plan, site, path -> {
                if (left[0]-- == 0) {
                    throw new Killed();
                }
            });
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    @Test
    void whatPagesNeedGoesFirstAndTheHomePageLast() {
        SmallDigest digest = SmallDigest.in(folder.resolve("digest")).build();
        BuiltSite site = BuiltSite.read(digest.site(), "site", new Problems());
        PublicationPlan plan = PublicationPlan.of(site, web(true).look(site, false));
        var order = plan.inSendingOrder().stream().map(BuiltFile::path).toList();
        assertEquals("index.html", order.get(order.size() - 1));
        int firstPage = order.stream()
                .filter(path -> path.endsWith(".html"))
                .mapToInt(order::indexOf)
                .min()
                .orElseThrow();
        order.stream()
                .filter(path -> path.startsWith("assets/"))
                .forEach(asset -> assertTrue(order.indexOf(asset) < firstPage, asset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void aFullDiskLeavesWhatReadersSee(String way) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Assumptions.assumeTrue(mount(disk), "A full disk needs the right to mount one.");
        try {
            SmallDigest digest = SmallDigest.in(
                            folder.resolve("digest"), "name: web\nkind: directory\npath: " + disk + "/digest\n" + way)
                    .build();
            assertEquals(0, digest.publish().code());
            SortedMap<String, String> old = SmallDigest.published(disk.resolve("digest"));
            for (int i = 10; i < 28; i++) {
                digest.article("2025/04/" + i + "/ferry-sails", "Ferry sails on day " + i);
            }
            Cli.Result result = digest.build().publish();
            assertEquals(1, result.code());
            assertTrue(
                    result.err().contains("is full; readers see what was there before\n  fix: make space there"),
                    result.err());
            assertEquals(old, SmallDigest.published(disk.resolve("digest")));
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path disk) throws Exception {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", disk.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "publish"})
    void whatIsRunningIsWaitedFor(String command) throws Exception {
        SmallDigest digest = SmallDigest.in(
                        folder.resolve("digest"), "name: web\nkind: directory\npath: " + folder.resolve("www/digest"))
                .build();
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        if (command.equals("publish")) {
            digest.build();
        }
        CountDownLatch waits = new CountDownLatch(1);
        StringWriter shown = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                if (toString().contains("aiting for another build or publication of this digest …")) {
                    waits.countDown();
                }
            }
        };
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (FileChannel channel =
                        FileChannel.open(digest.root().resolve(".dateline/build.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Future<Cli.Result> run = other.submit(() ->
                    Cli.runInTerminal(shown, command, "--root", digest.root().toString()));
            assertTrue(waits.await(60, TimeUnit.SECONDS), "it does not say that it waits");
            assertFalse(run.isDone());
            lock.release();
            assertEquals(0, run.get().code(), run.get().err());
        } finally {
            other.shutdownNow();
        }
    }
}
