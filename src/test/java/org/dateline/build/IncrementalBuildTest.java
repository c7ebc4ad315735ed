package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After each of many random edits, a build that remembers the last gives the bytes of one that remembers nothing: the
 * cache and the site are carried from build to build as between processes.
 *
 * <p>{@code -Dsequences=300} draws more of them, {@code -Dfirst-seed=4711} others.
 */
final class IncrementalBuildTest {

    private static final int SEQUENCES = Integer.getInteger("sequences", 30);
    private static final int FIRST_SEED = Integer.getInteger("first-seed", 1);
    private static final int EDITS = 10;

    @TempDir
    private Path folder;

    @Test
    void incrementalSiteIsThatOfACleanBuild() {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger compared = new AtomicInteger();
        IntStream.range(FIRST_SEED, FIRST_SEED + SEQUENCES).parallel().forEach(seed -> {
            if (failures.size() < 3) {
                compared.addAndGet(run(seed, failures));
            }
        });
        assertTrue(failures.isEmpty(), () -> String.join("\n\n", failures));
        assertTrue(compared.get() > SEQUENCES * EDITS / 2, compared + " sites were compared");
    }

    /** How many sites were compared. */
    private int run(int seed, Queue<String> failures) {
        Path root = folder.resolve("digest-" + seed);
        EditedDigest digest = new EditedDigest(root, new Random(seed));
        StringBuilder story = new StringBuilder("seed " + seed + ": built");
        int compared = 0;
        for (int i = 0; i <= EDITS; i++) {
            if (i > 0) {
                story.append(", ").append(digest.edit());
            }
            String difference = difference(root, digest.asOf());
            if (difference == null) {
                compared++;
            } else if (!difference.isEmpty()) {
                failures.add(story + "\n" + difference);
                break;
            } else {
                break; // an error in the content, told alike by both
            }
        }
        deleteAll(root);
        return compared;
    }

    /** Null where both agree on the site; empty where both agree that there is an error. */
    private static String difference(Path root, String asOf) {
        BuildRequest request = new BuildRequest(
                root,
                root.resolve("site"),
                root.resolve("home"),
                AsOf.parse(asOf).orElseThrow(),
                false,
                false);
        SortedMap<String, byte[]> clean = new TreeMap<>();
        BuildReport rehearsed = SiteBuilder.rehearse(request, file -> {
                    synchronized (clean) {
                        clean.put(file.path(), file.bytes());
                    }
                })
                .report();
        BuildReport built = SiteBuilder.refresh(request);
        if (!rehearsed.problems().equals(built.problems())) {
            return "clean: " + rehearsed.problems() + "\nincremental: " + built.problems();
        }
        if (built.hasErrors()) {
            return "";
        }
        if (!rehearsed.counts().equals(built.counts())
                || rehearsed.editions() != built.editions()
                || rehearsed.articles() != built.articles()) {
            return "clean: " + rehearsed + "\nincremental: " + built;
        }
        if (!built.files().isEmpty() && !rehearsed.files().equals(built.files())) {
            return "clean: " + rehearsed.files() + "\nincremental: " + built.files();
        }
        return difference(clean, read(root.resolve("site")));
    }

    private static String difference(SortedMap<String, byte[]> clean, Map<String, byte[]> incremental) {
        StringBuilder differences = new StringBuilder();
        clean.forEach((path, bytes) -> {
            byte[] other = incremental.get(path);
            if (other == null) {
                differences.append("missing: ").append(path).append('\n');
            } else if (!Arrays.equals(bytes, other)) {
                differences.append("different: ").append(path).append('\n');
            }
        });
        incremental.keySet().stream()
                .filter(path -> !clean.containsKey(path))
                .forEach(path -> differences.append("stale: ").append(path).append('\n'));
        return differences.length() == 0 ? null : differences.toString();
    }

    private static Map<String, byte[]> read(Path site) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (!path.equals(".dateline")) {
                    files.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            fail(e);
        }
        return files;
    }

    private static void deleteAll(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            fail(e);
        }
    }
}
