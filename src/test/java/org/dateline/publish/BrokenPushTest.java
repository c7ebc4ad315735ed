package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dateline.cli.Cli;
import org.dateline.publish.server.CuttingLine;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.dateline.publish.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A push to a repository over SSH whose other end dies: what is said of the branch is so. */
@Needs({Server.SSHD, Server.GIT})
class BrokenPushTest {

    @TempDir
    Path folder;

    private Path bare() {
        return folder.resolve("digest.git");
    }

    /** Git's own program at the other end runs that when it has got the commit, and is killed by it. */
    private void dieIn(String hook, String before) throws IOException {
        Path script = bare().resolve("hooks").resolve(hook);
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + before + "\nkill -9 $PPID\n");
        assertTrue(script.toFile().setExecutable(true));
    }

    private SmallDigest digest(SshServer server) {
        Running.run(folder, "git", "init", "-q", "--bare", "digest.git");
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"), target(server.port()));
        assertEquals(
                0, digest.build().publishAs(server.home(), Map.of()).code(), "the first publication makes the branch");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        return digest.build();
    }

    private String target(int port) {
        return "name: pages\nkind: git\nrepository: ssh://" + SshServer.user() + "@127.0.0.1:" + port + bare();
    }

    private String newest() {
        return Running.run(bare(), "git", "rev-parse", "gh-pages").strip();
    }

    private SshServer server() throws IOException {
        return SshServer.start(Files.createDirectories(folder.resolve("ssh")));
    }

    @Test
    void whatTheBranchHasTakenIsPublishedThoughNobodySaidSo() throws IOException {
        try (SshServer server = server()) {
            SmallDigest digest = digest(server);
            dieIn("post-update", ":");
            Cli.Result result = digest.publishAs(server.home(), Map.of());
            assertEquals(0, result.code(), result.err());
            assertTrue(result.err().endsWith("(commit " + newest().substring(0, 10) + " on gh-pages)\n"), result.err());
        }
    }

    @Test
    void whatTheBranchHasNotTakenIsNotPublished() throws IOException {
        try (SshServer server = server()) {
            SmallDigest digest = digest(server);
            String before = newest();
            dieIn("pre-receive", ":");
            Cli.Result broken = digest.publishAs(server.home(), Map.of());
            assertEquals(1, broken.code(), broken.err());
            assertTrue(
                    broken.err()
                            .matches(
                                    "pages: error: the line to ssh://\\S+ broke while the commit was sent.*; the branch"
                                            + " gh-pages there does not have it so far\n  fix: publish again\n"
                                            + "pages: 1 error; stopped on the way: publish again, it goes on from there\n"),
                    broken.err());
            assertEquals(before, newest());
            Files.delete(bare().resolve("hooks/pre-receive"));
            assertEquals(0, digest.publishAs(server.home(), Map.of()).code());
        }
    }

    @Test
    void whereNobodyCanBeAskedItSaysThatItIsNotKnown() throws IOException {
        try (SshServer server = server()) {
            SmallDigest digest = digest(server);
            String before = newest();
            Path keys = folder.resolve("ssh/authorized_keys");
            String known = Files.readString(keys);
            dieIn("post-update", "rm " + keys);
            Cli.Result broken = digest.publishAs(server.home(), Map.of());
            assertEquals(1, broken.code(), broken.err());
            assertTrue(
                    broken.err()
                            .matches("pages: error: the line to ssh://\\S+ broke while the commit was sent.*; whether"
                                    + " the branch gh-pages there has it is not known\n"
                                    + "  fix: publish again: the branch is looked at first, and gets what it does not"
                                    + " have\n"
                                    + "pages: 1 error; stopped on the way: publish again, it goes on from there\n"),
                    broken.err());
            assertTrue(!before.equals(newest()), "the branch has it");
            Files.writeString(keys, known);
            Cli.Result again = digest.publishAs(server.home(), Map.of());
            assertTrue(again.err().startsWith("pages: nothing to publish"), again.err());
        }
    }

    /** Wherever the line breaks, the branch is the old or the new one, and publishing again makes it the new one. */
    @Test
    void aLineThatBreaksAtEverySixthPieceLosesNothing() throws IOException {
        try (SshServer server = server()) {
            SmallDigest digest = digest(server);
            String old = newest();
            int breaks = 0;
            boolean isDone = false;
            for (int pieces = 8; !isDone; pieces += 6) {
                try (CuttingLine line = CuttingLine.to(server.port(), pieces)) {
                    server.trust("rsa", line.port());
                    digest.targets(target(line.port()));
                    Cli.Result result = digest.build().publishAs(server.home(), Map.of());
                    isDone = result.code() == 0;
                    if (!isDone) {
                        breaks++;
                        assertTrue(result.err().contains("publish again"), result.err());
                        assertFalse(result.err().contains("is as it was there") && !old.equals(newest()), result.err());
                    }
                }
            }
            assertTrue(breaks > 1, "the line broke " + breaks + " times");
            Running.run(bare(), "git", "fsck", "--no-progress");
            assertEquals(
                    "2",
                    Running.run(bare(), "git", "rev-list", "--count", "gh-pages")
                            .strip());
            String listed = Running.run(bare(), "git", "ls-tree", "-r", "--name-only", "gh-pages");
            assertTrue(listed.lines().toList().containsAll(digest.built().keySet()), listed);
        }
    }
}
