package org.dateline.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines are told of small digests: hostile texts, open days, reviews, and when what changed. */
class MachinesTest {

    @TempDir
    Path root;

    @BeforeEach
    void begin() throws IOException {
        write("digest.yaml", "title: T\nbase-url: https://t.example/news/\nlanguage: en\ntime-zone: Europe/Kyiv\n");
        write("topics.yaml", "- id: sea\n  title: Sea\n");
    }

    @Test
    void hostileTextsDoNotBreakOutOfTheScript() throws IOException {
        article("2027/05/12/ferry", """
                title: "Ferry </script><script>alert(1)</script> \\"stops\\" <!-- & \\u2028 now"
                status: claimed
                attribution: ["</script><b>Somebody"]
                corrections: [{date: 2027-05-12, text: "</script>\\u2029 was wrong"}]
                """);
        build();
        SeenPage page = page("2027/05/12/ferry/");
        assertEquals(List.of(), page.document().select("script:not([type])").eachText());
        assertEquals(
                "Ferry </script><script>alert(1)</script> \"stops\" <!-- & now",
                page.node("NewsArticle")
                        .orElseThrow()
                        .at("headline")
                        .text()
                        .replace(" \u2028", "")
                        .strip());
        assertEquals(
                "</script>\u2029 was wrong",
                page.node("NewsArticle")
                        .orElseThrow()
                        .at("correction", "0", "text")
                        .text());
        assertTrue(page.document().select("b").isEmpty());
    }

    @Test
    void anOpenEditionIsALiveBlogWithoutAnEnd() throws IOException {
        article("2027/05/12/ferry", "title: Ferry stops\ndate: 2027-05-12T09:30:00+03:00\n");
        write("2027/05/12/edition.md", "---\nopen: true\nas-of: 2027-05-12T15:00:00Z\n---\n");
        build();
        SeenJson live = page("2027/05/12/").node("LiveBlogPosting").orElseThrow();
        assertEquals("2027-05-12T00:00:00+03:00", live.at("coverageStartTime").text());
        assertEquals("2027-05-12T18:00:00+03:00", live.at("dateModified").text());
        assertTrue(!live.at("coverageEndTime").isThere());
        assertEquals(
                "https://t.example/news/2027/05/12/ferry/",
                live.at("liveBlogUpdate", "0", "url").text());
        assertEquals(
                "2027-05-12T09:30:00+03:00",
                live.at("liveBlogUpdate", "0", "datePublished").text());
    }

    @Test
    void aClosedEditionIsNoLiveBlog() throws IOException {
        article("2027/05/12/ferry", "title: Ferry stops\n");
        write("2027/05/12/edition.md", "---\nas-of: 2027-05-12T15:00:00Z\n---\n");
        build();
        assertTrue(page("2027/05/12/").node("LiveBlogPosting").isEmpty());
        assertEquals(
                "2027-05-12T18:00:00+03:00",
                page("2027/05/12/")
                        .node("CollectionPage")
                        .orElseThrow()
                        .at("dateModified")
                        .text());
    }

    @Test
    void onlyAReviewIsAClaimReview() throws IOException {
        article("2027/05/12/ferry", "title: Ferry stops\nstatus: disputed\nattribution: [A, B]\n");
        article("2027/05/12/whale", "title: No whale\nreview: {claim: A whale came., rating: Not true}\n");
        build();
        assertTrue(page("2027/05/12/ferry/").node("ClaimReview").isEmpty());
        SeenJson review = page("2027/05/12/whale/").node("ClaimReview").orElseThrow();
        assertEquals(List.of("@type", "url", "claimReviewed", "reviewRating"), review.names());
        assertEquals("Not true", review.at("reviewRating", "alternateName").text());
    }

    @Test
    void withdrawnArticlesTellNothingAndAreListedNowhere() throws IOException {
        article("2027/05/12/ferry", "title: Ferry stops\nwithdrawn: {date: 2027-05-13, reason: It was another.}\n");
        article("2027/05/12/whale", "title: No whale\n");
        build();
        assertEquals(List.of(), page("2027/05/12/ferry/").graph());
        assertEquals("", page("2027/05/12/ferry/").property("og:type"));
        assertTrue(!read("sitemap-2027-05.xml").contains("ferry"));
        assertTrue(!read("news-sitemap.xml").contains("ferry"));
    }

    @Test
    void lastChangeIsTheNewestThingOnThePage() throws IOException {
        article("2027/04/30/ferry", "title: Ferry stops\ndate: 2027-04-30T09:30:00+03:00\n");
        article("2027/05/02/whale", """
                title: No whale
                date: 2027-05-02T09:30:00+03:00
                updated: 2027-05-03T08:00:00Z
                """);
        article("2027/05/04/anchor", "title: Anchor lost\ncorrections: [{date: 2027-05-06, text: It is a rope.}]\n");
        build();
        assertEquals("2027-04-30T09:30:00+03:00", lastChange("sitemap-2027-04.xml", "2027/04/30/ferry/"));
        assertEquals("2027-04-30T09:30:00+03:00", lastChange("sitemap-2027-04.xml", "2027/04/"));
        assertEquals("2027-05-03T11:00:00+03:00", lastChange("sitemap-2027-05.xml", "2027/05/02/whale/"));
        assertEquals("2027-05-03T11:00:00+03:00", lastChange("sitemap-2027-05.xml", "2027/05/02/"));
        assertEquals("2027-05-06", lastChange("sitemap-2027-05.xml", "2027/05/04/anchor/"));
        assertEquals("2027-05-06", lastChange("sitemap-2027-05.xml", "topics/sea/2027/05/"));
        assertEquals("2027-05-06", lastChange("sitemap-2027-05.xml", "corrections/2027/05/"));
        assertEquals("2027-05-06", lastChange("sitemap-pages.xml", "topics/sea/"));
        assertEquals("2027-05-06", lastChange("sitemap-pages.xml", ""));
        assertEquals("", lastChange("sitemap-pages.xml", "about/"));
        assertEquals("2027-05-06", lastChange("sitemap.xml", "sitemap-2027-05.xml"));
        assertEquals("2027-04-30T09:30:00+03:00", lastChange("sitemap.xml", "sitemap-2027-04.xml"));
        SeenJson whale = page("2027/05/02/whale/").node("NewsArticle").orElseThrow();
        assertEquals("2027-05-02T09:30:00+03:00", whale.at("datePublished").text());
        assertEquals("2027-05-03T11:00:00+03:00", whale.at("dateModified").text());
    }

    @Test
    void aNewMonthLeavesTheSitemapOfAClosedOneAsItWas() throws IOException {
        article("2027/04/30/ferry", "title: Ferry stops\ntags: [Ferries]\n");
        build();
        byte[] closed = Files.readAllBytes(root.resolve("site/sitemap-2027-04.xml"));
        article("2027/05/02/whale", "title: No whale\ntags: [Ferries, Whales]\n");
        build();
        assertEquals(new String(closed), read("sitemap-2027-04.xml"));
        assertTrue(read("sitemap.xml").contains("https://t.example/news/sitemap-2027-05.xml"));
    }

    @Test
    void newsAreCountedFromTheNewestArticleAndNotFromTheClock() throws IOException {
        article("2027/04/28/ferry", "title: Ferry stops\n");
        article("2027/04/29/whale", "title: No whale\n");
        article("2027/04/30/anchor", "title: Anchor lost\n");
        write("2027/05/02/edition.md", "---\nlead: A quiet day.\n---\n");
        assertEquals(
                0,
                Cli.run("build", "--root", root.toString(), "--as-of", "2027-06-30")
                        .code());
        String news = read("news-sitemap.xml");
        assertTrue(news.contains("anchor") && news.contains("whale") && !news.contains("ferry"), news);
    }

    @Test
    void anEmptyDigestHasItsFilesToo() throws IOException {
        build();
        assertTrue(read("sitemap.xml").contains("<loc>https://t.example/news/sitemap-pages.xml</loc>"));
        assertTrue(read("news-sitemap.xml").contains("<urlset"));
        assertTrue(read("robots.txt").contains("Sitemap: https://t.example/news/sitemap.xml\n"));
    }

    private String lastChange(String file, String address) throws IOException {
        Matcher entry = Pattern.compile("<loc>" + Pattern.quote("https://t.example/news/" + address)
                        + "</loc>\\s*(?:<lastmod>(.*?)</lastmod>)?")
                .matcher(read(file));
        assertTrue(entry.find(), address + " is not in " + file);
        return entry.group(1) == null ? "" : entry.group(1);
    }

    private SeenPage page(String address) {
        return SeenPage.of(root.resolve("site"), address + "index.html");
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve("site").resolve(file));
    }

    private void build() {
        Cli.Result built = Cli.run("build", "--root", root.toString(), "--as-of", "2027-06-30");
        assertEquals(0, built.code(), built.err());
        Cli.Result checked = Cli.run("check", "--root", root.toString(), "--as-of", "2027-06-30");
        assertEquals(0, checked.code(), checked.err());
    }

    private void article(String path, String keys) throws IOException {
        write(path + ".md", "---\n" + keys + """
                topics: [sea]
                sources:
                  - name: The Calder Post
                    url: https://calder-post.example/
                ---
                It is told of %s.
                """.formatted(path));
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve("content").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
