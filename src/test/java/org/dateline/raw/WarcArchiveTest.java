package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.WebAddress;
import org.dateline.raw.RawRequest.Following;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcArchiveTest {

    private static final String PAGE = "<!DOCTYPE html><title>Bridge</title><p>The bridge is open.</p>";
    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    @TempDir
    private Path folder;

    private static byte[] record(String type, String target, String extra, byte[] block) throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                        + "\r\nWARC-Date: 2025-03-18T21:25:07Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
                        + "Content-Type: application/http; msgtype=" + type + "\r\n" + extra + "Content-Length: "
                        + block.length + "\r\n\r\n")
                .getBytes(UTF_8));
        record.write(block);
        record.write("\r\n\r\n".getBytes(UTF_8));
        return record.toByteArray();
    }

    private static byte[] response(String target, String status, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(UTF_8));
        block.write(body);
        return record("response", target, "", block.toByteArray());
    }

    private static byte[] page(int number) throws IOException {
        return response("https://outlet.example/" + number, "200 OK", HTML, PAGE.getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Basket archive(byte[]... records) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.write(record);
        }
        Path file = Files.write(folder.resolve("a.warc"), all.toByteArray());
        return Basket.of(new byte[0], Following.NONE, Basket.offline(), file.toString());
    }

    private String shown(String text) {
        return text.replace(folder + "/", "");
    }

    @Test
    void thePagesOfAnArchiveAreTakenAndAllElseIsPassedOver() throws IOException {
        Basket basket = archive(
                record("request", "https://outlet.example/1", "", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                page(1),
                response("https://outlet.example/a.png", "200 OK", "Content-Type: image/png\r\n", new byte[] {1, 2}),
                response(
                        "https://outlet.example/robots.txt", "200 OK", "Content-Type: text/plain\r\n", new byte[] {65}),
                response("https://outlet.example/gone", "404 Not Found", HTML, PAGE.getBytes(UTF_8)),
                response("dns:outlet.example", "200 OK", HTML, PAGE.getBytes(UTF_8)),
                response(
                        "https://outlet.example/note",
                        "200 OK",
                        "Content-Type: text/plain\r\n",
                        "A note".getBytes(UTF_8)));
        assertEquals("", basket.refused());
        assertEquals("""
                a.warc, record 2: HTML https://outlet.example/1
                a.warc, record 7: TEXT https://outlet.example/note
                """, shown(basket.found()));
        RawPage page = basket.pages().get(0);
        assertEquals(PAGE, Basket.text(page));
        assertEquals("utf-8", page.declaredCharset());
        assertEquals(Instant.parse("2025-03-18T21:25:07Z"), page.retrieved());
        assertEquals(new WebAddress("https://outlet.example/1"), page.address());
    }

    @Test
    void anArchiveMadeSmallerByGzipIsRead() throws IOException {
        Basket basket = archive(gzip(page(1)), gzip(page(2)));
        assertEquals("""
                a.warc, record 1: HTML https://outlet.example/1
                a.warc, record 2: HTML https://outlet.example/2
                """, shown(basket.found()));
    }

    @Test
    void aBodyInChunksAndMadeSmallerIsRestored() throws IOException {
        byte[] text = "<html><p>Міст</p></html>".getBytes(Charset.forName("windows-1251"));
        byte[] packed = gzip(text);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write("5\r\n".getBytes(UTF_8));
        chunks.write(packed, 0, 5);
        chunks.write(("\r\n" + Integer.toHexString(packed.length - 5) + "\r\n").getBytes(UTF_8));
        chunks.write(packed, 5, packed.length - 5);
        chunks.write("\r\n0\r\n\r\n".getBytes(UTF_8));
        RawPage page = archive(response(
                        "<https://outlet.example/1>",
                        "200 OK",
                        "Content-Type: text/html; charset=windows-1251\r\nTransfer-Encoding: chunked\r\n"
                                + "Content-Encoding: gzip\r\n",
                        chunks.toByteArray()))
                .page();
        assertArrayEquals(text, page.bytes());
        assertEquals("windows-1251", page.declaredCharset());
        assertEquals(new WebAddress("https://outlet.example/1"), page.address());
    }

    @Test
    void whatIsNoPageThoughItsSiteSaysSoIsRefused() throws IOException {
        Basket basket = archive(
                response("https://outlet.example/1", "200 OK", HTML, "%PDF-1.7".getBytes(UTF_8)),
                response("https://outlet.example/2", "200 OK", HTML, "{\"a\": 1}".getBytes(UTF_8)),
                response("https://outlet.example/3", "200 OK", HTML, new byte[0]),
                response("https://outlet.example/4", "200 OK", HTML + "Content-Encoding: br\r\n", new byte[] {1}),
                record(
                        "response",
                        "https://outlet.example/5",
                        "WARC-Truncated: length\r\n",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>".getBytes(UTF_8)),
                record("response", "https://outlet.example/6", "", "rubbish".getBytes(UTF_8)));
        assertEquals("", basket.found());
        assertEquals("""
                a.warc, record 1: is a PDF; import the web page itself, or save the PDF's text as a .txt file
                a.warc, record 2: is no page, though its site called it one; import the page from elsewhere
                a.warc, record 3: is empty; save the page again
                a.warc, record 4: is compressed in a way that Dateline does not know: br; archive the page again, or \
                import it from elsewhere
                a.warc, record 5: was cut off when it was archived; import the page from elsewhere
                a.warc, record 6: is a damaged record; copy or download the archive again
                """, shown(basket.refused()));
    }

    @Test
    void aPageOfMoreThanTwentyMegabytesIsRefusedHoweverSmallItWasMade() throws IOException {
        byte[] bomb = gzip(new byte[100_000_000]);
        Basket basket = archive(
                response("https://outlet.example/1", "200 OK", HTML + "Content-Encoding: gzip\r\n", bomb), page(2));
        assertEquals(
                "a.warc, record 1: is larger than 20 MB, as no article is; save only the article's page\n",
                shown(basket.refused()));
        assertEquals("a.warc, record 2: HTML https://outlet.example/2\n", shown(basket.found()));
    }

    @Test
    void whatStandsBeforeTheDamageIsTaken() throws IOException {
        byte[] broken = page(2);
        Basket basket = archive(page(1), Arrays.copyOf(broken, broken.length - 60));
        assertTrue(shown(basket.found()).startsWith("a.warc, record 1: HTML"), basket.found());
        assertEquals("""
                a.warc: is a web archive that is damaged after its record 2; copy or download the archive again
                a.warc, record 2: is a damaged record; copy or download the archive again
                """, shown(basket.refused()));
    }

    @Test
    void anArchiveWithoutAPageIsRefused() throws IOException {
        assertEquals(
                "a.warc: is a web archive without a page; look whether it is the right archive\n",
                shown(archive(response("https://outlet.example/", "301 Moved", HTML, new byte[0]))
                        .refused()));
        assertEquals(
                "a.warc: is a damaged web archive; copy or download the archive again\n",
                shown(archive("WARC/what?".getBytes(UTF_8)).refused()));
    }

    @Test
    void somethingElseMadeSmallerIsRefused() throws IOException {
        assertEquals(
                "a.warc: is compressed, and no web archive; unpack it, and import what is in it\n",
                shown(archive(gzip(PAGE.getBytes(UTF_8))).refused()));
    }

    @Test
    void anArchiveIsReadAsItComes() throws IOException {
        List<byte[]> pages = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            pages.add(page(i));
        }
        assertEquals(500, archive(pages.toArray(byte[][]::new)).pages().size());
    }

    @Test
    void aDamagedArchiveNeverThrows() throws IOException {
        Random random = new Random(18);
        for (int i = 0; i < 200; i++) {
            byte[] archive = i % 2 == 0 ? page(1) : gzip(page(1));
            for (int j = 0; j < 4; j++) {
                archive[3 + random.nextInt(archive.length - 3)] = (byte) random.nextInt(256);
            }
            Basket basket = archive(archive);
            assertTrue(basket.pages().size() + basket.refused().lines().count() > 0);
        }
    }
}
