package org.dateline.problem;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something wrong in the author's files: data, gathered so that one run reports them all.
 *
 * @param what what is wrong, quoting the offending value and naming the key
 * @param fix what to do about it
 */
public record Problem(Severity severity, SourceSpan where, String what, String fix) implements Comparable<Problem> {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::where)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what)
            .thenComparing(Problem::fix);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Two lines: {@code file:line:column: error: what}, then the fix. */
    @Override
    public String toString() {
        return visible(where + ": " + severity.word() + ": " + what) + "\n  fix: " + visible(fix);
    }

    /** A quoted value or a file's name may hold what a terminal would obey, or what would turn the text around. */
    private static String visible(String text) {
        return UNSEEN.matcher(text)
                .replaceAll(found ->
                        String.format(Locale.ROOT, "<U+%04X>", found.group().codePointAt(0)));
    }
}
