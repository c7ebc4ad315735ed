package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is edited, renamed or deleted while a build runs, at a moment that the test names: the build after it sees all of
 * it, and makes what a clean one makes.
 */
final class EditedMeanwhileTest {

    private static final int ROUNDS = 10;

    @TempDir
    private Path folder;

    /** Edits the digest once: when a step begins, or when so many pages are made. */
    private static final List<BuildProgress.Step> STEPS =
            List.of(BuildProgress.Step.READING, BuildProgress.Step.MAKING, BuildProgress.Step.WRITING);

    private record Meanwhile(BuildProgress.Step step, int pages, Runnable edit, AtomicInteger done)
            implements BuildProgress {

        @Override
        public void begin(Step begun, int all) {
            if (begun == step && pages == 0) {
                edit.run();
            }
        }

        @Override
        public void pageDone() {
            if (pages > 0 && done.incrementAndGet() == pages) {
                edit.run();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theNextBuildSeesIt(int seed) {
        Random random = new Random(seed);
        Path root = folder.resolve("digest");
        EditedDigest digest = new EditedDigest(root, random);
        StringBuilder story = new StringBuilder("seed " + seed + ": built");
        int compared = 0;
        for (int i = 0; i < ROUNDS; i++) {
            story.append(", ").append(digest.editOfContent());
            BuildProgress.Step step = STEPS.get(random.nextInt(STEPS.size()));
            int pages = step == BuildProgress.Step.MAKING ? random.nextInt(60) : 0;
            story.append(", meanwhile (").append(step).append(' ').append(pages).append(") ");
            AtomicReference<String> edited = new AtomicReference<>("nothing");
            try {
                SiteBuilder.refresh(request(
                        root,
                        digest.asOf(),
                        new Meanwhile(step, pages, () -> edited.set(digest.editOfContent()), new AtomicInteger())));
            } catch (UncheckedIOException e) {
                story.append("that failed, "); // what it was about to read is gone
            }
            story.append(edited.get());
            BuildRequest request = request(root, digest.asOf(), BuildProgress.NONE);
            SortedMap<String, String> clean = new TreeMap<>();
            BuildReport rehearsed = SiteBuilder.rehearse(request, file -> {
                        synchronized (clean) {
                            clean.put(file.path(), DigestUtils.sha256Hex(file.bytes()));
                        }
                    })
                    .report();
            BuildReport built = SiteBuilder.refresh(request);
            assertEquals(rehearsed.problems(), built.problems(), story.toString());
            if (built.hasErrors()) {
                break;
            }
            assertEquals(clean, new SmallDigest(root).built(), story.toString());
            compared++;
        }
        assertTrue(compared > 1, story.toString());
    }

    private static BuildRequest request(Path root, String asOf, BuildProgress progress) {
        return new BuildRequest(
                root,
                root.resolve("site"),
                root.resolve("home"),
                AsOf.parse(asOf).orElseThrow(),
                false,
                false,
                null,
                progress);
    }
}
