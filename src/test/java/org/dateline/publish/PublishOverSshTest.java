package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.cli.Cli;
import org.dateline.publish.server.CuttingLine;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.dateline.publish.server.SshServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dateline publish} does to folders and repositories behind OpenSSH's own server. */
@Needs({Server.SSHD, Server.GIT})
class PublishOverSshTest {

    @TempDir
    static Path forTheServer;

    private static SshServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        server = SshServer.start(forTheServer);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void trust() {
        server.trust("rsa", server.port());
    }

    private Path web() {
        return folder.resolve("www/digest");
    }

    private SmallDigest digest() {
        return SmallDigest.in(folder.resolve("digest"), sftp(server.port()));
    }

    private String sftp(int port) {
        return "name: web\nkind: sftp\nhost: 127.0.0.1\nport: " + port + "\nuser: " + SshServer.user() + "\npath: "
                + web();
    }

    private Cli.Result publish(SmallDigest digest, String... arguments) {
        return digest.publishAs(server.home(), Map.of(), arguments);
    }

    @Test
    void theFirstPublicationBringsEveryFileAndTheSecondNone() {
        SmallDigest digest = digest().build();
        Cli.Result first = publish(digest);
        assertEquals(0, first.code(), first.err());
        assertEquals(digest.built(), SmallDigest.published(web()));
        Cli.Result second = publish(digest);
        assertTrue(second.err().startsWith("web: nothing to publish"), second.err());
        Cli.Result verified = publish(digest, "--verify");
        assertTrue(verified.err().startsWith("web: nothing to publish"), verified.err());
    }

    @Test
    void whatIsGoneIsRemovedAndWhatSomebodyElsePutThereStays() throws IOException {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        Files.writeString(web().resolve("ownership-proof.txt"), "proof");
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        digest.build();
        Cli.Result result = publish(digest);
        assertEquals(0, result.code(), result.err());
        SortedMap<String, String> expected = new TreeMap<>(digest.built());
        SortedMap<String, String> there = SmallDigest.published(web());
        assertEquals("proof", Files.readString(web().resolve("ownership-proof.txt")));
        there.remove("ownership-proof.txt");
        assertEquals(expected, there);
        assertFalse(Files.exists(web().resolve("2025/03/18/crane-repaired")));
    }

    @Test
    void aFileThatIsNotOursIsNotReplaced() throws IOException {
        SmallDigest digest = digest().build();
        Files.createDirectories(web());
        Files.writeString(web().resolve("index.html"), "somebody's page");
        SortedMap<String, String> before = SmallDigest.tree(web());
        Cli.Result result = publish(digest);
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("web/index.html: error: the file there was not published"), result.err());
        assertEquals(before, SmallDigest.tree(web()));
    }

    @Test
    void aFileOfOursThatSomebodyChangedIsNeitherReplacedNorRemoved() throws IOException {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        Path goes = web().resolve("2025/03/18/crane-repaired/index.html");
        Files.writeString(goes, "changed by somebody");
        digest.delete("content/2025/03/18/crane-repaired.md");
        assertEquals(0, publish(digest.build()).code());
        assertEquals("changed by somebody", Files.readString(goes));

        Files.writeString(web().resolve("index.html"), "changed by somebody");
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        SortedMap<String, String> before = SmallDigest.tree(web());
        Cli.Result result = publish(digest.build());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith("web/index.html: error: the file there was not published from here, or was changed"
                                + " since"),
                result.err());
        assertEquals(before, SmallDigest.tree(web()));
    }

    @Test
    void aRehearsalWritesNothing() {
        SmallDigest digest = digest().build();
        Cli.Result result = publish(digest, "--dry-run");
        assertEquals(0, result.code(), result.err());
        assertFalse(Files.exists(web().getParent()));
    }

    /** Wherever the line breaks, no reader sees half a file, and publishing again brings the rest. */
    @Test
    void aLineThatBreaksAtEveryTenthPieceLosesNothing() throws IOException {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        SortedMap<String, String> old = SmallDigest.published(web());
        digest.delete("content/2025/03/18/crane-repaired.md");
        digest.article("2025/03/18/harbour-reopens", "Harbour reopens to all ships");
        digest.build();
        SortedMap<String, String> now = digest.built();

        int breaks = 0;
        boolean isDone = false;
        for (int pieces = 10; !isDone; pieces += 10) {
            try (CuttingLine line = CuttingLine.to(server.port(), pieces)) {
                digest.targets(sftp(line.port()));
                digest.build();
                server.trust("rsa", line.port());
                Cli.Result result = publish(digest);
                isDone = result.code() == 0;
                if (!isDone) {
                    breaks++;
                    assertTrue(result.err().contains("publish again"), result.err());
                }
            }
            for (Map.Entry<String, String> file : SmallDigest.published(web()).entrySet()) {
                if (!file.getKey().startsWith(".dateline-publication.new/")) {
                    assertTrue(
                            file.getValue().equals(old.get(file.getKey()))
                                    || file.getValue().equals(now.get(file.getKey())),
                            file.getKey() + " is half there after " + pieces + " pieces");
                }
            }
        }
        assertTrue(breaks > 2, "the line broke " + breaks + " times");
        assertEquals(now, SmallDigest.published(web()));
    }

    @Test
    void whatWasLeftOfAPublicationThatStoppedAtItsVeryEndGoes() throws IOException {
        SmallDigest digest = digest().build();
        assertEquals(0, publish(digest).code());
        SortedMap<String, String> whole = SmallDigest.tree(web());
        Path left = Files.createDirectory(web().resolve(".dateline-publication.new"));
        Files.writeString(left.resolve("record"), "the record that was not put in its place");
        assertEquals(0, publish(digest).code());
        assertEquals(whole, SmallDigest.tree(web()));
        assertFalse(Files.exists(left));
    }

    @Test
    void aHostWhoseKeyChangedIsNotTrusted() {
        SmallDigest digest = digest().build();
        server.trust("rsa", server.port());
        assertEquals(0, publish(digest, "--dry-run").code());
        SortedMap<String, String> none = SmallDigest.tree(web());
        try (SshServer other = SshServer.start(Files.createDirectories(folder.resolve("other")))) {
            digest.targets(sftp(other.port()));
            server.trust("rsa", other.port()); // the key of the first, at the place of the second
            Cli.Result result = publish(digest.build());
            assertEquals(1, result.code());
            assertEquals("""
                    web: error: the host key of 127.0.0.1 is not the one that is known
                      fix: ask its operator whether the key was changed, and for the fingerprint of the new one; where that is right, put it in the place of the old one in ~/.ssh/known_hosts, else somebody may stand in between
                    web: 1 error; nothing was published
                    """, result.err());
            assertEquals(none, SmallDigest.tree(web()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aHostWhoseKeyIsNotKnownIsNotTrusted() {
        SmallDigest digest = digest().build();
        server.trust("rsa", 1);
        Cli.Result result = publish(digest);
        assertEquals(1, result.code());
        assertEquals(
                "web: error: the host key of 127.0.0.1 is not known\n"
                        + "  fix: ask its operator for the fingerprint of the key, log in once with 'ssh -p "
                        + server.port()
                        + " " + SshServer.user()
                        + "@127.0.0.1', and where it shows the same one, say yes: that puts the key"
                        + " into ~/.ssh/known_hosts\n"
                        + "web: 1 error; nothing was published\n",
                result.err());
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsToldWithWhatToDo() throws IOException {
        SmallDigest digest = digest().build();
        Path home = Files.createDirectories(folder.resolve("stranger"));
        Files.createDirectories(home.resolve(".ssh"));
        Files.copy(server.home().resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts"));
        Running.run(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home + "/.ssh/id_ed25519");
        Cli.Result result = digest.publishAs(home, Map.of("DATELINE_SFTP_PASSWORD", "s3cr3t"), "--verbose");
        assertEquals(1, result.code());
        assertTrue(result.err().startsWith("web: error: 127.0.0.1 does not let us in\n"), result.err());
        assertFalse(result.err().contains("s3cr3t"), result.err());
    }

    @Test
    void aFolderInWhichAFileStandsInTheWayIsToldWithWhatToDo() throws IOException {
        SmallDigest digest = digest().build();
        Files.createDirectories(web());
        Files.writeString(web().resolve("2025"), "a file where a folder must be");
        Cli.Result result = publish(digest);
        assertEquals(1, result.code());
        assertTrue(result.err().contains("  fix: see whether its disk is full or a file stands where"), result.err());
        assertFalse(Files.exists(web().resolve("index.html")));
    }

    @Test
    void theAgentHoldsTheKey() throws IOException {
        SmallDigest digest = digest().build();
        Path socket = forTheServer.resolve("agent");
        String said = Running.run(folder, "ssh-agent", "-a", socket.toString());
        long pid = Long.parseLong(said.replaceFirst("(?s).*SSH_AGENT_PID=(\\d+);.*", "$1"));
        try {
            Running.run(
                    folder, "sh", "-c", "SSH_AUTH_SOCK=" + socket + " ssh-add " + server.home() + "/.ssh/id_ed25519");
            Path home = Files.createDirectories(folder.resolve("without-keys"));
            Files.createDirectories(home.resolve(".ssh"));
            Files.copy(server.home().resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts"));
            Cli.Result result = digest.publishAs(home, Map.of("SSH_AUTH_SOCK", socket.toString()));
            assertEquals(0, result.code(), result.err());
            assertEquals(digest.built(), SmallDigest.published(web()));

            Running.run(folder, "git", "init", "-q", "--bare", "digest.git");
            digest.targets(git());
            result = digest.build().publishAs(home, Map.of("SSH_AUTH_SOCK", socket.toString()));
            assertEquals(0, result.code(), result.err());
        } finally {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** As OpenSSH does it: a variable of a session that has ended is passed over. */
    @Test
    void whereTheAgentHasEndedTheKeysAreFiles() {
        SmallDigest digest = digest().build();
        Map<String, String> stale =
                Map.of("SSH_AUTH_SOCK", folder.resolve("no-agent").toString());
        Cli.Result result = digest.publishAs(server.home(), stale);
        assertEquals(0, result.code(), result.err());
        Running.run(folder, "git", "init", "-q", "--bare", "digest.git");
        digest.targets(git());
        result = digest.build().publishAs(server.home(), stale);
        assertEquals(0, result.code(), result.err());
    }

    @Test
    void aConfigurationThatIsWrongIsToldWithWhatToDo() throws IOException {
        SmallDigest digest = digest().build();
        Path home = Files.createDirectories(folder.resolve("careless"));
        SmallDigest.copy(server.home().resolve(".ssh"), home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/config"), "Host *\n  Port harbour\n");
        Cli.Result result = digest.publishAs(home, Map.of());
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .matches("web: error: cannot read " + home + "/.ssh/config: .*\n  fix: mend it; .*\n"
                                + "web: 1 error; nothing was published\n"),
                result.err());
    }

    private String git() {
        return "name: pages\nkind: git\nrepository: ssh://" + SshServer.user() + "@127.0.0.1:" + server.port()
                + folder.resolve("digest.git");
    }

    @Test
    void aBranchIsPushedOverSsh() throws IOException {
        Running.run(folder, "git", "init", "-q", "--bare", "digest.git");
        SmallDigest digest = SmallDigest.in(folder.resolve("digest"), git()).build();
        Cli.Result first = publish(digest);
        assertEquals(0, first.code(), first.err());
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        Cli.Result second = publish(digest.build());
        assertEquals(0, second.code(), second.err());
        Running.run(folder, "git", "clone", "-q", "-b", "gh-pages", "digest.git", "clone");
        assertTrue(Files.exists(folder.resolve("clone/2025/03/19/ferry-sails/index.html")));
        assertEquals("2\n", Running.run(folder.resolve("clone"), "git", "rev-list", "--count", "HEAD"));
        Running.run(folder.resolve("digest.git"), "git", "fsck", "--strict");

        server.trust("ecdsa", 1);
        Cli.Result unknown = publish(digest);
        assertEquals(1, unknown.code());
        assertTrue(
                unknown.err()
                        .matches("(?s)pages: error: the host key of ssh://\\S+ is not known\n  fix: ask .* 'ssh -p "
                                + server.port() + " " + SshServer.user() + "@127.0.0.1', .*"),
                unknown.err());

        String another = Files.readString(server.home().resolve(".ssh/id_ed25519.pub"));
        Files.writeString(server.home().resolve(".ssh/known_hosts"), "[127.0.0.1]:" + server.port() + " " + another);
        Cli.Result changed = publish(digest);
        assertEquals(1, changed.code());
        assertTrue(
                changed.err().matches("(?s)pages: error: the host key of ssh://\\S+ is not the one that is known\n.*"),
                changed.err());
    }
}
