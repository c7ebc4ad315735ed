package org.dateline.raw;

import java.util.regex.Pattern;

/**
 * An entry of a feed.
 *
 * @param link where its article is, as the feed wrote it, or empty
 * @param content the article's body as HTML, or empty where the feed has at most a summary
 */
record FeedItem(String link, String content, FeedEntry entry) {

    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");

    /** Text as HTML that shows it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A text's paragraphs, which empty lines divide. */
    static String paragraphs(String text) {
        return text.isBlank()
                ? ""
                : "<p>" + EMPTY_LINES.matcher(escaped(text.strip())).replaceAll("</p>\n<p>") + "</p>";
    }
}
