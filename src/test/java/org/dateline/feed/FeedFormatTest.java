package org.dateline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedFormatTest {

    private static final String SELF = "https://digest.example/feed";

    @ParameterizedTest
    @EnumSource
    void charactersThatXmlForbidsAreLeftOut(FeedFormat format) {
        String written = write(format, feed(entry("A\u0001b\uFFFEc\u001Fd 🔔\uD83D", "2027-03-28T02:30:00+02:00")));
        assertTrue(written.contains("Abcd 🔔<") || written.contains("Abcd 🔔\""), written);
    }

    @ParameterizedTest
    @EnumSource
    void theSameFeedGivesTheSameBytesWithLineFeedsOnly(FeedFormat format) {
        Feed feed = feed(entry("Title", "2027-03-28T02:30:00+02:00"));
        assertEquals(write(format, feed), write(format, feed));
        assertFalse(write(format, feed).contains("\r"));
    }

    @Test
    void anOffsetWithSecondsIsWrittenInUniversalTime() {
        Feed feed = feed(entry("Old", "1900-01-01T00:00:00+02:02:04"));
        assertTrue(write(FeedFormat.ATOM, feed).contains("<published>1899-12-31T21:57:56Z</published>"));
        assertTrue(write(FeedFormat.RSS, feed).contains("<pubDate>Sun, 31 Dec 1899 21:57:56 GMT</pubDate>"));
    }

    @Test
    void aFeedOfNothingHasAMomentThatNoClockGave() {
        assertTrue(write(FeedFormat.ATOM, feed()).contains("<updated>1970-01-01T00:00:00Z</updated>"));
        assertFalse(write(FeedFormat.RSS, feed()).contains("lastBuildDate"));
        assertTrue(write(FeedFormat.JSON, feed()).contains("\"items\" : [ ]"));
    }

    @Test
    void aFeedChangesLastWithWhatChangedLastInIt() {
        Feed feed = new Feed(
                SELF,
                "Feed",
                "",
                SELF,
                "en",
                new Feed.Publisher("Digest", SELF, ""),
                List.of(entry("Late", "2027-03-28T02:30:00+02:00")),
                List.of(new DeletedEntry("tag:a,2027:b", OffsetDateTime.parse("2027-03-28T03:30:00+03:00"), "Wrong.")));
        assertEquals(OffsetDateTime.parse("2027-03-28T02:30:00+02:00"), feed.updated());
    }

    @Test
    void aSummaryIsNoHtmlInRss() {
        String rss = write(FeedFormat.RSS, feed(entry("Title", "2027-03-28T02:30:00+02:00")));
        String description = Jsoup.parse(rss, Parser.xmlParser())
                .expectFirst("item > description")
                .wholeText();
        assertEquals("[Claimed by B &amp; C] 1 &lt; 2", description);
    }

    private static String write(FeedFormat format, Feed feed) {
        return new String(format.bytes(feed, SELF), StandardCharsets.UTF_8);
    }

    private static Feed feed(FeedEntry... entries) {
        return new Feed(
                SELF,
                "Feed",
                "All of it.",
                SELF,
                "en",
                new Feed.Publisher("Digest", SELF, ""),
                List.of(entries),
                List.of());
    }

    private static FeedEntry entry(String title, String moment) {
        OffsetDateTime at = OffsetDateTime.parse(moment);
        return new FeedEntry(
                "tag:digest.example,2027-03-28:a",
                title,
                "https://digest.example/a/",
                "en",
                at,
                at,
                "[Claimed by B & C] 1 < 2",
                "",
                List.of(),
                List.of(),
                null);
    }
}
