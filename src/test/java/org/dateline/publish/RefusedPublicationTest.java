package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.process.Disk;
import org.dateline.process.Program;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.dateline.publish.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that take nothing: no permission, no space, no way in. What was there stays, and it is told what to do. */
@Needs({Server.SSHD, Server.GIT})
class RefusedPublicationTest {

    @TempDir
    Path folder;

    private Path web() {
        return folder.resolve("www/digest");
    }

    private SmallDigest digest(String target) {
        return SmallDigest.in(folder.resolve("digest"), target);
    }

    private static void edit(SmallDigest digest) {
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();
    }

    private static Program.Ended publishAsAnyUser(SmallDigest digest) {
        return Program.asAnyUser().run(digest.root(), "publish");
    }

    /** Every folder at and below one, and with them all that is in it. */
    private static void permit(Path top, boolean writing) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(
                        each, PosixFilePermissions.fromString(writing ? "rwxr-xr-x" : "r-xr-xr-x"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place: false", "in-place: true"})
    void aFolderThatMayNotBeWritten(String way) throws IOException {
        SmallDigest digest = digest("name: web\nkind: directory\npath: " + web() + "\n" + way)
                .build();
        assertEquals(0, digest.publish().code());
        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("www"));
        edit(digest);
        permit(folder.resolve("www"), false);
        Program.Ended refused = publishAsAnyUser(digest);
        permit(folder.resolve("www"), true);
        assertEquals(1, refused.code(), refused.err());
        assertTrue(
                refused.err()
                        .matches("(?s)web: error: no permission to read or write \\S+\n"
                                + "  fix: give the user who publishes the right to write there, then publish again\n"
                                + "web: 1 error; nothing was published, all is as it was there\n"),
                refused.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("www")));
        assertEquals(0, publishAsAnyUser(digest).code());
        assertEquals(digest.built(), SmallDigest.published(web()));
    }

    @Test
    void aRepositoryThatMayNotBeWritten() throws IOException {
        Path bare = folder.resolve("digest.git");
        Running.run(folder, "git", "init", "-q", "--bare", bare.toString());
        SmallDigest digest =
                digest("name: pages\nkind: git\nrepository: " + bare).build();
        assertEquals(0, digest.publish().code());
        SortedMap<String, String> before = SmallDigest.tree(bare);
        edit(digest);
        permit(bare, false);
        Program.Ended refused = publishAsAnyUser(digest);
        permit(bare, true);
        assertEquals(1, refused.code(), refused.err());
        assertEquals(
                "pages: error: there is no permission to write in the repository " + bare + "\n"
                        + "  fix: give the user who publishes the right to write there, then publish again\n"
                        + "pages: 1 error; nothing was published, all is as it was there\n",
                refused.err());
        assertEquals(before, SmallDigest.tree(bare));
        assertEquals(0, publishAsAnyUser(digest).code());
    }

    @Test
    void aFolderOfAServerThatMayNotBeWritten() throws IOException {
        Path ssh = Files.createDirectories(folder.resolve("ssh"));
        try (SshServer server = SshServer.start(ssh, Program.anyUser())) {
            SmallDigest digest = digest(sftp(server)).build();
            assertEquals(0, digest.publishAs(server.home(), Map.of()).code());
            SortedMap<String, String> before = SmallDigest.tree(web());
            edit(digest);
            permit(folder.resolve("www"), false);
            Cli.Result refused = digest.publishAs(server.home(), Map.of());
            permit(folder.resolve("www"), true);
            assertEquals(1, refused.code(), refused.err());
            assertEquals(
                    "web: error: 127.0.0.1 gives no permission to write in " + web() + "\n"
                            + "  fix: let the user who logs in there own that folder, then publish again\n"
                            + "web: 1 error; nothing was published, all is as it was there\n",
                    refused.err());
            assertEquals(before, SmallDigest.tree(web()));
            assertEquals(0, digest.publishAs(server.home(), Map.of()).code());
            assertEquals(digest.built(), SmallDigest.published(web()));
        }
    }

    private String sftp(SshServer server) {
        return "name: web\nkind: sftp\nhost: 127.0.0.1\nport: " + server.port() + "\nuser: " + SshServer.user()
                + "\npath: " + web();
    }

    @Test
    void aServerWhoseDiskIsFull() throws IOException {
        try (SshServer server = SshServer.start(Files.createDirectories(folder.resolve("ssh")));
                Disk disk = Disk.of(web(), 8_000)) {
            SmallDigest digest = digest(sftp(server)).build();
            assertEquals(0, digest.publishAs(server.home(), Map.of()).code());
            SortedMap<String, String> before = digest.built();
            edit(digest);
            disk.fill(20_000);
            Cli.Result refused = digest.publishAs(server.home(), Map.of());
            disk.makeSpace();
            assertEquals(1, refused.code(), refused.err());
            assertTrue(refused.err().contains("\n  fix: see whether its disk is full"), refused.err());
            assertTrue(refused.err().endsWith("; nothing was published, all is as it was there\n"), refused.err());
            SortedMap<String, String> seen = SmallDigest.published(web());
            seen.keySet().removeIf(path -> path.startsWith(".dateline-publication.new/"));
            assertEquals(before, seen);
            assertEquals(0, digest.publishAs(server.home(), Map.of()).code());
            assertEquals(digest.built(), SmallDigest.published(web()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the repository", "what is to be pushed"})
    void aRepositoryOnAFullDisk(String onIt) throws IOException {
        boolean ofTheTarget = onIt.equals("the repository");
        Path small = ofTheTarget ? folder.resolve("repositories") : folder.resolve("digest/.dateline/cache/publish");
        try (Disk disk = Disk.of(small, 4_000)) {
            Path bare = (ofTheTarget ? small : folder).resolve("digest.git");
            Running.run(folder, "git", "init", "-q", "--bare", bare.toString());
            SmallDigest digest =
                    digest("name: pages\nkind: git\nrepository: " + bare).build();
            assertEquals(0, digest.publish().code());
            String before = Running.run(bare, "git", "rev-parse", "gh-pages");
            for (int i = 10; i < 28; i++) {
                digest.article("2025/04/" + i + "/ferry-sails", "Ferry sails on day " + i);
            }
            digest.build();
            disk.fill(8_192);
            Program.Ended refused = Program.here().run(digest.root(), "publish");
            disk.makeSpace();
            assertEquals(1, refused.code(), refused.err());
            assertTrue(
                    refused.err()
                            .matches("(?s)pages: error: .*\n  fix: make space for .*\n"
                                    + "pages: 1 error; nothing was published(, all is as it was there)?\n"),
                    refused.err());
            assertFalse(refused.err().contains("\tat "), refused.err());
            assertEquals(before, Running.run(bare, "git", "rev-parse", "gh-pages"));
            assertEquals(0, digest.publish().code());
            Running.run(bare, "git", "fsck", "--no-progress"); // it is whole
        }
    }
}
