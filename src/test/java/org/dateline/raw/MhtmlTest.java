package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.dateline.article.WebAddress;
import org.junit.jupiter.api.Test;

class MhtmlTest {

    private static final String HEAD = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://outlet.example/bridge
            Subject: =?utf-8?Q?Bridge?=
            Date: Tue, 18 Mar 2025 21:25:07 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--abc----"

            """;

    private static final String REST = """

            ------MultipartBoundary--abc----
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://outlet.example/a.png

            iVBORw0KGgo=

            ------MultipartBoundary--abc----
            Content-Type: text/html
            Content-ID: <frame@mhtml.blink>
            Content-Location: https://adverts.example/

            <p>Buy this</p>
            ------MultipartBoundary--abc------
            """;

    private static Basket basket(String message) {
        return Basket.of(message.replace("\n", "\r\n"), "-");
    }

    @Test
    void thePageOfASavedPageIsTakenWithItsAddressAndMoment() {
        RawPage page = basket(HEAD + """

                        ------MultipartBoundary--abc----
                        Content-Type: text/html; charset=UTF-8
                        Content-ID: <frame-1@mhtml.blink>
                        Content-Transfer-Encoding: quoted-printable
                        Content-Location: https://outlet.example/bridge?a=1

                        <html><p class=3D"lead">=D0=9C=D1=96=D1=81=D1=82 is =
                        open</p>=</html>""" + REST).page();
        assertEquals(RawPage.Kind.HTML, page.kind());
        assertEquals("<html><p class=\"lead\">Міст is open</p>=</html>", Basket.text(page));
        assertEquals("UTF-8", page.declaredCharset());
        assertEquals(new WebAddress("https://outlet.example/bridge?a=1"), page.address());
        assertEquals(Instant.parse("2025-03-18T21:25:07Z"), page.retrieved());
    }

    @Test
    void aPageInBase64AndAnotherCharsetIsTaken() {
        Charset cyrillic = Charset.forName("windows-1251");
        String encoded = Base64.getMimeEncoder().encodeToString("<html>Міст</html>".getBytes(cyrillic));
        RawPage page = basket(HEAD
                        + "------MultipartBoundary--abc----\nContent-Type: text/html; charset=\"windows-1251\"\n"
                        + "Content-Transfer-Encoding: base64\n\n" + encoded + REST)
                .page();
        assertEquals("<html>Міст</html>", new String(page.bytes(), cyrillic));
        assertEquals("windows-1251", page.declaredCharset());
        assertEquals(new WebAddress("https://outlet.example/bridge"), page.address());
    }

    @Test
    void onlyThePageItselfCountsAndNotItsFrames() {
        Basket basket = basket(HEAD + "------MultipartBoundary--abc----\nContent-Type: image/png\n\nx\n" + REST);
        assertEquals(
                "standard input: is a saved page (MHTML) without a page in it; save the page as HTML instead\n",
                basket.refused());
    }

    @Test
    void whatBreaksOffOrIsEncodedStrangelyIsRefused() {
        String part = "------MultipartBoundary--abc----\nContent-Type: text/html\nContent-Transfer-Encoding: ";
        assertEquals(
                "standard input: is a saved page that breaks off; save the page again\n",
                basket(HEAD + part + "base64\n\nPGh0b\n").refused());
        assertEquals(
                "standard input: is a saved page with an unknown encoding: x-uuencode; save the page as HTML instead\n",
                basket(HEAD + part + "x-uuencode\n\nPGh0b\n").refused());
        assertEquals(
                "standard input: is empty; save the page again\n",
                basket(HEAD + part + "8bit\n\n").refused());
        assertEquals(
                "standard input: is a saved page (MHTML) without a page in it; save the page as HTML instead\n",
                basket(HEAD).refused());
    }

    @Test
    void halfAMessageNeverThrows() {
        byte[] message =
                (HEAD + "------MultipartBoundary--abc----\nContent-Type: text/html\n\n<p>a</p>" + REST).getBytes(UTF_8);
        for (int length = 0; length <= message.length; length++) {
            Basket basket = Basket.of(new String(message, 0, length, UTF_8), "-");
            assertEquals(1, basket.pages().size() + basket.refused().lines().count(), "length " + length);
        }
    }
}
