package org.dateline.plan;

import java.util.regex.Pattern;
import org.dateline.article.Body;

/** What a page says of itself in a sentence or two. */
final class Description {

    /** In characters. */
    private static final int LONGEST = 200;

    private static final String WITHIN_WORDS =
            "a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var";

    private static final String REST_OF_TAG = "[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>";

    private static final Pattern FOOTNOTES = Pattern.compile("(?s)<ol>\\s*<li id=\"fn-.*");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("<sup><a href=\"#fn-[^<]*</a></sup>");
    private static final Pattern TAG_WITHIN_WORDS = Pattern.compile("</?(?:" + WITHIN_WORDS + ")(?= |>)" + REST_OF_TAG);
    private static final Pattern TAG = Pattern.compile("<" + REST_OF_TAG);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Description() {}

    /** The text of sanitised HTML, without its footnotes and the marks that lead to them. */
    static String of(Body body) {
        String text = FOOTNOTES.matcher(body.html()).replaceFirst("");
        text = FOOTNOTE_MARK.matcher(text).replaceAll("");
        text = TAG_WITHIN_WORDS.matcher(text).replaceAll("");
        text = TAG.matcher(text).replaceAll(" ");
        text = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** At most so long, cut between words. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        int cut = end < LONGEST / 2 ? text.offsetByCodePoints(0, LONGEST / 2) : end;
        return text.substring(0, cut).stripTrailing() + "…";
    }
}
