package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlPageTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void byteOrderMarkGoesBeforeAllElse() {
        byte[] bytes = "\uFEFF<meta charset=windows-1251>міст".getBytes(StandardCharsets.UTF_8);
        assertEquals("<meta charset=windows-1251>міст", HtmlPage.decode(bytes, "windows-1251"));
        assertEquals("міст", HtmlPage.decode("\uFEFFміст".getBytes(StandardCharsets.UTF_16LE), ""));
    }

    @Test
    void pageKnowsBetterThanItsServer() {
        byte[] bytes = "<meta charset='windows-1251'><p>міст</p>".getBytes(CYRILLIC);
        assertEquals("<meta charset='windows-1251'><p>міст</p>", HtmlPage.decode(bytes, "utf-8"));
    }

    @Test
    void serverIsBelievedWhereThePageSaysNothing() {
        assertEquals(
                "<p>Größe</p>", HtmlPage.decode("<p>Größe</p>".getBytes(StandardCharsets.ISO_8859_1), "ISO-8859-1"));
    }

    @Test
    void undeclaredTextIsReadAsWhatItLooksLike() {
        assertEquals("<p>Größe</p>", HtmlPage.decode("<p>Größe</p>".getBytes(StandardCharsets.UTF_8), ""));
        assertEquals("<p>Größe</p>", HtmlPage.decode("<p>Größe</p>".getBytes(StandardCharsets.ISO_8859_1), ""));
        assertEquals("<p>Мост открыт</p>", HtmlPage.decode("<p>Мост открыт</p>".getBytes(CYRILLIC), ""));
    }

    @Test
    void declarationThatDoesNotFitIsNotFollowed() {
        byte[] bytes = "<meta charset=utf-8><p>Мост открыт для движения</p>".getBytes(CYRILLIC);
        assertEquals("<meta charset=utf-8><p>Мост открыт для движения</p>", HtmlPage.decode(bytes, ""));
    }

    @Test
    void unknownCharsetIsNoHindrance() {
        assertEquals("<p>ok</p>", HtmlPage.decode("<p>ok</p>".getBytes(StandardCharsets.UTF_8), "x-no-such-thing"));
    }
}
