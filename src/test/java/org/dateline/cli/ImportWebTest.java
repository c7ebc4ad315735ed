package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports from a real server on this machine. */
class ImportWebTest {

    private static final String STORM = "2027/05/12/harbour-reopens-after-the-storm.md";

    private record Answer(String type, byte[] bytes) {}

    @TempDir
    private Path folder;

    private ImportDigest digest = new ImportDigest(Path.of(""), Path.of(""));
    private HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        digest = ImportDigest.in(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            Answer answer = answers.get(path);
            String tag = answer == null ? "" : "\"" + java.util.Arrays.hashCode(answer.bytes()) + "\"";
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(path + (known ? " unchanged" : ""));
            if (answer == null || known) {
                exchange.sendResponseHeaders(known ? 304 : 404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.sendResponseHeaders(200, answer.bytes().length);
            exchange.getResponseBody().write(answer.bytes());
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String html(String path, String text) {
        answers.put(path, new Answer("text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)));
        return at(path);
    }

    @Test
    void aPageOfTheWebBecomesADraftAndIsAskedForAgainOnlyIfItChanged() {
        String page = html("/storm", InventedPage.storm().at("").html());
        assertTrue(digest.err(page).startsWith(page + ": drafted content/" + STORM + "\n"));
        String draft = digest.content(STORM);
        assertTrue(draft.contains("  - name: 127.0.0.1\n    url: \"" + page + "\"\n"), draft);
        assertTrue(draft.contains("    retrieved: 2030-01-01T00:00:00Z\n"), draft);
        assertTrue(draft.contains("provenance:\n  retrieved: 2030-01-01T00:00:00Z\n  url: \"" + page + "\"\n"), draft);
        assertEquals(
                page + ": unchanged content/" + STORM + ": the site says that it has not changed\n"
                        + "1 page: 1 unchanged\n",
                digest.err(page));
        assertEquals(List.of("/robots.txt", "/storm", "/robots.txt", "/storm unchanged"), asked);
        html(
                "/storm",
                InventedPage.storm().at("").withTitle("Harbour reopens fully").html());
        assertEquals(
                page + ": updated content/" + STORM + ": brought up to date: title, sources\n1 page: 1 updated\n",
                digest.err(page));
        assertEquals(0, digest.run("build").code());
    }

    @Test
    void aDryRunRemembersNothingOfASite() {
        String page = html("/storm", InventedPage.storm().at("").html());
        Map<String, String> before = digest.files();
        digest.run("import", page, "--dry-run");
        assertEquals(before, digest.files());
        assertTrue(digest.err(page).contains(": drafted "));
    }

    @Test
    void aRefusedPageIsAskedForAgain() {
        String page = html("/storm", InventedPage.storm().at("").of("").html());
        assertEquals(1, digest.run("import", page).code());
        assertEquals(0, digest.run("import", page, "--date", "2027-05-12").code());
        assertTrue(digest.has(STORM));
    }

    @Test
    void whatFailsIsReportedAndTheRestGoesOn() {
        String page = html("/storm", InventedPage.storm().at("").html());
        Cli.Result result = digest.run("import", at("/gone"), page);
        assertEquals(1, result.code());
        assertTrue(
                result.err()
                        .startsWith(at("/gone") + ": refused: is not there (status 404)\n"
                                + "  fix: check the address, or look for an archived copy\n" + page + ": drafted "),
                result.err());
    }

    @Test
    void theArticlesThatAFeedAnnouncesAreFetched() {
        html("/storm", InventedPage.storm().at("").html());
        answers.put(
                "/feed",
                new Answer(
                        "application/rss+xml",
                        ("<rss version=\"2.0\"><channel><title>Post</title><link>" + at("/") + "</link><description>x"
                                        + "</description><item><title>Storm</title><link>" + at("/storm")
                                        + "</link><description>Short.</description></item></channel></rss>")
                                .getBytes(StandardCharsets.UTF_8)));
        String err = digest.err(at("/feed"));
        assertTrue(err.startsWith(at("/feed") + ", entry 1: drafted content/" + STORM + "\n"), err);
        assertEquals(
                at("/feed") + ": unchanged: the site says that it has not changed\n1 page: 1 unchanged\n",
                digest.err(at("/feed")));
    }

    @Test
    void imagesAreFetchedOnlyWhereAskedForAndThenOnce() {
        answers.put("/crane", new Answer("image/png", ImportImagesTest.png(40)));
        String page = html(
                "/storm",
                InventedPage.storm()
                        .at("")
                        .withHead("<meta property=\"og:image\" content=\"/crane\">")
                        .html()
                        .replace(
                                "<p>Nobody",
                                "<figure><img src=\"/lost.png\" alt=\"A lamp\"><figcaption>The lamp.</figcaption></figure>"
                                        + "<p>Nobody"));
        digest.run("import", page);
        assertFalse(asked.contains("/crane"));
        String err = digest.err(page, "--images");
        assertEquals(
                page + ": updated content/" + STORM
                        + ": brought up to date: image, the notes; with an image; the image " + at("/lost.png")
                        + " is not there (status 404)\n1 page: 1 updated\n",
                err);
        assertTrue(
                digest.content(STORM).contains("# Image in the text, left out: " + at("/lost.png") + " The lamp.\n"));
        assertEquals(0, digest.run("build").code());
        digest.run("import", page, "--images");
        assertEquals(1, asked.stream().filter("/crane"::equals).count());
    }

    @Test
    void aPageCannotHaveImagesFetchedFromThisMachinesNetwork() {
        answers.put("/crane", new Answer("image/png", ImportImagesTest.png(40)));
        String page = digest.page(
                "storm.html",
                InventedPage.storm()
                        .withHead("<meta property=\"og:image\" content=\"" + at("/crane") + "\">")
                        .html());
        assertTrue(digest.err(page, "--images")
                .contains(
                        ": the image " + at("/crane") + " leads into your own network, as no link from outside may\n"));
        assertEquals(List.of(), asked);
    }
}
