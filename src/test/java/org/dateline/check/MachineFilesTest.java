package org.dateline.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines read of a site: feeds, sitemaps, linked data, search data, other data. */
class MachineFilesTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aHomePageSaysWhereTheSiteIs() {
        site = new TestSite(folder).file("index.html", """
                <html lang=en><title>A</title><link rel=canonical href=https://a.example/d/><h1>A</h1>
                """);
    }

    /** The messages without their fixes. */
    private String told() {
        String messages = site.messages("/d/");
        return String.join(
                "\n",
                messages.lines().filter(line -> !line.startsWith("  fix: ")).toList());
    }

    private static String atom(String entries) {
        return """
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>https://a.example/d/</id><title>A</title><updated>2025-03-18T00:00:00Z</updated>
                <author><name>A</name></author>
                %s
                </feed>
                """.formatted(entries);
    }

    private static String entry(String id, String address) {
        return "<entry><id>" + id + "</id><title>A</title><updated>2025-03-18T00:00:00Z</updated><link href=\""
                + address + "\"/></entry>";
    }

    @Test
    void aWholeFeedIsFine() {
        site.file("feed.xml", atom(entry("a", "https://a.example/d/") + entry("b", "https://other.example/x")));
        assertEquals("", told());
    }

    @Test
    void anEntryLeadsToAPageOfTheSite() {
        site.file("feed.xml", atom(entry("a", "https://a.example/d/2025/03/18/gone/")));
        assertEquals(
                "site/feed.xml:4:124: error: address 'https://a.example/d/2025/03/18/gone/' leads to nothing that the"
                        + " site has",
                told());
    }

    @Test
    void anIdStandsOnceInAFeed() {
        site.file("feed.xml", atom(entry("a", "https://a.example/d/") + "\n" + entry("a", "https://a.example/d/")));
        assertEquals("site/feed.xml:5:12: error: the feed has the id 'a' twice", told());
    }

    @Test
    void anAtomEntryHasWhatTheStandardRequires() {
        site.file("feed.xml", atom("<entry><id>a</id><title>A</title></entry>"));
        assertEquals("""
                site/feed.xml:4:8: error: this <entry> of the feed has no 'link'
                site/feed.xml:4:8: error: this <entry> of the feed has no 'updated'\
                """, told());
    }

    @Test
    void aFeedIsWellFormedAndNamesNoOtherFile() {
        site.file("feed.xml", "<feed><entry></feed>");
        site.file("rss.xml", "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><rss>&a;</rss>");
        assertEquals("""
                site/feed.xml:1:16: error: the file is not well-formed XML
                site/rss.xml:1:66: error: the file is not well-formed XML\
                """, told());
    }

    @Test
    void aTextOfAFeedMayHaveAnyNumberOfEntities() {
        String longEntry = entry("a", "https://a.example/d/")
                .replace("</title>", "&lt;p&gt;Bread &amp; butter&lt;/p&gt;".repeat(30_000) + "</title>");
        site.file("feed.xml", atom(longEntry));
        assertEquals("", told());
    }

    @Test
    void anRssChannelHasWhatTheStandardRequires() {
        site.file("rss.xml", """
                <rss version="2.0"><channel><title>A</title><link>https://a.example/d/</link>
                <item><title>A</title></item></channel></rss>
                """);
        assertEquals("""
                site/rss.xml:1:29: error: this <channel> of the feed has no 'description'
                site/rss.xml:2:7: error: this <item> of the feed has no 'guid'\
                """, told());
    }

    @Test
    void aJsonFeedHasWhatTheStandardRequires() {
        site.file("feed.json", """
                {"version": "1", "items": [
                {"id": "a", "content_text": "A", "attachments": [{"url": "https://a.example/d/a.mp3"}]},
                {"id": "a"}]}
                """);
        assertEquals("""
                site/feed.json:2:58: error: address 'https://a.example/d/a.mp3' leads to nothing that the site has
                site/feed.json:3:8: error: the feed has the id 'a' twice
                site/feed.json:3:11: error: this item of the feed has no 'content_html'
                site/feed.json:3:13: error: this object of the feed has no 'title'\
                """, told());
    }

    @Test
    void aSitemapListsWhatTheSiteHas() {
        site.file("sitemap.xml", """
                <urlset><url><loc>https://a.example/d/</loc></url>
                <url><loc>https://a.example/d/gone/</loc></url></urlset>
                """);
        assertEquals(
                "site/sitemap.xml:2:11: error: address 'https://a.example/d/gone/' leads to nothing that the site has",
                told());
    }

    @Test
    void searchFindsWhatTheSiteHas() {
        site.file("search/data/2025/03/reports-0.json", """
                [["../","A","2025-03-18"],
                ["../2025/03/18/draft/","B","2025-03-18"]]
                """);
        assertEquals(
                "site/search/data/2025/03/reports-0.json:2:2: error: search finds '../2025/03/18/draft/', where the site"
                        + " has nothing",
                told());
    }

    @Test
    void dataParses() {
        site.file("2025/03.json", "{\"a\": [1,}");
        site.file("2025/04.json", "");
        assertEquals("""
                site/2025/03.json:1:10: error: the file is not JSON: 'Unexpected character ('}' (code 125)): expected a value'
                site/2025/04.json: error: the file is empty\
                """, told());
    }

    @Test
    void linkedDataParsesAndIsWhole() {
        site.page("a.html", """
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"A","url":"https://a.example/d/b/",
                "datePublished":"2025-03-18","author":{"@id":"#a"},"isBasedOn":{"@type":"NewsArticle"}}</script>
                <script type="application/ld+json">{"@graph":[{"@type":"CollectionPage","name":""}]}</script>
                <script type="application/ld+json">{"a": </script>
                """);
        String told = told();
        assertEquals("""
                site/a.html:6:1: error: address 'https://a.example/d/b/' leads to nothing that the site has
                site/a.html:6:1: error: the NewsArticle of the JSON-LD has no 'publisher'
                site/a.html:8:1: error: the CollectionPage of the JSON-LD has no 'name'
                site/a.html:8:1: error: the CollectionPage of the JSON-LD has no 'url'\
                """, told.substring(0, told.lastIndexOf('\n')));
        assertEquals(
                "site/a.html:9:1: error: the JSON-LD does not parse",
                told.substring(told.lastIndexOf('\n') + 1, told.lastIndexOf(": '")));
    }
}
