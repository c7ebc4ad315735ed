package org.dateline.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final SitemapEntry ENTRY = new SitemapEntry("https://digest.example/a/", "2027-05-12");

    @Test
    void moreThanFiftyThousandPagesAreCut() {
        List<SitemapEntry> entries = IntStream.range(0, 100_001)
                .mapToObj(i -> new SitemapEntry("https://digest.example/" + i + "/", ""))
                .toList();
        assertEquals(
                List.of(50_000, 50_000, 1),
                Sitemap.pieces(entries, SitemapEntry::url).stream()
                        .map(List::size)
                        .toList());
    }

    @Test
    void aPieceStaysBelowItsBytes() {
        SitemapEntry long1 =
                new SitemapEntry("https://digest.example/" + "a".repeat(2_000), "2027-05-12T09:30:00+03:00");
        List<List<SitemapEntry>> pieces =
                Sitemap.pieces(List.of(long1, long1, long1, long1, long1), SitemapEntry::url, 50_000, 5_000);
        assertEquals(3, pieces.size());
        pieces.forEach(piece -> assertTrue(new Sitemap(piece).bytes().length <= 5_000));
    }

    @Test
    void whatIsSmallIsOnePiece() {
        assertEquals(List.of(List.of(ENTRY)), Sitemap.pieces(List.of(ENTRY), SitemapEntry::url));
    }

    @Test
    void titlesOfNewsAreEscapedAndLegal() {
        NewsSitemap news = new NewsSitemap(List.of(new NewsSitemap.Report(
                "https://digest.example/a/", "A & B", "en", "2027-05-12", "Is 1 < 2?\u0001 ]]>")));
        String text = new String(news.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("<news:name>A &amp; B</news:name>"), text);
        assertTrue(text.contains("<news:title>Is 1 &lt; 2? ]]&gt;</news:title>"), text);
    }
}
