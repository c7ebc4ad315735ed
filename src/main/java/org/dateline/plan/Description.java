package org.dateline.plan;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.article.Body;

/** What a page says of itself in a sentence or two, and the text of bodies that it is made from. */
final class Description {

    /** In characters. */
    private static final int LONGEST = 200;

    private static final String WITHIN_WORDS =
            "a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var";

    private static final String REST_OF_TAG = "[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>";

    private static final String BETWEEN_PARAGRAPHS =
            "blockquote|caption|dd|details|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|summary|table|tr|ul";

    private static final Pattern FOOTNOTES = Pattern.compile("(?s)<ol>\\s*<li id=\"fn-.*");
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("<sup><a href=\"#fn-[^<]*</a></sup>");
    private static final Pattern TAG_WITHIN_WORDS = Pattern.compile("</?(?:" + WITHIN_WORDS + ")(?= |>)" + REST_OF_TAG);
    private static final Pattern TAG_BETWEEN_PARAGRAPHS =
            Pattern.compile("</?(?:" + BETWEEN_PARAGRAPHS + ")(?= |>)" + REST_OF_TAG);
    private static final Pattern TAG = Pattern.compile("<" + REST_OF_TAG);
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** No body holds this character, which no text may. */
    private static final String PARTED = "\u0000";

    private Description() {}

    /** The text of sanitised HTML, without its footnotes and the marks that lead to them. */
    static String of(Body body) {
        return SPACES.matcher(
                        unescaped(TAG.matcher(withoutTagsWithinWords(body)).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** The same in paragraphs, with an empty line between two: headings, entries of lists and rows of tables are such. */
    static String inParagraphs(Body body) {
        if (body.isEmpty()) {
            return "";
        }
        String parted =
                TAG_BETWEEN_PARAGRAPHS.matcher(withoutTagsWithinWords(body)).replaceAll(PARTED);
        return Arrays.stream(TAG.matcher(parted).replaceAll(" ").split(PARTED))
                .map(part -> SPACES.matcher(unescaped(part)).replaceAll(" ").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String withoutTagsWithinWords(Body body) {
        String text = FOOTNOTES.matcher(body.html()).replaceFirst("");
        text = FOOTNOTE_MARK.matcher(text).replaceAll("");
        return TAG_WITHIN_WORDS.matcher(text).replaceAll("");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
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
