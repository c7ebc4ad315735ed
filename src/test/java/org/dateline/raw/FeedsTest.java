package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.article.PartialDate;
import org.dateline.article.WebAddress;
import org.dateline.raw.RawRequest.Following;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {

    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Outlet</title><link>https://outlet.example/</link>
            <item>
              <title>Bridge &amp;amp; road reopened</title>
              <link>https://outlet.example/bridge</link>
              <dc:creator>Jane Roe</dc:creator>
              <dc:creator>John Doe</dc:creator>
              <category>Front line</category><category><![CDATA[Energy]]></category>
              <pubDate>Tue, 18 Mar 2025 23:25:07 +0200</pubDate>
              <description>&lt;p&gt;The bridge is open.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>The bridge is open.</p><p>Міст&nbsp;відкрито.</p>]]></content:encoded>
            </item>
            <item>
              <title>Only a summary</title>
              <link>https://outlet.example/summary</link>
              <description>Short.</description>
            </item>
            <item><title>Nothing</title></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>Outlet</title><id>tag:outlet.example,2025:feed</id><updated>2025-03-18T00:00:00Z</updated>
            <author><name>The Desk</name></author>
            <entry>
              <title type="text">Less &lt; more</title><id>tag:outlet.example,2025:1</id>
              <link rel="alternate" href="https://outlet.example/1"/>
              <published>2025-03-18T14:05:00+02:00</published><updated>2025-03-19T08:00:00Z</updated>
              <category term="energy"/>
              <summary>In &lt; short</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b></p></div></content>
            </entry>
            <entry>
              <title type="html">A &lt;em&gt;b&lt;/em&gt;</title><id>tag:outlet.example,2025:2</id>
              <author><name>Jane Roe</name></author>
              <link href="https://outlet.example/2"/>
              <updated>2025-03-19</updated>
              <content>First.

            Second &amp; last.</content>
            </entry>
            </feed>
            """;

    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Outlet",
             "authors": [{"name": "The Desk"}],
             "items": [
              {"id": "1", "url": "https://outlet.example/1", "title": "Less < more", "summary": "Short",
               "content_html": "<p>One</p>", "date_published": "2025-03-18T14:05:00+02:00",
               "date_modified": "2025-03-19T14:05:00Z", "tags": ["energy", "front line"],
               "authors": [{"name": "Jane Roe"}, {"url": "https://a.example"}], "_extra": {"a": [1, {"b": null}]}},
              {"id": "https://outlet.example/2", "content_text": "First\\n\\nSecond & last"},
              {"id": "3", "url": "https://outlet.example/3", "summary": "Short"}
             ]}
            """;

    @TempDir
    private Path folder;

    private Basket feed(String text) throws IOException {
        return feed(text.getBytes(UTF_8));
    }

    private Basket feed(byte[] bytes) throws IOException {
        return Basket.of(
                bytes,
                Following.NONE,
                Basket.offline(),
                Files.write(folder.resolve("feed"), bytes).toString());
    }

    private static FeedEntry entry(RawPage page) {
        FeedEntry entry = page.entry();
        assertNotNull(entry);
        return entry;
    }

    @Test
    void theEntriesOfRssAreTaken() throws IOException {
        Basket basket = feed(RSS);
        RawPage page = basket.pages().get(0);
        assertEquals(folder + "/feed, entry 1", page.origin().toString());
        assertEquals(RawPage.Kind.FEED_ENTRY, page.kind());
        assertEquals("<p>The bridge is open.</p><p>Міст&nbsp;відкрито.</p>", Basket.text(page));
        assertEquals("UTF-8", page.declaredCharset());
        assertEquals(new WebAddress("https://outlet.example/bridge"), page.address());
        assertNull(page.retrieved());
        assertEquals(
                new FeedEntry(
                        "Bridge &amp; road reopened",
                        List.of("Jane Roe", "John Doe"),
                        PartialDate.parse("2025-03-18T23:25:07+02:00").orElseThrow(),
                        null,
                        List.of("Front line", "Energy"),
                        "<p>The bridge is open.</p>"),
                page.entry());
        assertEquals(1, basket.pages().size());
    }

    @Test
    void anEntryWithoutItsArticleIsRefusedWithTheWayToIt() throws IOException {
        assertEquals("""
                feed, entry 2: has only a summary of the article; import the article's page: \
                https://outlet.example/summary
                feed, entry 3: has neither the article nor a link to it; import the article's page, if there is one
                """, feed(RSS).refused().replace(folder + "/", ""));
    }

    @Test
    void theEntriesOfAtomAreTaken() throws IOException {
        Basket basket = feed(ATOM);
        assertEquals("", basket.refused());
        RawPage first = basket.pages().get(0);
        assertTrue(Basket.text(first).contains("<p>One <b>two</b></p>"), Basket.text(first));
        assertEquals(
                new FeedEntry(
                        "Less &lt; more",
                        List.of("The Desk"),
                        PartialDate.parse("2025-03-18T14:05:00+02:00").orElseThrow(),
                        PartialDate.parse("2025-03-19T08:00:00Z").orElseThrow(),
                        List.of("energy"),
                        "In &lt; short"),
                first.entry());
        RawPage second = basket.pages().get(1);
        assertEquals("<p>First.</p>\n<p>Second &amp; last.</p>", Basket.text(second));
        assertEquals("A <em>b</em>", entry(second).title());
        assertEquals(List.of("Jane Roe"), entry(second).authors());
        assertEquals(
                PartialDate.parse("2025-03-19").orElseThrow(), entry(second).updated());
    }

    @Test
    void theEntriesOfJsonFeedAreTaken() throws IOException {
        Basket basket = feed(JSON);
        RawPage first = basket.pages().get(0);
        assertEquals("<p>One</p>", Basket.text(first));
        assertEquals(new WebAddress("https://outlet.example/1"), first.address());
        assertEquals(
                new FeedEntry(
                        "Less &lt; more",
                        List.of("Jane Roe"),
                        PartialDate.parse("2025-03-18T14:05:00+02:00").orElseThrow(),
                        PartialDate.parse("2025-03-19T14:05:00Z").orElseThrow(),
                        List.of("energy", "front line"),
                        "Short"),
                first.entry());
        RawPage second = basket.pages().get(1);
        assertEquals("<p>First</p>\n<p>Second &amp; last</p>", Basket.text(second));
        assertEquals(new WebAddress("https://outlet.example/2"), second.address());
        assertEquals(List.of("The Desk"), entry(second).authors());
        assertEquals(
                "feed, entry 3: has only a summary of the article; import the article's page:"
                        + " https://outlet.example/3\n",
                basket.refused().replace(folder + "/", ""));
    }

    @Test
    void jsonFeedsFirstVersionHasOneAuthor() throws IOException {
        Basket basket = feed("""
                {"items": [{"id": 7, "content_text": "a", "author": {"name": "Jane Roe"}}, "rubbish"],
                 "version": "https://jsonfeed.org/version/1"}
                """);
        assertEquals(List.of("Jane Roe"), entry(basket.page()).authors());
        assertNull(basket.page().address());
    }

    @Test
    void oldVersionsOfRssAreRead() throws IOException {
        Basket rdf = feed("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link>
                <dc:date>2025-03-18</dc:date><content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item>
                </rdf:RDF>
                """);
        assertEquals("<p>x</p>", Basket.text(rdf.page()));
        assertEquals(
                PartialDate.parse("2025-03-18").orElseThrow(), entry(rdf.page()).published());
    }

    @Test
    void theMailOfAnAuthorIsNoName() throws IOException {
        Basket basket = feed("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>a</title>
                <link>https://a.example</link><description>a</description>
                <item><title>b</title><author>desk@a.example (Jane Roe)</author>
                <guid>https://a.example/1</guid><pubDate>Tue, 18 Mar 2025 10:00:00</pubDate>
                <content:encoded>c</content:encoded></item></channel></rss>
                """);
        assertEquals(List.of("Jane Roe"), entry(basket.page()).authors());
        assertEquals(new WebAddress("https://a.example/1"), basket.page().address());
        assertEquals(
                PartialDate.parse("2025-03-18").orElseThrow(),
                entry(basket.page()).published());
    }

    @Test
    void aFeedInAnotherCharsetAndWithSloppyXmlIsRead() throws IOException {
        String text = "\n<?xml version='1.0' encoding='windows-1251'?><rss version='2.0'"
                + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>a</title><item>"
                + "<title>Міст&nbsp;відкрито</title><content:encoded>б</content:encoded></item></channel></rss>";
        RawPage page =
                feed(text.strip().getBytes(Charset.forName("windows-1251"))).page();
        assertEquals("Міст\u00A0відкрито", entry(page).title());
        assertEquals("б", Basket.text(page));
        assertEquals(1, feed(text.replace("windows-1251", "UTF-8")).pages().size());
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        Basket basket = feed("<!DOCTYPE rss [<!ENTITY s SYSTEM '" + secret.toUri()
                + "'>]><rss version='2.0'><channel><title>&s;</title></channel></rss>");
        assertEquals(
                "feed: is a feed with a document type, which can hide harm; import the articles' own pages\n",
                basket.refused().replace(folder + "/", ""));
    }

    @Test
    void aFeedWithoutAnEntryIsRefused() throws IOException {
        assertEquals(
                "feed: is a feed without an entry; look whether it is the right feed\n",
                feed("<rss version='2.0'><channel><title>a</title></channel></rss>")
                        .refused()
                        .replace(folder + "/", ""));
    }

    @Test
    void jsonThatIsNoFeedIsRefused() throws IOException {
        assertEquals(
                "feed: is JSON, but not a JSON Feed; import the page itself\n",
                feed("{\"a\": [1, 2]}").refused().replace(folder + "/", ""));
        assertEquals(
                "feed: is damaged JSON, or cut off; download the feed again, or import the articles' own pages\n",
                feed(JSON.substring(0, 400)).refused().replace(folder + "/", ""));
    }

    @Test
    void aTextMayHaveAnyNumberOfEntities() throws IOException {
        String text = "<p>Bread &amp; butter</p>".repeat(30_000);
        Basket basket =
                feed("<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item>"
                        + "<title>Bread</title><link>https://a.example/</link><content:encoded>"
                        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                        + "</content:encoded></item></channel></rss>");
        assertEquals("", basket.refused());
        assertEquals(text, Basket.text(basket.pages().get(0)));
    }

    @Test
    void depthWithoutEndIsRefused() throws IOException {
        String deep = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>" + "<b>".repeat(100_000);
        assertEquals(
                "feed: is a damaged feed, at its line 1; download it again, or import the articles' own pages\n",
                feed(deep).refused().replace(folder + "/", ""));
        String json = "{\"items\": " + "[".repeat(100_000);
        assertEquals(1, feed(json).refused().lines().count());
    }

    @Test
    void aDamagedFeedNeverThrows() throws IOException {
        Random random = new Random(18);
        for (String feed : List.of(RSS, ATOM, JSON)) {
            for (int i = 0; i < 150; i++) {
                byte[] bytes = feed.getBytes(UTF_8);
                for (int j = 0; j < 3; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
                }
                Basket basket = feed(bytes);
                assertTrue(basket.pages().size() + basket.refused().lines().count() > 0, new String(bytes, UTF_8));
            }
        }
    }
}
