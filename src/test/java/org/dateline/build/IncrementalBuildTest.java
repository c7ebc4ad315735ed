package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.archive.Unpublished;
import org.dateline.output.WriteReport;
import org.jspecify.annotations.Nullable;
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

    /** What builds a digest again and again, and finds what is different from a clean build. */
    private interface Comparison {
        /** Null where both agree on the site; empty where both agree that there is an error. */
        @Nullable
        String difference(String asOf);
    }

    @Test
    void incrementalSiteIsThatOfACleanBuild() {
        compareAll(SEQUENCES, (root, random) -> asOf -> {
            BuildRequest request = site(root, asOf);
            return difference(request, () -> SiteBuilder.refresh(request));
        });
    }

    /** The preview's process keeps more; now and then it does not finish a build, and another process builds the site. */
    @Test
    void previewThatGoesOnIsThatOfACleanBuild() {
        compareAll(SEQUENCES / 2, (root, random) -> {
            Memory memory = new Memory();
            AtomicReference<Map<String, String>> before = new AtomicReference<>(Map.of());
            return asOf -> {
                Map<String, String> now = looks(root);
                if (random.nextInt(5) > 0) { // else nobody tells what has changed
                    memory.change(changed(before.get(), now, random.nextInt(3) == 0));
                }
                before.set(now);
                if (random.nextInt(4) == 0) {
                    SiteBuilder.build(site(root, asOf));
                }
                if (random.nextInt(3) == 0) {
                    abandon(preview(root, asOf, new Leaving(random.nextInt(200)), memory));
                }
                return difference(
                        preview(root, asOf, Onlookers.NONE, new Memory()),
                        () -> SiteBuilder.build(preview(root, asOf, new Leaving(Integer.MAX_VALUE), memory)));
            };
        });
    }

    /** What the file system says of all that lies in the content folder. */
    private static Map<String, String> looks(Path root) {
        Map<String, String> looks = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path each : all.toList()) {
                String path = root.relativize(each).toString().replace('\\', '/');
                looks.put(
                        path,
                        Files.isDirectory(each)
                                ? "a folder"
                                : Files.readAttributes(each, "unix:size,lastModifiedTime,ctime,ino")
                                        .toString());
            }
        } catch (IOException e) {
            fail(e);
        }
        return looks;
    }

    /** @param roughly whether the folder of each is told, where it is not the content folder */
    private static Set<String> changed(Map<String, String> before, Map<String, String> now, boolean roughly) {
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(path -> Objects.equals(before.get(path), now.get(path)));
        return roughly
                ? changed.stream()
                        .map(path -> path.matches("content(/[^/]+)?") ? path : path.substring(0, path.lastIndexOf('/')))
                        .collect(Collectors.toSet())
                : changed;
    }

    private void compareAll(int sequences, BiFunction<Path, Random, Comparison> comparisons) {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger compared = new AtomicInteger();
        IntStream.range(FIRST_SEED, FIRST_SEED + sequences).parallel().forEach(seed -> {
            if (failures.size() < 3) {
                Path root = folder.resolve("digest-" + seed);
                compared.addAndGet(run(seed, root, comparisons.apply(root, new Random(seed)), failures));
            }
        });
        assertTrue(failures.isEmpty(), () -> String.join("\n\n", failures));
        assertTrue(compared.get() > sequences * EDITS / 2, compared + " sites were compared");
    }

    private static void abandon(BuildRequest request) {
        try {
            SiteBuilder.build(request);
        } catch (AbandonedBuildException e) {
            // as it was meant
        }
    }

    /** Looks at the home page, and wants another build after it was asked so often. */
    private static final class Leaving implements Onlookers {

        private final AtomicInteger patience;

        Leaving(int patience) {
            this.patience = new AtomicInteger(patience);
        }

        @Override
        public Set<String> pages() {
            return Set.of("index.html");
        }

        @Override
        public void see(WriteReport written, SortedMap<String, Disposition> unpublished) {}

        @Override
        public boolean wantAnother() {
            return patience.decrementAndGet() < 0;
        }
    }

    /** How many sites were compared. */
    private int run(int seed, Path root, Comparison comparison, Queue<String> failures) {
        EditedDigest digest = new EditedDigest(root, new Random(seed));
        StringBuilder story = new StringBuilder("seed " + seed + ": built");
        int compared = 0;
        for (int i = 0; i <= EDITS; i++) {
            if (i > 0) {
                story.append(", ").append(digest.edit());
            }
            String difference = comparison.difference(digest.asOf());
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

    private static BuildRequest site(Path root, String asOf) {
        return new BuildRequest(root, root.resolve("site"), root.resolve("home"), moment(asOf), false, false);
    }

    private static BuildRequest preview(Path root, String asOf, Onlookers onlookers, Memory memory) {
        return BuildRequest.preview(
                root, root.resolve("home"), moment(asOf), false, new Unpublished(true, true), onlookers, memory);
    }

    private static AsOf moment(String asOf) {
        return AsOf.parse(asOf).orElseThrow();
    }

    private static @Nullable String difference(BuildRequest request, Supplier<BuildReport> build) {
        SortedMap<String, byte[]> clean = new TreeMap<>();
        BuildReport rehearsed = SiteBuilder.rehearse(request, file -> {
                    synchronized (clean) {
                        clean.put(file.path(), file.bytes());
                    }
                })
                .report();
        BuildReport built = build.get();
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
        return difference(clean, read(request.output()));
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
