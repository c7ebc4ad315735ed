package org.dateline.config;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches a curator's patterns against the lines of a page within a bound, so that no pair of the two can hold up an
 * import. The bound counts characters read and not time: the same page gives the same result on a slow machine.
 */
public final class PatternGuard {

    /** What is looked at of a line, in UTF-16 units; no byline, label or notice is longer. */
    public static final int LONGEST_LINE = 2_000;

    /** Room for a search that tries every beginning of a long line once, and for nothing exponential. */
    private static final int MOST_READS = 1_000_000;

    private PatternGuard() {}

    /** The first match in the line; null where there is none within the bound. */
    public static @Nullable Matcher find(Pattern pattern, String line) {
        return find(pattern, line, MOST_READS);
    }

    /** Whether the pattern would use up the bound on some short line: then it is refused where it is written. */
    static boolean isExplosive(Pattern pattern) {
        return PatternProbes.of(pattern.pattern()).stream().anyMatch(probe -> usesUp(pattern, probe));
    }

    private static boolean usesUp(Pattern pattern, String probe) {
        AtomicInteger reads = new AtomicInteger(MOST_READS);
        attempt(pattern, probe, reads);
        return reads.get() < 0;
    }

    private static @Nullable Matcher find(Pattern pattern, String line, int mostReads) {
        String seen = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        return attempt(pattern, seen, new AtomicInteger(mostReads));
    }

    private static @Nullable Matcher attempt(Pattern pattern, String line, AtomicInteger reads) {
        try {
            Matcher matcher = pattern.matcher(new CountedText(line, reads));
            return matcher.find() ? matcher : null;
        } catch (ReadTooOften | StackOverflowError e) {
            // a group that repeats is matched by recursion, which a small stack may end before the count does
            return null;
        }
    }

    /** A text that may be read only so often. */
    private record CountedText(String text, AtomicInteger left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (left.decrementAndGet() < 0) {
                throw new ReadTooOften();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class ReadTooOften extends RuntimeException {

        private static final long serialVersionUID = 1;

        ReadTooOften() {
            super(null, null, false, false);
        }
    }
}
