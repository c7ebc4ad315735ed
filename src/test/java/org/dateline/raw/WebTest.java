package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.PartialDate;
import org.dateline.article.WebAddress;
import org.dateline.raw.RawRequest.Following;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebTest {

    private static final String PAGE = "<!DOCTYPE html><title>Bridge</title><p>The bridge is open.</p>";
    private static final String HTML = "text/html; charset=utf-8";

    private final LocalSite site = new LocalSite();
    private final TestTime time = new TestTime();
    private final Basket.Memory validators = new Basket.Memory();

    @AfterEach
    void close() {
        site.close();
    }

    private WebAccess access(WebLimits limits) {
        return new WebAccess(
                Basket.CLIENT, time, time, validators, limits, "1.2", new WebAddress("https://digest.example/about"));
    }

    private Basket fetch(String... addresses) {
        return Basket.of(new byte[0], Following.FEEDS_OF_THE_WEB, access(WebLimits.USUAL), addresses);
    }

    /** Without the address of this test's server. */
    private String shown(String text) {
        return text.replace(site.at(""), "SITE").replace(site.atOtherName(""), "OTHER");
    }

    private String refused(String path) {
        Basket basket = fetch(site.at(path));
        assertEquals("", basket.found());
        return shown(basket.refused());
    }

    @Test
    void aPageIsFetchedUnderAnHonestName() {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        site.page("/bridge", exchange -> {
            said.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            said.add(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            LocalSite.send(exchange, 200, HTML, PAGE.getBytes(UTF_8));
        });
        RawPage page = fetch(site.at("/bridge#comments")).page();
        assertEquals(RawPage.Kind.HTML, page.kind());
        assertEquals(PAGE, Basket.text(page));
        assertEquals("utf-8", page.declaredCharset());
        assertEquals(new WebAddress(site.at("/bridge")), page.address());
        assertEquals(TestTime.START.plusSeconds(1), page.retrieved(), "robots.txt, a pause, the page");
        assertEquals(site.at("/bridge#comments"), page.origin().toString());
        assertEquals(List.of("Dateline/1.2 (+https://digest.example/about)", "gzip"), said);
        assertEquals(List.of("/robots.txt", "/bridge"), site.asked());
    }

    @Test
    void aRedirectIsFollowedToThePagesOwnAddress() {
        site.status("/old", 301, "Location", "/a/../newer?a=b c");
        site.status("/newer?a=b%20c", 302, "Location", site.atOtherName("/new"));
        site.page("/new", HTML, PAGE);
        Basket basket = fetch(site.at("/old"));
        assertEquals("", basket.refused());
        assertEquals("SITE/old: HTML OTHER/new\n", shown(basket.found()));
        assertEquals(
                List.of("/robots.txt", "/old", "/newer?a=b%20c", "/robots.txt", "/new"),
                site.asked(),
                "the other host is asked for its rules too");
    }

    @Test
    void fiveRedirectsAreFollowedAndNoSixth() {
        for (int i = 0; i < 6; i++) {
            site.status("/" + i, 302, "Location", "/" + (i + 1));
        }
        site.page("/6", HTML, PAGE);
        assertEquals("SITE/1: HTML SITE/6\n", shown(fetch(site.at("/1")).found()));
        assertEquals(
                "SITE/0: leads on and on, from one address to the next; open the page in a browser and save it\n",
                refused("/0"));
    }

    @Test
    void aCircleIsRefused() {
        site.status("/a", 302, "Location", "/b");
        site.status("/b", 302, "Location", "/a#x");
        assertEquals("SITE/a: leads back to itself; open the page in a browser and save it\n", refused("/a"));
    }

    @Test
    void aRedirectToNowhereIsRefused() {
        site.status("/a", 302, "Location", "tel:+123");
        assertEquals(
                "SITE/a: leads on to an address that is none: tel:+123; open the page in a browser and save it\n",
                refused("/a"));
    }

    @Test
    void aRedirectToAnotherPortIsRefused() {
        try (LocalSite other = new LocalSite()) {
            site.status("/a", 302, "Location", other.at("/secret"));
            assertEquals(
                    "SITE/a: leads on to an unusual port: OTHER/secret; give that address yourself, if you trust it\n",
                    refused("/a").replace(other.at(""), "OTHER"));
            assertEquals(List.of(), other.asked());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://192.0.2.1/, http://192.0.2.1/, leads from a secure address (https) to an open one",
        "http://192.0.2.1/, http://192.0.2.1:22/, leads on to an unusual port",
        "http://192.0.2.1/, http://127.0.0.1/, leads on into your own network",
        "http://192.0.2.1/, http://169.254.169.254/latest, leads on into your own network"
    })
    void aHarmfulRedirectIsRefused(String from, String to, String reason) {
        Address start = Address.parse(from).orElseThrow();
        Refused refused = assertThrows(
                Refused.class,
                () -> Web.requireHarmless(start, Address.parse(to).orElseThrow(), start));
        assertTrue(refused.getMessage().startsWith(reason), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.0.2.1/, https://192.0.2.1/",
        "https://192.0.2.1/, https://192.0.2.2/",
        "http://192.0.2.1:8080/, http://192.0.2.1:8080/a",
        "http://127.0.0.1/, http://127.0.0.2/"
    })
    void aHarmlessRedirectIsNot(String from, String to) throws Refused {
        Address start = Address.parse(from).orElseThrow();
        Web.requireHarmless(start, Address.parse(to).orElseThrow(), start);
    }

    @Test
    void aLinkFromOutsideMayNotLeadInside() {
        Address inside = Address.parse(site.at("/")).orElseThrow();
        Refused refused = assertThrows(Refused.class, () -> new Web(access(WebLimits.USUAL)).fetch(inside, false));
        assertEquals(
                "leads into your own network, as no link from outside may; give its address yourself",
                refused.getMessage());
        assertEquals(List.of(), site.asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | was not given out by its site (status 403); open the page in a browser and save it",
                "404 | is not there (status 404); check the address, or look for an archived copy",
                "418 | was answered without a page (status 418); open the page in a browser and save it",
                "429 | was not given out: its site is asked too often (status 429); try again in an hour",
                "502 | was not given out: its site has trouble (status 502); try again later"
            })
    void anotherStatusThanSuccessIsRefusedWithIt(int status, String refusal) {
        site.page("/a", exchange -> LocalSite.send(exchange, status, HTML, PAGE.getBytes(UTF_8)));
        assertEquals("SITE/a: " + refusal + "\n", refused("/a"));
    }

    @Test
    void whatIsNoPageIsRefused() {
        site.page("/a.pdf", "application/pdf", "%PDF-1.7");
        site.page("/b.pdf", "text/html", "%PDF-1.7");
        site.page("/c.json", "application/json", "{\"a\": 1}");
        site.page("/d.xml", "text/xml", "<urlset></urlset>");
        site.page("/e", "text/html", "WARC/1.0 is a format");
        site.status("/f", 200);
        Basket basket = fetch(
                site.at("/a.pdf"),
                site.at("/b.pdf"),
                site.at("/c.json"),
                site.at("/d.xml"),
                site.at("/e"),
                site.at("/f"));
        assertEquals("", basket.found());
        assertEquals("""
                SITE/a.pdf: is no page but of the kind application/pdf; import the page that links to it
                SITE/b.pdf: is a PDF; import the web page itself, or save the PDF's text as a .txt file
                SITE/c.json: is JSON, but not a JSON Feed; import the page itself
                SITE/d.xml: is XML, but neither a page nor a feed: its first element is <urlset>; import the page or \
                the feed itself
                SITE/e: is no page, though its site called it one; import the page from elsewhere
                SITE/f: is empty; save the page again
                """, shown(basket.refused()));
    }

    @Test
    void theSitesWordDecidesBetweenTextAndAPageWithoutMarkup() {
        site.page("/a", "text/html", "The bridge is open.");
        site.page("/b", "text/plain", "The bridge is open.");
        site.page("/c", "", "The bridge is open.");
        assertEquals(
                """
                SITE/a: HTML SITE/a
                SITE/b: TEXT SITE/b
                SITE/c: TEXT SITE/c
                """, shown(fetch(site.at("/a"), site.at("/b"), site.at("/c")).found()));
    }

    @Test
    void aWrongCharsetIsHandedOnForWhoeverReadsThePage() {
        byte[] bytes = "<html><meta charset=windows-1251><p>Міст".getBytes(Charset.forName("windows-1251"));
        site.page("/a", exchange -> LocalSite.send(exchange, 200, "text/html; charset=\"no-such\"", bytes));
        RawPage page = fetch(site.at("/a")).page();
        assertEquals("no-such", page.declaredCharset());
        assertArrayEquals(bytes, page.bytes());
    }

    @Test
    void aPageMadeSmallerIsRestored() {
        site.page(
                "/a",
                exchange ->
                        LocalSite.send(exchange, 200, HTML, gzip(PAGE.getBytes(UTF_8)), "Content-Encoding", "gzip"));
        assertEquals(PAGE, Basket.text(fetch(site.at("/a")).page()));
    }

    @Test
    void whatIsMadeSmallerInAnotherWayOrBreaksOffIsRefused() {
        site.page("/a", HTML, "xxx", "Content-Encoding", "br");
        site.page("/b", HTML, "xxx", "Content-Encoding", "gzip");
        assertEquals(
                "SITE/a: is compressed in a way that Dateline does not know: br; try again later, or open the page in a"
                        + " browser and save it\n",
                refused("/a"));
        assertEquals(
                "SITE/b: arrived damaged; try again later, or open the page in a browser and save it\n", refused("/b"));
    }

    @Test
    void aPageOfMoreThanTwentyMegabytesIsRefusedHoweverItComes() {
        String tooLarge = ": is larger than 20 MB, as no article is; save only the article's page\n";
        site.page("/announced", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.sendResponseHeaders(200, 3_000_000_000L);
            exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
            exchange.getResponseBody().flush();
        });
        site.page("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.sendResponseHeaders(200, 0);
            byte[] more = new byte[100_000];
            // Far more than is read: writing fails when the reader hangs up.
            for (int i = 0; i < 100_000; i++) {
                exchange.getResponseBody().write(more);
            }
        });
        site.page(
                "/bomb",
                exchange ->
                        LocalSite.send(exchange, 200, HTML, gzip(new byte[100_000_000]), "Content-Encoding", "gzip"));
        assertEquals("SITE/announced" + tooLarge, refused("/announced"));
        assertEquals("SITE/endless" + tooLarge, refused("/endless"));
        assertEquals("SITE/bomb" + tooLarge, refused("/bomb"));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void aPageThatDoesNotEndInTimeIsRefused() {
        CountDownLatch end = new CountDownLatch(1);
        site.page("/slow", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", HTML);
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PAGE.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await(end);
        });
        WebLimits hasty = new WebLimits(5, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(60), 4);
        Basket basket = Basket.of(new byte[0], Following.NONE, access(hasty), site.at("/slow"));
        end.countDown();
        assertEquals(
                "SITE/slow: was not sent whole within 1 seconds; try again later, or open the page in a browser and"
                        + " save it\n",
                shown(basket.refused()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aServerThatIsNotThereIsRefused() {
        site.close();
        assertEquals(
                "SITE/a: cannot be reached; check the address, and the connection, or try again later\n",
                refused("/a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "HTTP/1.1 200 OK", "HTTP/1.1 abc OK\r\n\r\n", ""})
    void aServerThatTalksRubbishIsRefused(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread talking = new Thread(() -> talk(server, answer));
            talking.setDaemon(true);
            talking.start();
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/a";
            assertEquals(
                    address + ": could not be fetched: the connection broke off; try again later, or open the page in a"
                            + " browser and save it\n",
                    fetch(address).refused());
        }
    }

    private static void talk(ServerSocket server, String answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                socket.getInputStream().readNBytes(4);
                out.write(answer.getBytes(UTF_8));
            } catch (IOException e) {
                continue; // whoever asked has hung up, and may ask again
            }
        }
    }

    @Test
    void aPageThatHasNotChangedIsToldAsUnchanged() {
        site.page("/a", WebTest::sendUnlessKnown);
        assertEquals("SITE/a: HTML SITE/a\n", shown(fetch(site.at("/a")).found()));
        Basket again = fetch(site.at("/a"));
        assertEquals("", again.found());
        assertEquals("", again.refused());
        assertEquals(
                List.of("SITE/a: SITE/a"),
                again.unchanged().stream().map(this::shown).toList());
    }

    private static void sendUnlessKnown(HttpExchange exchange) throws IOException {
        boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                && "Tue, 18 Mar 2025 12:00:00 GMT"
                        .equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        if (known) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            LocalSite.send(
                    exchange,
                    200,
                    HTML,
                    PAGE.getBytes(UTF_8),
                    "ETag",
                    "\"v1\"",
                    "Last-Modified",
                    "Tue, 18 Mar 2025 12:00:00 GMT");
        }
    }

    @Test
    void aPageThatWasNotSettledIsSentAgain() {
        site.page("/a", WebTest::sendUnlessKnown);
        AtomicInteger taken = new AtomicInteger();
        RawPageTaker unsettled = new RawPageTaker() {
            @Override
            public boolean take(RawPage page) {
                taken.incrementAndGet();
                return false;
            }

            @Override
            public void unchanged(Origin origin, WebAddress address) {
                throw new AssertionError(origin);
            }

            @Override
            public void refuse(Refusal refusal) {
                throw new AssertionError(refusal);
            }
        };
        for (int i = 0; i < 2; i++) {
            RawPages.read(
                    new RawRequest(
                            List.of(RawInput.of(site.at("/a"))),
                            new ByteArrayInputStream(new byte[0]),
                            Following.NONE,
                            1,
                            access(WebLimits.USUAL)),
                    unsettled);
        }
        assertEquals(2, taken.get());
    }

    @Test
    void whatRobotsMayNotVisitIsNotAskedFor() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        site.status("/a", 302, "Location", "/private/a");
        site.page("/b", HTML, PAGE);
        Basket basket = fetch(site.at("/private/b"), site.at("/a"), site.at("/b"));
        String refusal = ": was not fetched: its site asks robots to stay away (robots.txt); open the page in a browser"
                + " and save it, if the site's terms allow that\n";
        assertEquals("SITE/private/b" + refusal + "SITE/a" + refusal, shown(basket.refused()));
        assertEquals("SITE/b: HTML SITE/b\n", shown(basket.found()));
        assertEquals(List.of("/robots.txt", "/a", "/b"), site.asked(), "the rules are asked for once a run");
    }

    @Test
    void aSiteThatCannotSayItsRulesIsLeftAlone() {
        site.status("/robots.txt", 503);
        site.page("/a", HTML, PAGE);
        assertEquals(
                "SITE/a: was not fetched: its site cannot say now whether robots may visit it (robots.txt, status 503);"
                        + " try again later, or open the page in a browser and save it\n",
                refused("/a"));
        assertEquals(List.of("/robots.txt"), site.asked());
    }

    @Test
    void theRulesMayLieElsewhere() {
        site.status("/robots.txt", 301, "Location", "/rules.txt");
        site.page("/rules.txt", "text/plain", "User-agent: dateline\nDisallow: /");
        assertTrue(refused("/a").contains("asks robots to stay away"));
        assertEquals(List.of("/robots.txt", "/rules.txt"), site.asked());
    }

    @Test
    void aHostIsAskedOneThingAtATimeWithAPauseBetween() {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String[] addresses =
                IntStream.range(0, 8).mapToObj(i -> site.at("/" + i)).toArray(String[]::new);
        for (int i = 0; i < 8; i++) {
            site.page("/" + i, exchange -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                LocalSite.send(exchange, 200, HTML, PAGE.getBytes(UTF_8));
                atOnce.decrementAndGet();
            });
        }
        assertEquals(8, fetch(addresses).pages().size());
        assertEquals(1, most.get());
        assertEquals(Collections.nCopies(8, Duration.ofSeconds(1)), time.pauses());
    }

    @Test
    void hostsAreAskedAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger met = new AtomicInteger();
        LocalSite.Page meeting = exchange -> {
            both.countDown();
            await(both);
            met.addAndGet(both.getCount() == 0 ? 1 : 0);
            LocalSite.send(exchange, 200, HTML, PAGE.getBytes(UTF_8));
        };
        site.page("/a", meeting).page("/b", meeting);
        assertEquals(2, fetch(site.at("/a"), site.atOtherName("/b")).pages().size());
        assertEquals(2, met.get());
    }

    @Test
    void aLongerPauseThatASiteAsksForIsKeptWithinBounds() {
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 10");
        site.page("/a", HTML, PAGE).page("/b", HTML, PAGE);
        fetch(site.at("/a"), site.at("/b"));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(10)), time.pauses());
        site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 86400");
        fetch(site.at("/a"), site.at("/b"));
        assertEquals(Duration.ofSeconds(60), time.pauses().get(3));
    }

    @Test
    void aSiteThatAsksForARestGetsIt() {
        site.status("/a", 429, "Retry-After", "30");
        site.page("/b", HTML, PAGE);
        assertEquals(
                "SITE/b: HTML SITE/b\n",
                shown(fetch(site.at("/a"), site.at("/b")).found()));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(30)), time.pauses());
    }

    @Test
    void aRestOfAnHourIsNotWaitedFor() {
        site.status("/a", 503, "Retry-After", "Tue, 18 Mar 2025 22:25:00 GMT");
        site.page("/b", HTML, PAGE);
        assertEquals("""
                SITE/a: was not given out: its site has trouble (status 503); try again later
                SITE/b: was not fetched: its site asks for a rest of 60 minutes; import it again after that time
                """, shown(fetch(site.at("/a"), site.at("/b")).refused()));
        assertEquals(List.of("/robots.txt", "/a"), site.asked());
    }

    private static String feed(String... items) {
        return "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                + "<channel><title>Outlet</title>" + String.join("", items) + "</channel></rss>";
    }

    private static final String SUMMARY =
            "<item><title>Bridge</title><link>/bridge</link><description>Short.</description>"
                    + "<pubDate>Tue, 18 Mar 2025 14:00:00 +0200</pubDate></item>";
    private static final String FULL =
            "<item><title>Road</title><link>/road</link><content:encoded>The road.</content:encoded></item>";

    @Test
    void theSummariesOfAFeedOfTheWebAreFollowedToTheirArticles() {
        site.page("/feed", "application/rss+xml", feed(SUMMARY, FULL));
        site.page("/bridge", HTML, PAGE);
        Basket basket = fetch(site.at("/feed"));
        assertEquals("""
                SITE/feed, entry 1: HTML SITE/bridge
                SITE/feed, entry 2: FEED_ENTRY SITE/road
                """, shown(basket.found()));
        RawPage followed = basket.pages().get(0);
        assertEquals(PAGE, Basket.text(followed));
        FeedEntry entry = followed.entry();
        assertTrue(entry != null && entry.title().equals("Bridge"));
        assertEquals(PartialDate.parse("2025-03-18T14:00:00+02:00").orElseThrow(), entry.published());
        assertEquals(TestTime.START.plusSeconds(1), basket.pages().get(1).retrieved());
    }

    @Test
    void theyAreNotWhereNobodyWantsThat() {
        site.page("/feed", "application/rss+xml", feed(SUMMARY));
        Basket basket = Basket.of(new byte[0], Following.NONE, access(WebLimits.USUAL), site.at("/feed"));
        assertEquals(
                "SITE/feed, entry 1: has only a summary of the article; import the article's page: SITE/bridge\n",
                shown(basket.refused()));
    }

    @Test
    void aFeedFromAFileMayNotLeadIntoTheNetwork() {
        String feed = feed(SUMMARY.replace("/bridge", site.at("/bridge")));
        Basket basket = Basket.of(feed.getBytes(UTF_8), Following.ALL, access(WebLimits.USUAL), "-");
        assertEquals(
                "standard input, entry 1: leads into your own network, as no link from outside may; give its address"
                        + " yourself\n",
                basket.refused());
    }

    @Test
    void anEntryThatLeadsToAFeedIsRefused() {
        site.page("/feed", "application/rss+xml", feed(SUMMARY.replace("/bridge", "/feed")));
        assertEquals(
                "SITE/feed, entry 1: is no page, though its site called it one; import the page from elsewhere\n",
                refused("/feed"));
    }

    @Test
    void aFeedIsAskedForAgainUntilAllItsEntriesAreSettled() {
        site.page("/feed", exchange -> {
            if ("\"f\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                LocalSite.send(
                        exchange,
                        200,
                        "application/rss+xml",
                        feed(SUMMARY, FULL).getBytes(UTF_8),
                        "ETag",
                        "\"f\"");
            }
        });
        site.status("/bridge", 503);
        assertEquals(List.of(), fetch(site.at("/feed")).unchanged());
        site.page("/bridge", HTML, PAGE);
        assertEquals(2, fetch(site.at("/feed")).pages().size());
        Basket third = fetch(site.at("/feed"));
        assertEquals(0, third.pages().size());
        assertEquals(
                List.of("SITE/feed: SITE/feed"),
                third.unchanged().stream().map(this::shown).toList());
    }
}
