package org.dateline.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentKindTest {

    private static ContentKind kind(byte[] bytes) throws Refused {
        return ContentKind.of(Head.of(bytes));
    }

    private static ContentKind kind(String text) throws Refused {
        return kind(text.getBytes(UTF_8));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(Refused.class, () -> kind(bytes)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>a",
                "  \n<!-- saved -->\n<HTML lang=uk>",
                "\uFEFF<html>",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html>",
                "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
                "<article><h1>Bridge</h1></article>",
                "<p>Bridge",
                "<h1>Bridge</h1>",
                "<custom-page><div>a</div></custom-page>",
                "Warning: mysql_connect() in /var/www\n<html><body>",
                "The bridge<p>one</p><p>two</p><p>three</p>"
            })
    void html(String text) throws Refused {
        assertEquals(ContentKind.HTML, kind(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridge reopened\n\nThe bridge is open.",
                "<3 the bridge",
                "<Advertisement>\nThe bridge is open.",
                "From: the front\n\nThe bridge is open.",
                "Date: 2025-03-18\nThe bridge is open.",
                "{the bridge}",
                "A page says <p>one</p> in its source."
            })
    void plainText(String text) throws Refused {
        assertEquals(ContentKind.TEXT, kind(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'>",
                "<?xml version='1.0' encoding='utf-8'?>\n<!-- made by hand -->\n<?xml-stylesheet href='a.xsl'?><feed xmlns='a'>",
                "\n <?xml version='1.0'?><rdf:RDF>",
                "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>",
                "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>"
            })
    void feeds(String text) throws Refused {
        assertEquals(ContentKind.XML_FEED, kind(text));
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-U", "ISO-8859-5", "IBM866", "windows-1250", "UTF-8", "UTF-16", "Shift_JIS"})
    void lettersOfAnyCharsetAreText(String charset) throws Refused {
        assertEquals(ContentKind.TEXT, kind("Міст відкрито — пишет газета. Zażółć".getBytes(Charset.forName(charset))));
    }

    @Test
    void aPageInUtf16IsAPage() throws Refused {
        assertEquals(ContentKind.HTML, kind("<html><p>Міст".getBytes(UTF_16)));
        assertEquals(ContentKind.HTML, kind("\uFEFF<html><p>Міст".getBytes(UTF_16LE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%PDF-1.7 | is a PDF; import the web page itself, or save the PDF's text as a .txt file",
                "{\\rtf1\\ansi | is an office document; save the document as HTML or plain text",
                "bplist00abc | is a web archive of Safari; save the page as 'Page Source' in Safari",
                "ID3aaa | is a sound or video recording; save the page that plays it"
            })
    void whatIsKnownIsRefusedByItsName(String beginning, String refusal) {
        assertEquals(refusal, refusal(beginning.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0089PNG\r\n", "\u00FF\u00D8\u00FF\u00E0", "GIF89a", "RIFF\1\0\0\0WEBP", "BMaaaa\0\0\0\0"})
    void anImageIsRefused(String beginning) {
        assertEquals("is an image; save the page that shows it", refusal(beginning.getBytes(ISO_8859_1)));
    }

    @Test
    void anArchiveOfFilesIsRefused() {
        assertEquals(
                "is a ZIP archive or an office document; unpack it, or save the document as HTML or plain text",
                refusal("PK\u0003\u0004".getBytes(ISO_8859_1)));
    }

    @Test
    void spacesAreNothing() {
        assertEquals("is empty; save the page again", refusal(" \n\t\r\n ".getBytes(UTF_8)));
    }

    @Test
    void xmlOfAnotherKindIsRefused() {
        assertEquals(
                "is XML, but neither a page nor a feed: its first element is <urlset>; import the page or the feed"
                        + " itself",
                refusal("<?xml version='1.0'?><urlset><url/></urlset>".getBytes(UTF_8)));
    }

    @Test
    void binaryRubbishIsRefused() {
        Random random = new Random(18);
        for (int i = 0; i < 1_000; i++) {
            byte[] rubbish = new byte[200 + random.nextInt(5_000)];
            random.nextBytes(rubbish);
            rubbish[0] = (byte) 0x90; // no format's beginning
            assertEquals(
                    "is neither a page nor text, but binary data; open the page in a browser and save it as HTML",
                    refusal(rubbish));
        }
    }
}
