package org.dateline.raw;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.dateline.article.WebAddress;
import org.junit.jupiter.api.Test;

class SavedFromTest {

    private static final WebAddress ADDRESS = new WebAddress("https://outlet.example/2025/bridge");

    private static SavedFrom in(String page) {
        return SavedFrom.in(Head.of(page.getBytes(UTF_8)));
    }

    @Test
    void theCommentOfABrowserGivesTheAddress() {
        String page = "<!DOCTYPE html>\n<!-- saved from url=(0034)https://outlet.example/2025/bridge -->\n<html>";
        assertEquals(new SavedFrom(ADDRESS, null), in(page));
    }

    @Test
    void itIsReadInUtf16Too() {
        String page = "<!-- saved from url=(0034)https://outlet.example/2025/bridge -->\n<html>";
        assertEquals(new SavedFrom(ADDRESS, null), SavedFrom.in(Head.of(page.getBytes(UTF_16))));
    }

    @Test
    void thatOfSingleFileGivesTheMomentToo() {
        SavedFrom saved = in("""
                <!DOCTYPE html> <html><!--
                 Page saved with SingleFile\s
                 url: https://outlet.example/2025/bridge\s
                 saved date: Tue Mar 18 2025 23:25:07 GMT+0200 (Eastern European Standard Time)
                --><p>
                """);
        assertEquals(new SavedFrom(ADDRESS, Instant.parse("2025-03-18T21:25:07Z")), saved);
    }

    @Test
    void aMarkThatIsNoAddressOfTheWebSaysNothing() {
        assertNull(in("<!-- saved from url=(0014)about:internet --><html>").address());
        assertNull(in("<!-- saved from url=(0016)http://[bad]/ --><html>").address());
    }

    @Test
    void anArticleAboutSuchCommentsIsNotTaken() {
        assertNull(in("<html>" + " ".repeat(5_000) + "<!-- saved from url=(0019)https://a.example/ -->")
                .address());
    }
}
