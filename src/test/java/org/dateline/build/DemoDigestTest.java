package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.check.CheckReport;
import org.dateline.check.SiteChecker;
import org.dateline.cli.Cli;
import org.dateline.problem.Problems;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest of this repository, built with the theme of this repository. */
class DemoDigestTest {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath();

    @TempDir
    static Path folder;

    private static Cli.Result built;

    @BeforeAll
    static void build() {
        built = Cli.run(
                "build",
                "--root",
                REPOSITORY.toString(),
                "--output",
                folder.resolve("site").toString());
    }

    @Test
    void buildsWithoutAProblem() {
        assertEquals(0, built.code(), built.err());
        assertTrue(!built.err().contains("error:") && !built.err().contains("warning:"), built.err());
    }

    @Test
    void hasEveryDayAndEveryItemOfMarch2025() throws IOException {
        try (Stream<Path> days = Files.list(folder.resolve("site/2025/03"))) {
            assertEquals(22, days.filter(Files::isDirectory).count());
        }
        try (Stream<Path> files = Files.walk(folder.resolve("site/2025/03"), 3)) {
            assertEquals(
                    153,
                    files.filter(file -> file.endsWith("index.html"))
                            .filter(file -> file.getNameCount()
                                    == folder.resolve("site/2025/03/18/slug/index.html")
                                            .getNameCount())
                            .count());
        }
    }

    @Test
    void everyInternalLinkAndFragmentOfEveryPageLeadsSomewhere() {
        Problems problems = new Problems();
        CheckReport report = SiteChecker.check(folder.resolve("site"), "site/", "/", problems);
        assertEquals(List.of(), problems.sorted());
        assertTrue(report.pages() > 900 && report.links() > 20_000 && report.fragments() > 900, report.toString());
    }

    @Test
    void theEditionOf18MarchIsDay1119() throws IOException {
        String page = Files.readString(folder.resolve("site/2025/03/18/index.html"));
        assertTrue(page.contains("Day 1,119 · Tuesday"), page);
    }

    @Test
    void homeShowsTheLatestEdition() throws IOException {
        String page = Files.readString(folder.resolve("site/index.html"));
        assertTrue(page.contains("Key developments on 31 March 2025"), page);
    }

    @Test
    void anotherZoneLocaleAndOrderOfFilesGiveTheSameBytes(@TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("digest");
        copyBackwards(REPOSITORY.resolve("content"), copy.resolve("content"));
        copyBackwards(REPOSITORY.resolve("templates"), copy.resolve("templates"));
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Cli.Result result = Cli.run("build", "--root", copy.toString());
            assertEquals(0, result.code(), result.err());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertEquals(hashes(folder.resolve("site")), hashes(copy.resolve("site")));
    }

    @Test
    void aNewDayLeavesThePagesOfOtherDaysAsTheyWere(@TempDir Path elsewhere) throws IOException {
        Path copy = elsewhere.resolve("digest");
        copyBackwards(REPOSITORY.resolve("content"), copy.resolve("content"));
        Path day = copy.resolve("content/2025/04/01");
        Files.createDirectories(day);
        Files.writeString(day.resolve("harbour-reopens.md"), """
                ---
                title: Harbour reopens
                topics: [black-sea]
                status: confirmed
                tags: [Black Sea, Odesa]
                places: [odesa]
                storylines: [black-sea-talks]
                sources:
                  - name: The Harbour Post
                    url: https://harbour-post.example/reopens
                ---
                The harbour reopens.
                """);
        Cli.Result result = Cli.run("build", "--root", copy.toString());
        assertEquals(0, result.code(), result.err());

        Map<String, String> before = hashes(folder.resolve("site"));
        Map<String, String> after = hashes(copy.resolve("site"));
        List<String> changed = before.keySet().stream()
                .filter(path -> !before.get(path).equals(after.get(path)))
                // which words the year has
                .filter(path -> !path.matches("search/data/2025/(words|tails)-\\d+\\.json"))
                .toList();
        List<String> expected = Stream.of(
                        "2025/03/31/index.html", // gains its next
                        "2025/03/checksums.json", // the sums of those beside it
                        "2025/03/index.html", // gains the next month
                        "2025/index.html",
                        "archive/index.html",
                        "checksums.json",
                        "data/index.json",
                        "editions/feed.json",
                        "editions/feed.xml",
                        "editions/rss.xml",
                        "feed.json",
                        "feed.xml",
                        "index.html",
                        "news-sitemap.xml",
                        "places/index.html",
                        "places/odesa/2025/03/index.html", // gains the next month, as the others below
                        "places/odesa/index.html",
                        "rss.xml",
                        "search/data/2025/index.json",
                        "search/data/index.json", // has the next month
                        "search/index.html", // links to it
                        "sitemap-pages.xml", // what belongs to no month
                        "sitemap.xml",
                        "sources/index.html",
                        "statuses/confirmed/2025/03/index.html",
                        "statuses/confirmed/index.html",
                        "storylines/black-sea-talks.json",
                        "storylines/black-sea-talks/feed.json",
                        "storylines/black-sea-talks/feed.xml",
                        "storylines/black-sea-talks/index.html",
                        "storylines/black-sea-talks/rss.xml",
                        "storylines/index.html",
                        "tags/black-sea/2025/03/index.html",
                        "tags/black-sea/feed.json",
                        "tags/black-sea/feed.xml",
                        "tags/black-sea/index.html",
                        "tags/black-sea/rss.xml",
                        "tags/index.html",
                        "tags/odesa/2025/03/index.html",
                        "tags/odesa/feed.json",
                        "tags/odesa/feed.xml",
                        "tags/odesa/index.html",
                        "tags/odesa/rss.xml",
                        "topics/black-sea.json",
                        "topics/black-sea/2025/03/index.html",
                        "topics/black-sea/feed.json",
                        "topics/black-sea/feed.xml",
                        "topics/black-sea/index.html",
                        "topics/black-sea/rss.xml",
                        "topics/index.html")
                .toList();
        assertEquals(expected, changed);
    }

    /** So that the folder's own order differs from the original's. */
    private static void copyBackwards(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static Map<String, String> hashes(Path site) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(site)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = site.relativize(file).toString().replace('\\', '/');
            if (!path.startsWith(".")) {
                hashes.put(path, HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
