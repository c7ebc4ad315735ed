package org.dateline.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a plain-text scrape that holds anything.
 *
 * @param number 1-based, as an editor counts; the first where a paragraph was wrapped over several
 * @param text without white space at its ends and with single spaces within; never empty
 * @param afterBlank whether an empty line stands before it
 */
record ScrapeLine(int number, String text, boolean afterBlank) {

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\u2026][\"'\u201d\u201c\u2019\u00bb)\\]*]*$");
    private static final Pattern TRUNCATED = Pattern.compile("(?:\u2026|\\.\\.\\.|\\[(?:\u2026|\\.\\.\\.)\\])$");
    private static final Pattern ITEM =
            Pattern.compile("^(?:[*\u2022\u00b7\u25aa\u25e6\u2023\u25cf\u25a0-]|(\\d{1,3})[.)])\\s+(\\S.*)$");
    private static final Pattern DOUBLED = Pattern.compile("^(.{4,60}?)\\1(?:$|\\W.*)");
    private static final Pattern GLUED = Pattern.compile("\\p{Ll}\\p{Lu}");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("(?:^|[ (\"\u00ab\u201e\u201c])\\p{Ll}");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02bc`]");
    private static final Pattern COUNT = Pattern.compile("\\(\\d+\\)");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final int LONG = 120;
    private static final int SHORT = 90;

    int length() {
        return text.length();
    }

    int words() {
        return SPACE.split(text).length;
    }

    /** Whether it ends as a sentence does, or is too long and too full of small words to be anything else. */
    boolean isSentence() {
        boolean ends = SENTENCE_END.matcher(text).find() && words() >= 4;
        return (ends || length() >= LONG && words() >= 15)
                && LOWER_CASE_WORD.matcher(text).find();
    }

    boolean isIntroduction() {
        return text.endsWith(":");
    }

    /** Whether it breaks off, as a teaser does. */
    boolean isTruncated() {
        return TRUNCATED.matcher(text).find();
    }

    boolean isItem() {
        return ITEM.matcher(text).matches();
    }

    boolean isNumbered() {
        Matcher matcher = ITEM.matcher(text);
        return matcher.matches() && matcher.group(1) != null;
    }

    /** The text of a list's item without its bullet or number; any other line as it is. */
    String itemText() {
        Matcher matcher = ITEM.matcher(text);
        return matcher.matches() ? matcher.group(2) : text;
    }

    /** Whether names run into one another, as where a page sets an outlet's logo beside its author. */
    boolean isGlued() {
        return length() <= SHORT
                && !isSentence()
                && (DOUBLED.matcher(text).matches() || GLUED.matcher(text).find());
    }

    /** In small letters, without what stands around its words: two lines that a reader takes for one are equal. */
    String folded() {
        return fold(text);
    }

    static String fold(String text) {
        String plain = APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("'");
        String words =
                trimmed(plain.indexOf('(') < 0 ? plain : COUNT.matcher(plain).replaceAll(" "));
        return words.indexOf("  ") < 0 ? words : SPACES.matcher(words).replaceAll(" ");
    }

    /** Without what is neither a letter nor a figure at its ends. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Character.isLetterOrDigit(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }
}
