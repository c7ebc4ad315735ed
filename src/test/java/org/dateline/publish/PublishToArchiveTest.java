package org.dateline.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archive that {@code dateline publish} makes: the whole digest in one file, for a disk without a server. */
class PublishToArchiveTest {

    @TempDir
    Path folder;

    private SmallDigest digest(String file) {
        return SmallDigest.in(folder.resolve("digest"), "name: offline\nkind: archive\npath: ../out/" + file);
    }

    private Path archive(String file) {
        return folder.resolve("out").resolve(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour.zip", "harbour.tar.gz"})
    void theArchiveHoldsTheSiteAndEveryLinkLeadsToAFile(String file) throws IOException {
        SmallDigest digest = digest(file).build();
        Cli.Result result = digest.publish();
        assertEquals(0, result.code(), result.err());
        Path unpacked = Unpacked.into(folder.resolve("unpacked"), archive(file)).resolve("harbour");

        SortedSet<String> expected = new TreeSet<>(digest.built().keySet());
        expected.removeIf(path -> path.startsWith("_") || path.contains("checksums.json"));
        assertEquals(expected, SmallDigest.tree(unpacked).keySet());
        try (Stream<Path> pages =
                Files.walk(unpacked).filter(each -> each.toString().endsWith(".html"))) {
            for (Path page : pages.toList()) {
                for (String link : links(Files.readString(page))) {
                    Path target =
                            page.resolveSibling(link.replaceFirst("[?#].*", "")).normalize();
                    assertTrue(Files.isRegularFile(target), page + " leads to " + link);
                }
            }
        }
    }

    private static Iterable<String> links(String html) {
        return Pattern.compile("(?:href|src|action)=\"([^\"#?][^\"]*)\"")
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    @Test
    void nothingButLinksAndTheManifestDiffersFromThePage() throws IOException {
        SmallDigest digest = digest("harbour.zip").build();
        assertEquals(0, digest.publish().code());
        Path unpacked = Unpacked.into(folder.resolve("unpacked"), archive("harbour.zip"))
                .resolve("harbour");
        String page = "2025/03/18/harbour-reopens/index.html";
        assertEquals(
                Files.readString(digest.site().resolve(page)).replaceFirst("<link rel=\"manifest\"[^>]*>", ""),
                Files.readString(unpacked.resolve(page))
                        .replaceAll("\"((?:\\.\\./|[a-z0-9-]+/)+)index\\.html", "\"$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour.zip", "harbour.tar.gz"})
    void theSameSiteGivesTheSameBytesWheneverAndWhereverItIsMade(String file) throws IOException {
        SmallDigest digest = digest(file).build();
        assertEquals(0, digest.publish().code());
        byte[] first = Files.readAllBytes(archive(file));
        Files.delete(archive(file));
        try (Stream<Path> files = Files.walk(digest.site()).filter(Files::isRegularFile)) {
            for (Path each : files.toList()) {
                Files.setLastModifiedTime(each, FileTime.fromMillis(1_234_567_000L));
            }
        }
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(0, digest.publish().code());
        } finally {
            TimeZone.setDefault(zone);
        }
        assertArrayEquals(first, Files.readAllBytes(archive(file)));
    }

    @Test
    void nothingIsDoneWhereNothingChanged() throws IOException {
        SmallDigest digest = digest("harbour.zip").build();
        assertEquals(0, digest.publish().code());
        FileTime time = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(archive("harbour.zip"), time);
        Cli.Result again = digest.publish();
        assertEquals(0, again.code());
        assertTrue(again.err().startsWith("offline: nothing to publish: 0 new, 0 changed, "), again.err());
        assertEquals(time, Files.getLastModifiedTime(archive("harbour.zip")));

        digest.article("2025/03/19/ferry-sails", "Ferry sails again");
        assertEquals(0, digest.build().publish().code());
        Path unpacked = Unpacked.into(folder.resolve("unpacked"), archive("harbour.zip"))
                .resolve("harbour");
        assertTrue(Files.exists(unpacked.resolve("2025/03/19/ferry-sails/index.html")));
    }

    @Test
    void aFileOfSomebodyElseIsNotReplaced() throws IOException {
        SmallDigest digest = digest("harbour.zip").build();
        Files.createDirectories(archive("harbour.zip").getParent());
        Files.writeString(archive("harbour.zip"), "not an archive");
        assertNotReplaced(digest, "no record beside it says that a publication made it");
    }

    @Test
    void anArchiveThatSomebodyChangedIsNotReplaced() throws IOException {
        SmallDigest digest = digest("harbour.zip").build();
        assertEquals(0, digest.publish().code());
        Files.writeString(archive("harbour.zip"), "changed", StandardOpenOption.APPEND);
        assertNotReplaced(digest, "is not as the last publication made it");
        Files.delete(archive("harbour.zip"));
        assertEquals(0, digest.publish().code());
    }

    private void assertNotReplaced(SmallDigest digest, String reason) {
        SortedMap<String, String> before = SmallDigest.tree(folder.resolve("out"));
        Cli.Result result = digest.publish();
        assertEquals(1, result.code());
        assertEquals(
                "offline: error: " + digest.root().resolve("../out/harbour.zip").normalize()
                        + " is there already, and " + reason + "\n"
                        + "  fix: delete it if nobody needs it, or move it away, then publish again; or give this target"
                        + " another path in content/digest.yaml\n"
                        + "offline: 1 error; nothing was published\n",
                result.err());
        assertEquals(before, SmallDigest.tree(folder.resolve("out")));
    }

    @Test
    void theNameTellsTheKind() {
        Cli.Result result = Cli.run(
                "build", "--quiet", "--root", digest("harbour.rar").root().toString());
        assertTrue(
                result.err()
                        .startsWith(
                                "content/digest.yaml:8:11: error: the archive '../out/harbour.rar' is of no known kind\n"
                                        + "  fix: let its name end with .zip or .tar.gz, e.g. path: ../digest.zip\n"),
                result.err());
    }

    @Test
    void theSearchPageSaysWhereElseToLook() throws IOException {
        assertEquals(0, digest("harbour.zip").build().publish().code());
        Path unpacked = Unpacked.into(folder.resolve("unpacked"), archive("harbour.zip"))
                .resolve("harbour");
        String search = Files.readString(unpacked.resolve("search/index.html"));
        assertFalse(search.contains("<script src"), search);
        assertFalse(search.contains("<noscript"), search);
        assertTrue(search.contains("<a href=\"../archive/index.html\">"), search);
    }
}
