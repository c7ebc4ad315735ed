package org.dateline.article;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that can stand in an address: lower-case letters and digits in words joined by single hyphens, at most
 * {@value #LONGEST} characters. Cyrillic and accented Latin are written in ASCII; letters of other scripts are kept.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** In characters. */
    public static final int LONGEST = 100;

    /** In bytes of UTF-8: with what an address adds, this stays within the 255 that file systems allow a name. */
    private static final int LONGEST_BYTES = 200;

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** The slug of any text; empty where the text has no letter and no digit. */
    public static Optional<Slug> of(String text) {
        if (isPlain(text)) {
            return Optional.of(new Slug(text));
        }
        String latin = Transliteration.toLatin(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < latin.length(); ) {
            int c = latin.codePointAt(i);
            i += Character.charCount(c);
            if (isAllowed(c)) {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                slug.appendCodePoint(c);
                gap = false;
            } else if (!isApostrophe(c) && Character.getType(c) != Character.FORMAT) {
                gap = true;
            }
        }
        String whole = slug.toString();
        return whole.isEmpty() ? Optional.empty() : Optional.of(new Slug(shortened(whole)));
    }

    public static boolean isSlug(String value) {
        return isPlain(value) || isAnySlug(value);
    }

    /** Whether it is a slug of ASCII, as nearly all are. */
    private static boolean isPlain(String value) {
        int length = value.length();
        if (length == 0 || length > LONGEST || value.charAt(0) == '-' || value.charAt(length - 1) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '-' ? value.charAt(i + 1) == '-' : c >= 0x80 || !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAnySlug(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
                && bytes(value) <= LONGEST_BYTES
                && !value.startsWith("-")
                && !value.endsWith("-")
                && !value.contains("--")
                && value.codePoints().allMatch(c -> c == '-' || isAllowed(c));
    }

    private static boolean isAllowed(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) && Character.toLowerCase(c) == c
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`';
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Cut between words where a word ends in the second half, else between letters. */
    private static String shortened(String whole) {
        if (whole.length() <= LONGEST && bytes(whole) <= LONGEST_BYTES) {
            return whole;
        }
        int end = Math.min(LONGEST, whole.length());
        while (bytes(whole.substring(0, end)) > LONGEST_BYTES
                || Character.isLowSurrogate(whole.charAt(end - 1))
                        != (end > 1 && Character.isHighSurrogate(whole.charAt(end - 2)))) {
            end--;
        }
        int hyphen = whole.lastIndexOf('-', end);
        String cut = whole.substring(0, hyphen > end / 2 ? hyphen : end);
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
