package org.dateline.problem;

import java.util.Comparator;

/**
 * Something wrong in the author's files: data, gathered so that one run reports them all.
 *
 * @param what what is wrong, quoting the offending value and naming the key
 * @param fix what to do about it
 */
public record Problem(Severity severity, SourceSpan where, String what, String fix) implements Comparable<Problem> {

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
        return where + ": " + severity.word() + ": " + what + "\n  fix: " + fix;
    }
}
