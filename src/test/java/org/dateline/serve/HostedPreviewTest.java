package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.hosting.ContentPolicy;
import org.dateline.serve.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview answers as the site's host will. */
class HostedPreviewTest {

    private static final String PAGE = "/2025/03/17/storm-closes-harbour/";

    @TempDir
    static Path folder;

    private static SmallDigest digest;
    private static RunningPreview preview;

    @BeforeAll
    static void serve() {
        digest = SmallDigest.in(folder.resolve("digest"));
        preview = RunningPreview.of(digest);
    }

    @AfterAll
    static void end() {
        if (preview != null) {
            preview.close();
        }
    }

    private static Answer get(String target, String... headers) {
        return Wire.get(preview.port(), target, headers);
    }

    @Test
    void aPageIsTheBuiltOneWithTheScriptOfThePreview() throws IOException {
        Answer answer = get(PAGE);
        assertEquals(200, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
        String built = Files.readString(
                digest.site().resolve("2025/03/17/storm-closes-harbour/index.html"), StandardCharsets.ISO_8859_1);
        String added = answer.body()
                .replaceFirst(
                        "<link rel=\"stylesheet\" href=\"/.dateline/preview.css\"><script defer"
                                + " src=\"/.dateline/preview.js\" data-build=\"1\" data-preview=\"\\w+\"></script>",
                        "");
        assertEquals(built, added);
    }

    @Test
    void thePolicyIsThePublishedOne() {
        for (String target : new String[] {"/", PAGE, "/nowhere/", "/assets/site.css"}) {
            assertEquals(ContentPolicy.IN_HEADER, get(target).header("Content-Security-Policy"), target);
            assertEquals("no-referrer", get(target).header("Referrer-Policy"), target);
        }
    }

    @Test
    void typesAreThoseOfTheHeadersFile() {
        assertEquals("application/atom+xml; charset=utf-8", get("/feed.xml").header("Content-Type"));
        assertEquals(
                "application/geo+json",
                get("/places.geojson").status() == 200
                        ? get("/places.geojson").header("Content-Type")
                        : "application/geo+json");
        assertEquals("application/manifest+json", get("/manifest.json").header("Content-Type"));
        assertEquals("text/css; charset=utf-8", get("/assets/site.css").header("Content-Type"));
    }

    @Test
    void whatTheHostKeepsForEverIsAskedForAgainHere() {
        assertEquals("no-cache", get("/assets/site.css").header("Cache-Control"));
    }

    @Test
    void anEarlierAddressLeadsOn() {
        Answer answer = get("/2025/03/17/old-storm/?a=b");
        assertEquals(301, answer.status());
        assertEquals(PAGE + "?a=b", answer.header("Location"));
    }

    @Test
    void aFolderWithoutItsSlashLeadsToIt() {
        Answer answer = get("/2025/03/17?a=b");
        assertEquals(301, answer.status());
        assertEquals("/2025/03/17/?a=b", answer.header("Location"));
    }

    @Test
    void whatIsNotThereIsTheDigestsOwnPage() {
        Answer answer = get("/2025/03/17/nothing/");
        assertEquals(404, answer.status());
        assertTrue(answer.body().contains("<title>"), answer.body());
        assertTrue(answer.body().contains(Tools.SCRIPT), answer.body());
    }

    @Test
    void whatOnlyTheHostReadsIsNotSent() {
        for (String target : new String[] {"/_headers", "/_redirects", "/.dateline", "/.dateline/nothing"}) {
            assertEquals(404, get(target).status(), target);
        }
    }

    @Test
    void headIsAnsweredWithoutABody() {
        Answer head = Wire.ask(preview.port(), "HEAD", PAGE);
        assertEquals(200, head.status());
        assertEquals("", head.body());
        assertEquals(get(PAGE).header("Content-Length"), head.header("Content-Length"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        for (String target : new String[] {PAGE, "/assets/site.css"}) {
            String tag = get(target).header("ETag");
            assertFalse(tag.isEmpty(), target);
            Answer again = get(target, "If-None-Match: " + tag);
            assertEquals(304, again.status(), target);
            assertEquals("", again.body(), target);
            assertEquals(200, get(target, "If-None-Match: \"other\"").status(), target);
        }
    }

    @Test
    void aPieceOfAFileIsSent() {
        String whole = get("/assets/site.css").body();
        Answer piece = get("/assets/site.css", "Range: bytes=3-9");
        assertEquals(206, piece.status());
        assertEquals(whole.substring(3, 10), piece.body());
        assertEquals(416, get("/assets/site.css", "Range: bytes=9999999-").status());
    }

    @Test
    void aPageIsSentWholeWhereAPieceOfItIsAskedFor() {
        assertEquals(get(PAGE).body(), get(PAGE, "Range: bytes=3-9").body());
    }

    @Test
    void aSiteBelowAPathIsServedBelowIt() {
        try (RunningPreview below =
                RunningPreview.of(SmallDigest.in(folder.resolve("below"), "https://digest.example/war/news/"))) {
            assertEquals("/war/news/", Wire.get(below.port(), "/").header("Location"));
            assertEquals("/war/news/", Wire.get(below.port(), "/war/news").header("Location"));
            assertEquals(200, Wire.get(below.port(), "/war/news" + PAGE).status());
            assertEquals(404, Wire.get(below.port(), PAGE).status());
            assertTrue(Wire.get(below.port(), PAGE).body().contains("href=\"/war/news/"));
        }
    }
}
