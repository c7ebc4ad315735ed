package org.dateline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dateline.extract.Extraction;
import org.dateline.extract.Found;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    private static final String TEXT = "The harbour of Calder is open again after the storm. ".repeat(10);

    private static Extraction page(
            @Nullable String title, String text, @Nullable Boolean paywalled, int found, int kept) {
        return new Extraction(
                title == null ? null : new Found<>(title, "a test"),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                paywalled == null ? null : new Found<>(paywalled, "a test"),
                null,
                text,
                text,
                "",
                List.of(),
                found,
                kept);
    }

    private static String verdict(Extraction page, boolean dated) {
        return Acceptance.refusal(page, dated)
                .map(refusal -> refusal.reason() + "; " + refusal.fix())
                .orElse("accepted");
    }

    @Test
    void anArticleIsAccepted() {
        assertEquals("accepted", verdict(page("Harbour reopens", TEXT, null, 1000, 900), true));
    }

    @Test
    void aPageWithoutTextIsRefused() {
        assertEquals(
                "holds no text of an article (a list of links, a picture page, or nothing); save the article's own page,"
                        + " whole",
                verdict(page("Harbour", "Too short.", null, 10, 10), true));
        assertEquals(
                "holds no text of an article (a list of links, a picture page, or nothing); save the article's own page,"
                        + " whole",
                verdict(page("Harbour", "Too short.", false, 10, 10), true));
    }

    @Test
    void aPaywallIsRefused() {
        assertEquals(
                "shows a paywall, not an article; save the article's own page, whole",
                verdict(page("Harbour", "Subscribe.", true, 10, 10), true));
    }

    @Test
    void aNoticeAboutCookiesIsRefused() {
        String refusal = "shows a notice about cookies, not an article; accept or refuse the notice, then save the page"
                + " again";
        assertEquals(
                refusal,
                verdict(
                        page(
                                "Before you go on",
                                "We use cookies. With your consent our partners set cookies too. Cookies tell us what you"
                                        + " read. " + "You may change your mind at any time. ".repeat(4),
                                null,
                                300,
                                300),
                        true));
        assertEquals(refusal, verdict(page("x", "Cookies. Einwilligung. Datenschutz.", null, 30, 30), true));
    }

    @Test
    void anArticleAboutCookiesIsAccepted() {
        assertEquals(
                "accepted",
                verdict(page("Cookies", "Cookies, consent and cookies. " + TEXT.repeat(2), null, 0, 0), true));
    }

    @Test
    void aPageWithoutHeadlineIsRefused() {
        assertEquals(
                "has no headline; save the whole page, not a part of it", verdict(page(null, TEXT, null, 0, 0), true));
    }

    @Test
    void aPageOfWhichMostWouldBeLostIsRefused() {
        assertEquals(
                "would lose too much: 39 % of its text was recognised; run 'dateline import --explain' to see what was"
                        + " dropped, and write a profile for the source",
                verdict(page("Harbour", TEXT, null, 1000, 399), true));
        assertEquals("accepted", verdict(page("Harbour", TEXT, null, 1000, 400), true));
    }

    @Test
    void aPageWithoutDateIsRefused() {
        assertEquals(
                "does not say when it was published; say it with --date, e.g. --date 2025-03-18",
                verdict(page("Harbour", TEXT, null, 0, 0), false));
    }
}
