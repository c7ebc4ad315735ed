package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.dateline.publish.server.GitWebServer;
import org.dateline.publish.server.Needs;
import org.dateline.publish.server.Running;
import org.dateline.publish.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch of a repository that Apache serves over HTTPS, with a certificate that nobody vouches for. */
@Needs({Server.APACHE, Server.GIT})
class PublishOverHttpsTest {

    private static final Map<String, String> TOKEN =
            Map.of("DATELINE_GIT_USER", GitWebServer.USER, "DATELINE_GIT_TOKEN", GitWebServer.PASSWORD);

    @TempDir
    Path folder;

    private GitWebServer server;
    private Path bare;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(home());
        server = GitWebServer.start(folder);
        bare = server.repository("digest.git");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path home() {
        return folder.resolve("home");
    }

    private SmallDigest digest(String address) {
        return SmallDigest.in(folder.resolve("digest"), "name: pages\nkind: git\nrepository: " + address)
                .build();
    }

    private SmallDigest digest() {
        return digest(server.address("digest.git"));
    }

    private void configure(String lines) throws IOException {
        Files.writeString(home().resolve(".gitconfig"), lines);
    }

    private void trust() throws IOException {
        configure("[http]\n\tsslCAInfo = " + server.certificate() + "\n");
    }

    private void assertPublished(SmallDigest digest, Cli.Result result) {
        assertEquals(0, result.code(), result.err());
        String listed = Running.run(bare, "git", "-c", "safe.directory=*", "ls-tree", "-r", "--name-only", "gh-pages");
        assertTrue(listed.lines().toList().containsAll(digest.built().keySet()), listed);
    }

    /** No file that a publication leaves holds the password, and nothing that it prints does. */
    private void assertSecret(SmallDigest digest, Cli.Result result) throws IOException {
        assertFalse((result.out() + result.err()).contains(GitWebServer.PASSWORD), result.err());
        try (Stream<Path> all = Stream.concat(Files.walk(digest.root()), Files.walk(bare))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains(GitWebServer.PASSWORD), file.toString());
            }
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        Cli.Result refused = digest().publishAs(home(), TOKEN);
        assertEquals(
                "pages: error: the repository " + server.address("digest.git")
                        + " shows a certificate that is not trusted here\n"
                        + "  fix: see whether the address in content/digest.yaml is right; where it is, and the"
                        + " certificate is of an authority of your own, name the file of its certificate in"
                        + " http.sslCAInfo of ~/.gitconfig\n"
                        + "pages: 1 error; nothing was published\n",
                refused.err());
        assertEquals(1, refused.code());
    }

    @Test
    void theTokenOfTheEnvironmentLetsIn() throws IOException {
        trust();
        SmallDigest digest = digest();
        Cli.Result result = digest.publishAs(home(), TOKEN, "--verbose");
        assertPublished(digest, result);
        assertSecret(digest, result);
        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        assertPublished(digest.build(), digest.publishAs(home(), TOKEN));
        assertTrue(digest.publishAs(home(), TOKEN).err().startsWith("pages: nothing to publish"));
    }

    @Test
    void thePasswordOfTheUsersFileLetsIn() throws IOException {
        configure("[http \"https://127.0.0.1:" + server.port() + "/\"]\n\tsslCAInfo = ~/authority.pem\n");
        Files.copy(server.certificate(), home().resolve("authority.pem"));
        Files.writeString(
                home().resolve(".netrc"),
                "machine 127.0.0.1\nlogin " + GitWebServer.USER + "\npassword " + GitWebServer.PASSWORD + "\n");
        SmallDigest digest = digest();
        Cli.Result result = digest.publishAs(home(), Map.of("DATELINE_GIT_TOKEN", ""), "--verbose");
        assertPublished(digest, result);
        assertSecret(digest, result);
    }

    @Test
    void whoDoesNotKnowThePasswordIsToldWhereItBelongs() throws IOException {
        SmallDigest digest = digest();
        for (Map<String, String> wrong : List.of(
                Map.of("GIT_SSL_CAINFO", server.certificate().toString()),
                Map.of(
                        "GIT_SSL_CAINFO",
                        server.certificate().toString(),
                        "DATELINE_GIT_USER",
                        GitWebServer.USER,
                        "DATELINE_GIT_TOKEN",
                        "not-the-pass-word"))) {
            Cli.Result refused = digest.publishAs(home(), wrong, "--verbose");
            assertEquals(1, refused.code());
            assertTrue(
                    refused.err()
                            .startsWith("pages: error: " + server.address("digest.git")
                                    + " does not let us in\n  fix: over SSH, see that "),
                    refused.err());
            assertTrue(refused.err().contains("over HTTPS, put a token into DATELINE_GIT_TOKEN"), refused.err());
            assertTrue(refused.err().endsWith("pages: 1 error; nothing was published\n"), refused.err());
            assertFalse((refused.out() + refused.err()).contains("not-the-pass-word"));
        }
        assertFalse(Files.exists(bare.resolve("refs/heads/gh-pages")));
    }

    @Test
    void aHostThatLeadsOnToAnotherDoesNotMakeTheTokenGoThere() throws IOException {
        trust();
        Cli.Result refused = digest(server.moved("digest.git")).publishAs(home(), TOKEN);
        assertEquals(1, refused.code(), refused.err());
        assertTrue(refused.err().contains(" does not let us in\n"), refused.err());
        assertTrue(server.asked().stream().anyMatch(line -> line.startsWith("localhost")), "it was led on");
        assertTrue(
                server.asked().stream().noneMatch(line -> line.contains(GitWebServer.USER)),
                () -> String.join("\n", server.asked()));
    }

    @Test
    void anUnreadableFileOfAuthoritiesIsToldWithWhatToDo() throws IOException {
        configure("[http]\n\tsslCAInfo = ~/nowhere.pem\n");
        Cli.Result refused = digest().publishAs(home(), TOKEN);
        assertEquals(
                "pages: error: cannot read certificates from " + home().resolve("nowhere.pem")
                        + ", which Git's configuration trusts\n"
                        + "  fix: mend http.sslCAInfo in ~/.gitconfig, or the variable GIT_SSL_CAINFO\n"
                        + "pages: 1 error; nothing was published\n",
                refused.err());
    }
}
