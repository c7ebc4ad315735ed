package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cli.Cli;
import org.dateline.process.Killing;
import org.dateline.process.Program;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Publications that are killed at the calls by which they write: readers see the old or the new, and the next goes on. */
@Needs({Server.STRACE, Server.GIT})
class KilledPublicationTest {

    /** A digest has so few files that a call of one kind is not made more often. */
    private static final int MOST = 2048;

    @TempDir
    Path folder;

    /** One of two contents. */
    private static SmallDigest write(SmallDigest digest, boolean storm) throws IOException {
        digest.article("2025/03/18/harbour-reopens", storm ? "Harbour stays closed" : "Harbour reopens");
        Path onlyInStorm = digest.root().resolve("content/2025/04/01/gale-warning.md");
        if (storm) {
            digest.article("2025/04/01/gale-warning", "Gale warning");
        } else {
            Files.deleteIfExists(onlyInStorm);
        }
        return digest.build();
    }

    /** What readers get of a target, as one text. */
    private interface Seen {
        String get() throws IOException;
    }

    /** @param without what is deleted before each publication that is killed; null for nothing */
    private void killAtEachCall(SmallDigest digest, String calls, Path without, Seen seen) throws IOException {
        Killing.assumeTracing();
        String[] states = new String[2];
        for (int i = 0; i < 2; i++) {
            assertEquals(0, write(digest, i == 1).publish().code());
            states[i] = seen.get();
        }
        int killed = 0;
        boolean isDone = false;
        for (int when = 1; !isDone && when <= MOST; when *= 2) {
            int now = killed % 2;
            write(digest, now == 1);
            if (without != null) {
                deleteAll(without);
            }
            Program.Ended ended = Killing.at(calls, when).run(digest.root(), "publish");
            String left = seen.get();
            String moment = "killed at call " + when + " of " + calls;
            assertTrue(left.equals(states[0]) || left.equals(states[1]), "a mixture is seen, " + moment);
            isDone = ended.code() == 0;
            if (!isDone) {
                assertEquals(Killing.CODE, ended.code(), ended.err());
                killed++;
            }
            Cli.Result again = digest.publish();
            if (again.err().contains(" is locked: ")) { // as Git itself has it, which cannot know who is still there
                String lock = again.err().replaceFirst("(?s).* delete (\\S+\\.lock) first.*", "$1");
                Files.delete(Path.of(lock));
                again = digest.publish();
            }
            assertEquals(0, again.code(), moment + ", then: " + again.err());
            assertEquals(states[now], seen.get(), "published again after one that was " + moment);
        }
        assertTrue(killed > 0, "it was never killed at " + calls);
    }

    private static void deleteAll(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "harbour.zip, 'rename,renameat,renameat2'",
        "harbour.tar.gz, 'write,pwrite64'",
        "harbour.zip, 'fsync,fdatasync'"
    })
    void anArchive(String file, String calls) throws IOException {
        SmallDigest digest =
                SmallDigest.in(folder.resolve("digest"), "name: offline\nkind: archive\npath: ../out/" + file);
        Path archive = folder.resolve("out").resolve(file);
        killAtEachCall(digest, calls, null, () -> DigestUtils.sha256Hex(Files.readAllBytes(archive)));
        try (var files = Files.list(archive.getParent())) {
            assertEquals(2, files.count(), "an archive and its record");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'rename,renameat,renameat2', false",
        "'write,pwrite64', false",
        "'link,linkat,unlink,unlinkat', false",
        "'rename,renameat,renameat2', true",
        "'mkdir,mkdirat', true"
    })
    void aPushToGit(String calls, boolean isFirst) throws IOException {
        Path bare = folder.resolve("digest.git");
        Running.run(folder, "git", "init", "-q", "--bare", bare.toString());
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"), "name: pages\nkind: git\nrepository: " + bare);
        killAtEachCall(
                digest,
                calls,
                isFirst ? digest.root().resolve(".dateline/cache/publish") : null,
                () -> Running.run(bare, "git", "rev-parse", "gh-pages^{tree}"));
        Running.run(bare, "git", "fsck", "--no-progress"); // it is whole
    }
}
