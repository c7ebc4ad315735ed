package org.dateline.mirror;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.dateline.cli.Cli;
import org.dateline.publish.SmallDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sums of a built site, their signature, and {@code dateline verify}. */
class MirrorTest {

    @TempDir
    Path folder;

    private SmallDigest digest() {
        return SmallDigest.in(folder.resolve("digest"));
    }

    private static Checksums sums(SmallDigest digest, String path) throws IOException {
        return Checksums.read(Files.readAllBytes(digest.site().resolve(path)));
    }

    private String keygen() {
        Cli.Result made = Cli.runAs(folder, Map.of(), "keygen");
        assertEquals(0, made.code(), made.err());
        return made.out().strip();
    }

    private void buildSigned(SmallDigest digest) {
        Cli.Result built = Cli.runAs(
                folder, Map.of(), "build", "--quiet", "--root", digest.root().toString());
        assertEquals(0, built.code(), built.err());
    }

    @Test
    void everyFileStandsInTheListsWithItsSum() throws IOException {
        SmallDigest digest = digest().build();
        Checksums root = sums(digest, "checksums.json");
        assertEquals(
                DigestUtils.sha256Hex(Files.readAllBytes(digest.site().resolve("2025/03/checksums.json"))),
                root.months().get("2025/03/checksums.json"));
        SortedMap<String, String> listed = new TreeMap<>(root.files());
        listed.putAll(sums(digest, "2025/03/checksums.json").files());
        SortedMap<String, String> there = digest.built();
        there.keySet().removeIf(path -> path.endsWith("checksums.json"));
        assertEquals(there, listed);
    }

    @Test
    void aClosedMonthKeepsItsSums() throws IOException {
        SmallDigest digest = digest().build();
        byte[] march = Files.readAllBytes(digest.site().resolve("2025/03/checksums.json"));
        digest.article("2025/05/02/ferry-sails", "Ferry sails again");
        digest.article("2025/05/03/ferry-returns", "Ferry returns");
        digest.build();
        digest.article("2025/05/04/ferry-rests", "Ferry rests");
        byte[] before = Files.readAllBytes(digest.site().resolve("2025/03/checksums.json"));
        digest.build();
        assertArrayEquals(before, Files.readAllBytes(digest.site().resolve("2025/03/checksums.json")));
        assertFalse(march.length == 0);
    }

    @Test
    void anUnchangedBuildWritesNothing() throws IOException {
        SmallDigest digest = digest().build();
        Path page = digest.site().resolve("checksums.json");
        FileTime time = Files.getLastModifiedTime(page);
        Cli.Result again = Cli.run("build", "--root", digest.root().toString());
        assertTrue(again.err().contains("(0 written, "), again.err());
        assertEquals(time, Files.getLastModifiedTime(page));
    }

    @Test
    void theKeyVouchesForTheSite() throws IOException {
        String key = keygen();
        SmallDigest digest = digest();
        buildSigned(digest);
        Cli.Result verified = Cli.run("verify", digest.site().toString(), "--key", key);
        assertEquals("", verified.out());
        assertTrue(
                verified.err().matches("\\S+: all \\d+ files are as listed, and the key vouches for the list\n"),
                verified.err());
        byte[] signature = Files.readAllBytes(digest.site().resolve("checksums.json.sig"));
        buildSigned(digest);
        assertArrayEquals(signature, Files.readAllBytes(digest.site().resolve("checksums.json.sig")));
    }

    @Test
    void whatDiffersIsNamed() throws IOException {
        String key = keygen();
        SmallDigest digest = digest();
        buildSigned(digest);
        Files.writeString(digest.site().resolve("2025/03/18/harbour-reopens/index.html"), "another page");
        Files.delete(digest.site().resolve("robots.txt"));
        Cli.Result verified = Cli.run("verify", digest.site().toString(), "--key", key);
        assertEquals(1, verified.code());
        assertEquals("differs   2025/03/18/harbour-reopens/index.html\nmissing   robots.txt\n", verified.out());
    }

    @Test
    void whatNobodyVouchesForIsNamed() throws IOException {
        SmallDigest digest = digest().build();
        Files.writeString(digest.site().resolve("2025/03/18/harbour-reopens/extra.html"), "somebody's page");
        Files.createSymbolicLink(digest.site().resolve("outside"), folder);
        Files.writeString(digest.site().resolve(".hidden"), "a host's own");
        Cli.Result verified = Cli.run("verify", digest.site().toString());
        assertEquals(1, verified.code());
        assertEquals("extra     2025/03/18/harbour-reopens/extra.html\nextra     outside\n", verified.out());
    }

    @Test
    void aMirrorThatDoesNotAnswerIsToldWithWhatToDo() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/mirror/";
        Cli.Result verified = Cli.run("verify", address);
        assertEquals(1, verified.code());
        assertEquals(
                "error: " + address + " cannot be read: nothing answers at 127.0.0.1:" + port + "\n"
                        + "  fix: see whether the address is right, then verify again\n",
                verified.err());
    }

    @Test
    void aListThatSomebodyElseMadeIsForged() throws IOException {
        String key = keygen();
        SmallDigest digest = digest();
        buildSigned(digest);
        Path list = digest.site().resolve("checksums.json");
        Files.writeString(list, Files.readString(list).replaceFirst("\"404.html\":\"..", "\"404.html\":\"00"));
        Cli.Result verified = Cli.run("verify", digest.site().toString(), "--key", key);
        assertEquals(1, verified.code());
        assertEquals("forged    checksums.json\n", verified.out());
        Files.delete(digest.site().resolve("checksums.json.sig"));
        assertEquals(
                "unsigned  checksums.json\n",
                Cli.run("verify", digest.site().toString(), "--key", key).out());
    }

    @Test
    void aMirrorOnTheWebIsVerified() throws IOException {
        String key = keygen();
        SmallDigest digest = digest();
        buildSigned(digest);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mirror/", exchange -> {
            String path = exchange.getRequestURI().getPath().substring("/mirror/".length());
            Path file = digest.site().resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
            boolean isThere = Files.isRegularFile(file) && !path.startsWith("_");
            byte[] bytes = isThere ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(isThere ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/mirror";
            Cli.Result verified = Cli.run("verify", address, "--key", key);
            assertEquals(0, verified.code(), verified.out() + verified.err());
            Files.delete(digest.site().resolve("2025/03/17/storm-closes-harbour/index.html"));
            assertEquals(
                    "missing   2025/03/17/storm-closes-harbour/index.html\n",
                    Cli.run("verify", address, "--key", key).out());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aKeyIsReadByItsUserAloneAndNeverReplaced() throws IOException {
        keygen();
        Path file = folder.resolve(".config/dateline/signing.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Cli.Result again = Cli.runAs(folder, Map.of(), "keygen");
        assertEquals(1, again.code());
        assertEquals(
                "error: " + file + " is there already, and a key is never replaced\n"
                        + "  fix: name another file, or move that one away\n",
                again.err());
    }

    @Test
    void aBadSigningKeyStopsTheBuildAndIsNotPrinted() {
        Cli.Result built = Cli.runAs(
                folder,
                Map.of("DATELINE_SIGNING_KEY", "n0-key"),
                "build",
                "--verbose",
                "--root",
                digest().root().toString());
        assertEquals(2, built.code());
        assertTrue(
                built.err()
                        .startsWith(
                                "error: the variable DATELINE_SIGNING_KEY does not hold a key that 'dateline keygen' made\n"),
                built.err());
        assertFalse(built.err().contains("n0-key"));
    }
}
