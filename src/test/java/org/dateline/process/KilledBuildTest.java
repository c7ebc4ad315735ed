package org.dateline.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cli.Cli;
import org.dateline.publish.SmallDigest;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds that are killed, that meet each other, and that are read from meanwhile. */
@Needs(Server.STRACE)
class KilledBuildTest {

    private static final int MOMENTS = 45;

    @TempDir
    Path folder;

    private SmallDigest digest = new SmallDigest(Path.of("."));
    private SortedMap<String, String> calm = new TreeMap<>();
    private SortedMap<String, String> stormy = new TreeMap<>();

    @BeforeEach
    void build() throws IOException {
        stormy = write(SmallDigest.in(folder.resolve("stormy")), true).build().built();
        digest = write(SmallDigest.in(folder.resolve("digest")), false).build();
        calm = digest.built();
        Files.writeString(digest.site().resolve("ownership-proof.txt"), "proof");
    }

    /** One of two contents, which differ in what is there and in what it says. */
    private static SmallDigest write(SmallDigest digest, boolean storm) throws IOException {
        for (int day = 10; day < 16; day++) {
            digest.article(
                    "2025/03/" + day + "/ferry-sails", (storm ? "Ferry stays on day " : "Ferry sails on day ") + day);
        }
        Path onlyInStorm = digest.root().resolve("content/2025/04/01/gale-warning.md");
        if (storm) {
            digest.article("2025/04/01/gale-warning", "Gale warning");
        } else {
            Files.deleteIfExists(onlyInStorm);
        }
        return digest;
    }

    private SortedMap<String, String> seen() {
        SortedMap<String, String> seen = digest.built();
        assertEquals(DigestUtils.sha256Hex("proof"), seen.remove("ownership-proof.txt"), "a foreign file was touched");
        return seen;
    }

    private boolean isWhole(String path, String sum) {
        return sum.equals(calm.get(path)) || sum.equals(stormy.get(path));
    }

    /** Every page is the old or the new one, and the next build makes what a clean one makes. */
    private void assertItRecovers(boolean storm, String when) {
        seen().forEach((path, sum) -> assertTrue(isWhole(path, sum), path + " is half there, killed " + when));
        digest.build();
        assertEquals(storm ? stormy : calm, seen(), "the build after one that was killed " + when);
    }

    @Test
    void killedAtManyMomentsTheNextBuildMakesWhatACleanOneMakes() throws Exception {
        Program program = Program.here();
        long start = System.nanoTime();
        write(digest, true);
        assertEquals(0, program.run(digest.root(), "build").code());
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Random random = new Random(1119);
        int killed = 0;
        for (int i = 0; i < MOMENTS; i++) {
            boolean storm = i % 2 == 1;
            write(digest, storm);
            Process process = program.start(digest.root(), folder.resolve("out"), folder.resolve("err"), "build");
            // most of the time before the middle goes into Java's own start
            long moment = i % 3 == 0 ? random.nextLong(whole) : whole / 2 + random.nextLong(whole / 2);
            if (!process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
            assertItRecovers(storm, "after " + moment + " ms");
        }
        assertTrue(killed > MOMENTS / 3, killed + " were killed");
    }

    /** Kills it when one of its threads makes a call of that kind for the first, second, fourth … time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rename,renameat,renameat2",
                "write,pwrite64",
                "mkdir,mkdirat",
                "unlink,unlinkat",
                "fsync,fdatasync"
            })
    void killedAtACallThatWritesTheNextBuildMakesWhatACleanOneMakes(String calls) throws IOException {
        Killing.assumeTracing();
        int killed = 0;
        boolean isDone = false;
        for (int when = 1; !isDone; when *= 2) {
            boolean storm = killed % 2 == 0;
            write(digest, storm);
            Program.Ended ended = Killing.at(calls, when).run(digest.root(), "build");
            isDone = ended.code() == 0;
            if (!isDone) {
                assertEquals(Killing.CODE, ended.code(), ended.err());
                killed++;
            }
            assertItRecovers(storm, "at call " + when + " of " + calls);
        }
        assertTrue(killed > 0, "it was never killed at " + calls);
    }

    @Test
    void whoReadsMeanwhileSeesWholePages() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            Future<Integer> reading = reader.submit(() -> {
                int pages = 0;
                while (!isOver.get()) {
                    for (String path : calm.keySet()) {
                        pages += readWhole(path) ? 1 : 0;
                    }
                }
                return pages;
            });
            for (int i = 1; i <= 12; i++) {
                write(digest, i % 2 == 1).build();
            }
            isOver.set(true);
            assertTrue(reading.get() > calm.size());
        } finally {
            isOver.set(true);
            reader.shutdownNow();
        }
    }

    private boolean readWhole(String path) throws IOException {
        try {
            String sum = DigestUtils.sha256Hex(Files.readAllBytes(digest.site().resolve(path)));
            assertTrue(isWhole(path, sum), path + " was half there for a reader");
            return true;
        } catch (NoSuchFileException e) {
            assertTrue(!stormy.containsKey(path), path + " was away for a reader");
            return false;
        }
    }

    @Test
    void buildsAtOnceTakeTurns() throws Exception {
        write(digest, true);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(
                    Program.here().start(digest.root(), folder.resolve("out" + i), folder.resolve("err" + i), "build"));
        }
        for (int i = 0; i < processes.size(); i++) {
            assertTrue(processes.get(i).waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, processes.get(i).exitValue(), Files.readString(folder.resolve("err" + i)));
        }
        Cli.Result last = Cli.run("build", "--root", digest.root().toString());
        assertEquals(0, last.code(), last.err());
        assertEquals(stormy, seen());
    }
}
