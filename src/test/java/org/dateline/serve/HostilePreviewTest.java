package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.serve.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody in the same café may try. */
class HostilePreviewTest {

    private static final String SECRET = "the curator's own business";

    @TempDir
    static Path folder;

    private static SmallDigest digest;
    private static RunningPreview preview;

    @BeforeAll
    static void serve() throws IOException {
        digest = SmallDigest.in(folder.resolve("digest"));
        preview = RunningPreview.of(digest);
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(digest.root().resolve("secret.txt"), SECRET);
        Files.writeString(digest.site().resolve(".secret.txt"), SECRET);
        Files.createDirectories(digest.site().resolve("a/.hidden"));
        Files.writeString(digest.site().resolve("a/.hidden/secret.txt"), SECRET);
    }

    @AfterAll
    static void end() {
        if (preview != null) {
            preview.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/../../../secret.txt",
                "/a/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2E%2E/%2E%2E/%2E%2E/secret.txt",
                "/..%2fsecret.txt",
                "/..%2F..%2F..%2Fsecret.txt",
                "/%2e%2e%2fsecret.txt",
                "/..%5csecret.txt",
                "/..\\secret.txt",
                "/..\\..\\..\\secret.txt",
                "/%252e%252e/secret.txt",
                "/%252e%252e%252fsecret.txt",
                "/%c0%ae%c0%ae/secret.txt",
                "/%c0%ae%c0%ae%c0%afsecret.txt",
                "/..;/secret.txt",
                "/..;a=b/..;/..;/secret.txt",
                "/a/..;/..;/secret.txt",
                "/./.././secret.txt",
                "/.secret.txt",
                "/%2esecret.txt",
                "/a/.hidden/secret.txt",
                "/a/%2ehidden/secret.txt",
                "//secret.txt",
                "///../secret.txt",
                "/secret.txt%00.html",
                "/%00",
                "/.dateline/../.secret.txt",
                "/.dateline/%2e%2e/%2e%2e/secret.txt",
                "/C:/secret.txt",
                "/file:/secret.txt",
                "/secret.txt::$DATA",
                "/%u002e%u002e/secret.txt",
                "/..%c1%9csecret.txt",
                "/....//secret.txt",
                "/.well-known/../.secret.txt"
            })
    void noPathLeavesTheSite(String target) {
        Answer answer = Wire.get(preview.port(), target);
        assertTrue(List.of(400, 404).contains(answer.status()), target + ": " + answer);
        assertFalse(answer.body().contains(SECRET), target);
        assertFalse(answer.body().contains("Exception"), target);
    }

    @Test
    void noLinkLeadsOutOfTheSite() throws IOException {
        Path link = digest.site().resolve("linked.txt");
        Path linkedFolder = digest.site().resolve("linked");
        try {
            Files.createSymbolicLink(link, folder.resolve("secret.txt"));
            Files.createSymbolicLink(linkedFolder, folder);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this system has no symbolic links");
        }
        assertEquals(404, Wire.get(preview.port(), "/linked.txt").status());
        assertEquals(404, Wire.get(preview.port(), "/linked/secret.txt").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO"})
    void onlyReadingIsAllowed(String method) {
        Answer answer = Wire.ask(preview.port(), method, "/");
        assertTrue(answer.status() == 405 && answer.header("Allow").equals("GET, HEAD"), method + ": " + answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digest.example",
                "evil.example:8000",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "evil.example#127.0.0.1",
                "192.168.0.7",
                "0.0.0.0",
                "[::2]"
            })
    void aNameThatIsNotThisMachinesIsRefused(String host) {
        Answer answer = Wire.get(preview.port(), "/", "Host: " + host);
        assertTrue(List.of(400, 421).contains(answer.status()), host + ": " + answer.status());
        assertFalse(answer.body().contains("Harbour"), host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1234", "127.0.0.1:99", "[::1]", "[::1]:8000"})
    void aNameOfThisMachineIsTaken(String host) {
        assertEquals(200, Wire.get(preview.port(), "/", "Host: " + host).status());
    }

    @Test
    void aForeignAddressInTheRequestLineIsRefused() {
        assertEquals(400, Wire.get(preview.port(), "http://evil.example/").status());
        assertEquals(
                421,
                Wire.get(preview.port(), "http://evil.example/", "Host: evil.example")
                        .status());
    }

    @Test
    void itIsNoProxy() {
        assertEquals(400, Wire.ask(preview.port(), "CONNECT", "127.0.0.1:80").status());
    }

    @Test
    void whoNamesNoHostIsRefused() {
        try (Wire wire = new Wire(preview.port())) {
            wire.say("GET / HTTP/1.0\r\n\r\n");
            assertEquals(421, wire.answer().status());
        }
    }

    @Test
    void aForeignOriginIsRefused() {
        assertEquals(
                403,
                Wire.get(preview.port(), "/", "Origin: https://evil.example").status());
        assertEquals(403, Wire.get(preview.port(), "/", "Origin: null").status());
        assertEquals(
                403,
                Wire.get(preview.port(), Tools.EVENTS, "Origin: http://localhost:1")
                        .status());
        assertEquals(
                200,
                Wire.get(preview.port(), "/", "Origin: " + preview.origin()).status());
    }

    @Test
    void anotherSiteMayLinkHereAndNoMore() {
        String cross = "Sec-Fetch-Site: cross-site";
        assertEquals(
                403,
                Wire.get(preview.port(), "/", cross, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image")
                        .status());
        assertEquals(
                403,
                Wire.get(preview.port(), "/", cross, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe")
                        .status());
        assertEquals(
                200,
                Wire.get(preview.port(), "/", cross, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
                        .status());
    }

    @Test
    void headersThatAreTooLongAreRefused() {
        assertEquals(
                431,
                Wire.get(preview.port(), "/", "X-Long: " + "a".repeat(20_000)).status());
        int status = Wire.get(preview.port(), "/" + "a".repeat(20_000)).status();
        assertTrue(status == 414 || status == 431, "" + status);
    }

    @Test
    void whatIsNoRequestIsRefusedInOneLine() {
        for (String text : List.of("\u0016\u0003\u0001\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n")) {
            try (Wire wire = new Wire(preview.port())) {
                wire.say(text);
                Answer answer = wire.answer();
                assertTrue(answer.status() >= 400 && answer.status() < 600, text + ": " + answer);
                assertFalse(answer.body().contains("jetty"), answer.body());
            }
        }
    }

    @Test
    void twoRequestsCannotBeHiddenInOne() {
        Answer both = Wire.get(preview.port(), "/", "Content-Length: 3", "Transfer-Encoding: chunked");
        assertEquals(400, both.status());
    }

    @Test
    void manyConnectionsAtOnceLeaveItAliveWhenTheyAreGone() {
        List<Wire> open = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Wire wire = new Wire(preview.port());
                open.add(wire);
                wire.say("GET / HT"); // and no more
            }
        } finally {
            open.forEach(Wire::close);
        }
        assertEquals(200, Wire.get(preview.port(), "/").status());
    }

    @Test
    void aTabThatMakesNoSenseIsTakenForAnyOther() {
        for (String query : List.of("", "?page=%25zz&build=99999999999&preview=..%2f", "?page=%00&build=-1", "?&&==")) {
            try (Wire wire = new Wire(preview.port())) {
                wire.say("GET " + Tools.EVENTS + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertTrue(wire.lineAfter("data: ").startsWith("{\"build\":1,"), query);
            }
        }
    }

    @Test
    void nothingSaysWhatServes() {
        assertEquals("", Wire.get(preview.port(), "/").header("Server"));
    }
}
