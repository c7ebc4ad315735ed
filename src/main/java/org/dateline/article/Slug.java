package org.dateline.article;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A name that can stand in an address: lower-case letters and digits in words joined by single hyphens, at most
 * {@value #LONGEST} characters. Cyrillic and accented Latin are written in ASCII; letters of other scripts are kept.
 */
public record Slug(String value) implements Comparable<Slug> {

    /** With what an address adds, this stays within the 255 bytes that file systems allow a name. */
    public static final int LONGEST = 100;

    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** The slug of any text; empty where the text has no letter and no digit. */
    public static Optional<Slug> of(String text) {
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
            } else if (!isApostrophe(c)) {
                gap = true;
            }
        }
        String whole = slug.toString();
        return whole.isEmpty() ? Optional.empty() : Optional.of(new Slug(shortened(whole)));
    }

    public static boolean isSlug(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST
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

    private static String shortened(String whole) {
        if (whole.length() <= LONGEST) {
            return whole;
        }
        int end = whole.lastIndexOf('-', LONGEST);
        return end > LONGEST / 2
                ? whole.substring(0, end)
                : whole.substring(0, whole.offsetByCodePoints(0, whole.codePointCount(0, LONGEST - 1)));
    }

    @Override
    public int compareTo(Slug other) {
        return Comparator.<String>naturalOrder().compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
