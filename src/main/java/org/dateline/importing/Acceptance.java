package org.dateline.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.extract.Extraction;

/** Decides whether what was found on a page is an article: better none than half of one. */
final class Acceptance {

    /** A shorter text is a stub, a teaser or a notice. */
    private static final int SHORTEST_TEXT = 200;

    /** A notice about cookies is rarely longer. */
    private static final int LONGEST_NOTICE = 900;

    /** At least so much of the running text that the page holds must have been kept, in per cent. */
    private static final int LEAST_KEPT = 40;

    private static final Pattern COOKIES = Pattern.compile(
            "\\b(cookies?|consent|gdpr|datenschutz|einwilligung|ciasteczk\\w+|файл\\w+ cookie|згод\\w+ на обробку)\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Acceptance() {}

    /** Why a page is refused, and what to do about it. */
    record Refusal(String reason, String fix) {}

    /** @param dated whether a day is known, from the page or from the curator */
    static Optional<Refusal> refusal(Extraction page, boolean dated) {
        String text = page.text();
        if (text.length() < LONGEST_NOTICE && isAboutCookies(text)) {
            return refuse(
                    "shows a notice about cookies, not an article",
                    "accept or refuse the notice, then save the page again");
        }
        if (text.length() < SHORTEST_TEXT) {
            return refuse(
                    page.paywalled() != null && page.paywalled().value()
                            ? "shows a paywall, not an article"
                            : "holds no text of an article (a list of links, a picture page, or nothing)",
                    "save the article's own page, whole");
        }
        if (page.title() == null) {
            return refuse("has no headline", "save the whole page, not a part of it");
        }
        if (page.textFound() > 0 && 100L * page.textKept() < (long) LEAST_KEPT * page.textFound()) {
            return refuse(
                    "would lose too much: " + 100L * page.textKept() / page.textFound()
                            + " % of its text was recognised",
                    "run 'dateline import --explain' to see what was dropped, and write a profile for the source");
        }
        return dated
                ? Optional.empty()
                : refuse("does not say when it was published", "say it with --date, e.g. --date 2025-03-18");
    }

    private static boolean isAboutCookies(String text) {
        return COOKIES.matcher(text.toLowerCase(Locale.ROOT)).results().limit(3).count() == 3;
    }

    private static Optional<Refusal> refuse(String reason, String fix) {
        return Optional.of(new Refusal(reason, fix));
    }
}
