package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.check.SiteChecker;
import org.dateline.cli.Cli;
import org.dateline.problem.Problems;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscribers' programs get from the feeds of a digest that has a bit of everything. */
final class FeedsTest {

    private static final Path CASE = Path.of("src/test/resources/sites/feeds-of-every-kind/content");

    private static final String ICE = "Ice < 10 cm & \"thin\" ]]> at the quay";
    private static final String BOATS = "Boats wait for the night";
    private static final String NIGHT = "The night was short";
    private static final String KRYHA = "Крига пішла — «нарешті»";

    @TempDir
    private Path root;

    @BeforeEach
    void copy() {
        FileTree.copy(CASE, root.resolve("content"));
    }

    @Test
    void everyFeedOfTheFixtureKeepsItsPromises() throws IOException {
        build();
        List<Path> feeds = feeds(site());
        assertEquals(3 * (3 + 3 + 2 + 1 + 3), feeds.size(), feeds.toString());
        for (Path feed : feeds) {
            assertPromises(feed);
            assertFalse(
                    Files.readString(feed).toLowerCase(Locale.ROOT).matches("(?s).*(unsaid|a draft).*"),
                    feed.toString());
        }
    }

    @Test
    void everyFeedOfTheDemoDigestKeepsItsPromises(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        Cli.Result built =
                Cli.run("build", "--root", Path.of("").toAbsolutePath().toString(), "--output", site.toString(), "-q");
        assertEquals("", built.err());
        List<Path> feeds = feeds(site);
        assertTrue(feeds.size() > 500, () -> "only " + feeds.size());
        for (Path feed : feeds) {
            assertPromises(feed);
        }
        assertEquals(50, SeenFeed.of(site.resolve("feed.xml")).entries().size());
        assertEquals(22, SeenFeed.of(site.resolve("editions/rss.xml")).entries().size());
    }

    private static void assertPromises(Path file) throws IOException {
        SeenFeed feed = SeenFeed.of(file);
        String name = file.toString();
        assertTrue(feed.entries().size() <= 50, name);
        assertEquals(feed.entries().size(), new HashSet<>(feed.ids()).size(), name);
        assertEquals(
                feed.entries().stream()
                        .map(SeenFeed.Entry::published)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                feed.entries().stream().map(SeenFeed.Entry::published).toList(),
                name);
        feed.links().forEach(address -> assertAbsolute(address, name));
        for (SeenFeed.Entry entry : feed.entries()) {
            assertTrue(entry.id().startsWith("tag:") && URI.create(entry.id()).isOpaque(), entry.id());
            assertTrue(entry.updated() == null || !entry.updated().isBefore(entry.published()), name);
            entry.addresses().forEach(address -> assertAbsolute(address, name));
        }
        assertEquals(SeenFeed.of(file.resolveSibling("feed.xml")).ids(), feed.ids(), name);
    }

    private static void assertAbsolute(String address, String name) {
        assertTrue(address.matches("https?://[^/]+/\\S*"), name + " has " + address);
    }

    private static List<Path> feeds(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.getFileName().toString().matches("(?:feed|rss)\\.(?:xml|json)"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void textsArriveAsTheyWereWritten() throws IOException {
        build();
        for (String file : List.of("feed.xml", "rss.xml", "feed.json")) {
            SeenFeed feed = SeenFeed.of(site().resolve(file));
            assertEquals("Texts may be copied with a link (CC BY 4.0).", feed.rights());
            assertEquals(
                    List.of(KRYHA, NIGHT, BOATS, ICE),
                    feed.entries().stream().map(SeenFeed.Entry::title).toList());
            assertEquals(List.of("Weather & ice", "Ice"), feed.entry(KRYHA).categories());
            Element ice = Jsoup.parseBodyFragment(feed.entry(ICE).content()).body();
            assertTrue(ice.text().contains("]]> A sign <a href=\"#x\"> hung there; a bell 🔔 rang."), ice.text());
            assertEquals(
                    "uk",
                    Jsoup.parseBodyFragment(feed.entry(KRYHA).content())
                            .expectFirst("div")
                            .attr("lang"));
        }
        assertTrue(read("feed.xml").contains("<entry xml:lang=\"uk\">\n<id>tag:digest.example,2027-03-29:kryha</id>"));
    }

    @Test
    void statusIsTheFirstWordOfASummary() throws IOException {
        build();
        for (String file : List.of("feed.xml", "topics/ferries/rss.xml", "storylines/thaw/feed.json")) {
            assertEquals(
                    "[Claimed by the harbour master] The harbour master finds the ice < 10 cm.",
                    SeenFeed.of(site().resolve(file)).entry(ICE).summary());
        }
        assertTrue(read("feed.json")
                .contains("\"status\" : \"disputed\",\n   \"attribution\" : [ \"pilots\", \"sailors\" ]"));
        // without a summary the text says it, and without a status nothing is put before it
        assertEquals(
                "They wait. The ice holds them, and nobody says why.",
                SeenFeed.of(site().resolve("tags/lars-ness/feed.xml"))
                        .entry(BOATS)
                        .summary());
    }

    @Test
    void onlyTheFeedsOfTheDigestItsEditionsAndCorrectionsHoldWholeTexts() throws IOException {
        build();
        assertTrue(read("topics/ferries/feed.xml").indexOf("<content") < 0);
        assertTrue(read("sources/radio-calder/rss.xml").indexOf("<content:encoded") < 0);
        assertTrue(read("tags/ice/feed.json").indexOf("content_html") < 0);
        SeenFeed.Entry edition =
                SeenFeed.of(site().resolve("editions/feed.xml")).entry("Key developments on 28 March 2027");
        assertEquals("tag:digest.example,2027-03-28:edition", edition.id());
        assertEquals(
                "Boats wait < an hour. Three boats wait for the night. Also: " + ICE
                        + " [Disputed between pilots and sailors] Pilots & sailors differ.",
                Jsoup.parseBodyFragment(edition.content()).text());
        SeenFeed.Entry correction =
                SeenFeed.of(site().resolve("corrections/rss.xml")).entry("Correction: " + ICE);
        assertEquals("tag:digest.example,2027-03-27:corrected/correction/2027-03-29", correction.id());
        assertTrue(correction.content().contains("<del>Ice &lt; 5 cm at sea</del>"), correction.content());
    }

    @Test
    void momentsAreThoseOfTheZoneBeforeAndAfterTheClocksChange() throws IOException {
        build();
        String atom = read("feed.xml");
        assertTrue(atom.contains("<published>2027-03-28T02:30:00+02:00</published>"), atom);
        assertTrue(atom.contains("<published>2027-03-28T04:30:00+03:00</published>"), atom);
        assertTrue(atom.contains("<published>2027-03-29T00:00:00+03:00</published>"), atom);
        String rss = read("rss.xml");
        assertTrue(rss.contains("<pubDate>Sun, 28 Mar 2027 02:30:00 +0200</pubDate>"), rss);
        assertTrue(rss.contains("<pubDate>Sun, 28 Mar 2027 04:30:00 +0300</pubDate>"), rss);
        assertTrue(read("feed.json").contains("\"date_published\" : \"2027-03-28T04:30:00+03:00\""));
        assertEquals(
                Instant.parse("2027-03-28T06:00:00Z"),
                SeenFeed.of(site().resolve("feed.xml")).entry(NIGHT).updated());
    }

    @Test
    void everyCorrectionMovesTheMomentOfChangeAndStandsFirst() throws IOException {
        build();
        SeenFeed.Entry ice = SeenFeed.of(site().resolve("feed.xml")).entry(ICE);
        assertEquals(Instant.parse("2027-03-29T21:00:00Z"), ice.updated());
        assertTrue(
                Jsoup.parseBodyFragment(ice.content())
                        .text()
                        .startsWith("Change of status, 30 March 2027. The pilots have measured the same. "
                                + "Correction, 29 March 2027. The ice was measured at the quay, not at sea. "
                                + "It said: Ice < 5 cm at sea It says now: Ice < 10 cm at the quay "),
                ice.content());

        // on the day of publication, and a second one on the same day
        assertEquals(
                Instant.parse("2027-03-28T00:30:01Z"),
                SeenFeed.of(site().resolve("feed.xml")).entry(BOATS).updated());
        replace("2027/03/28/renamed.md", "corrections:\n", "corrections:\n  - date: 2027-03-28\n    text: Or four.\n");
        build();
        assertEquals(
                Instant.parse("2027-03-28T00:30:02Z"),
                SeenFeed.of(site().resolve("feed.xml")).entry(BOATS).updated());
        assertEquals(
                List.of(
                        "tag:digest.example,2027-03-28:boats-wait/correction/2027-03-28",
                        "tag:digest.example,2027-03-28:boats-wait/correction/2027-03-28/2"),
                SeenFeed.of(site().resolve("corrections/feed.json")).ids().stream()
                        .filter(id -> id.contains("boats"))
                        .sorted()
                        .toList());
    }

    @Test
    void aCorrectionThatLiesAheadIsNotToldYet() throws IOException {
        assertEquals(
                "",
                Cli.run("build", "-q", "--root", root.toString(), "--as-of", "2027-03-29")
                        .err());
        SeenFeed.Entry ice = SeenFeed.of(site().resolve("feed.xml")).entry(ICE);
        assertEquals(Instant.parse("2027-03-28T21:00:00Z"), ice.updated());
        assertFalse(ice.content().contains("pilots have measured"), ice.content());
    }

    @Test
    void idsSurviveAMoveOfTheArticleAndOfTheSiteOnItsHost() throws IOException {
        build();
        Set<String> before = allIds();

        // the article about the ice goes to another day and name
        Path ice = root.resolve("content/2027/03/27/corrected.md");
        String text = Files.readString(ice)
                .replace("date: 2027-03-27T23:30:00+02:00\n", "aliases: [/2027/03/27/corrected/]\n");
        Files.delete(ice);
        Files.writeString(root.resolve("content/2027/03/28/thin-ice.md"), text);
        replace("2027/03/28/edition.md", "2027/03/27/corrected", "thin-ice");
        replace("2027/03/28/renamed.md", "../27/corrected.md", "thin-ice.md");
        replace("digest.yaml", "https://digest.example/news/", "http://DIGEST.example:8080/elsewhere/");
        build();

        SeenFeed feed = SeenFeed.of(site().resolve("feed.xml"));
        assertTrue(
                feed.entry(ICE).links().contains("http://DIGEST.example:8080/elsewhere/2027/03/28/thin-ice/"),
                feed.entry(ICE).links().toString());
        before.remove("tag:digest.example,2027-03-27:edition"); // a day without a report is no edition
        assertEquals(before, allIds());
    }

    private Set<String> allIds() throws IOException {
        Set<String> ids = new HashSet<>();
        for (Path feed : feeds(site())) {
            ids.addAll(SeenFeed.of(feed).ids());
        }
        return ids;
    }

    @Test
    void whatWasWithdrawnIsDeletedInAtomAndGoneFromTheOthers() throws IOException {
        build();
        for (String folder : List.of("", "topics/ferries/", "tags/lars-ness/", "sources/calder-post/")) {
            Document atom = Jsoup.parse(read(folder + "feed.xml"), Parser.xmlParser());
            Element deleted = atom.expectFirst("at|deleted-entry");
            assertEquals("tag:digest.example,2027-03-29:sunk", deleted.attr("ref"));
            assertEquals("2027-03-30T00:00:00+03:00", deleted.attr("when"));
            assertEquals("The source took its report back; no boat sank & none was lost.", deleted.text());
        }
        assertFalse(read("topics/weather/feed.xml").contains("sunk"));
        assertFalse(read("editions/feed.xml").contains("sunk"));
        for (String file : List.of("rss.xml", "feed.json", "topics/ferries/rss.xml", "tags/lars-ness/feed.json")) {
            assertFalse(read(file).contains("sunk"), file);
        }
    }

    @Test
    void theFiftyNewestStandInAFeed() throws IOException {
        for (int number = 1; number <= 60; number++) {
            int day = 1 + number / 30;
            Files.createDirectories(root.resolve("content/2027/04/0" + day));
            Files.writeString(
                    root.resolve(String.format(Locale.ROOT, "content/2027/04/0%d/r-%02d.md", day, number)),
                    """
                    ---
                    title: Report %d
                    topics: [quiet]
                    sources: [{id: calder-post, url: "https://calder-post.example/%d"}]
                    ---
                    """.formatted(number, number));
        }
        build();
        for (String file : List.of("feed.xml", "topics/quiet/rss.xml", "sources/calder-post/feed.json")) {
            List<String> ids = SeenFeed.of(site().resolve(file)).ids();
            assertEquals(50, ids.size(), file);
            assertEquals("tag:digest.example,2027-04-03:r-60", ids.get(0), file);
            assertEquals("tag:digest.example,2027-04-01:r-19", ids.get(49), file);
        }
    }

    @Test
    void pagesAnnounceTheFeedsThatBelongToThem() throws IOException {
        build();
        assertEquals(List.of("feed.xml", "editions/feed.xml"), announced("index.html"));
        assertEquals(List.of("../../../../feed.xml"), announced("2027/03/29/kryha/index.html"));
        assertEquals(List.of("/news/feed.xml"), announced("404.html"));
        for (String landing :
                List.of("topics/ferries", "tags/ice", "storylines/thaw", "sources/calder-post", "corrections")) {
            List<String> own = List.of("feed.xml", "rss.xml", "feed.json");
            assertEquals(own, announced(landing + "/index.html"));
            assertEquals(
                    own, page(landing + "/index.html").select("main .feeds a").eachAttr("href"));
        }
    }

    private List<String> announced(String page) throws IOException {
        return page(page).select("head link[rel=alternate]").eachAttr("href");
    }

    @Test
    void thePageAndTheOpmlListTheFeeds() throws IOException {
        build();
        Document page = page("feeds/index.html");
        List<String> names = page.select("main td a").eachAttr("aria-label");
        assertEquals(3 * 6, names.size());
        assertEquals(3 * 6, new HashSet<>(names).size());
        assertTrue(names.contains("Weather & ice: Atom"), names.toString());
        assertEquals(1, page.select("footer a[href=./]").size());

        Document opml = Jsoup.parse(read("feeds.opml"), Parser.xmlParser());
        assertEquals("2.0", opml.expectFirst("opml").attr("version"));
        assertEquals(
                "Feeds — Harbour Digest",
                opml.expectFirst("opml > head > title").text());
        List<Element> outlines = opml.select("body > outline > outline[type=rss]");
        assertEquals(7, outlines.size());
        for (Element outline : outlines) {
            String feed = outline.attr("xmlUrl").substring("https://digest.example/news/".length());
            assertTrue(Files.exists(site().resolve(feed)), feed);
            String shown = outline.attr("htmlUrl").substring("https://digest.example/news/".length());
            assertTrue(Files.exists(site().resolve(shown).resolve("index.html")), shown);
            assertEquals(outline.attr("text"), outline.attr("title"));
        }
    }

    @Test
    void checkFindsNothingWrong() {
        build();
        Problems problems = new Problems();
        SiteChecker.check(site(), "site/", "/news/", problems);
        assertEquals(List.of(), problems.sorted());
    }

    // ---- the digest

    private void build() {
        Cli.Result built = Cli.run("build", "-q", "--root", root.toString());
        assertEquals("", built.err());
    }

    private Path site() {
        return root.resolve("site");
    }

    private String read(String file) throws IOException {
        return Files.readString(site().resolve(file));
    }

    private Document page(String file) throws IOException {
        return Jsoup.parse(read(file));
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = root.resolve("content").resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(from), file);
        Files.writeString(path, text.replace(from, to));
    }
}
