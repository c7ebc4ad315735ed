package org.dateline.problem;

import java.util.Comparator;

/**
 * A place in one of the author's files.
 *
 * @param file the path relative to the digest's root, with {@code /} on every platform, or the name of a step
 *     ("plan") where no single file is to blame
 * @param line 1-based; 0 for the file as a whole
 * @param column 1-based, in UTF-16 units; 0 for the line as a whole
 */
public record SourceSpan(String file, int line, int column) implements Comparable<SourceSpan> {

    private static final Comparator<SourceSpan> ORDER = Comparator.comparing(SourceSpan::file)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column);

    public static SourceSpan of(String file) {
        return new SourceSpan(file, 0, 0);
    }

    public static SourceSpan of(String file, int line, int column) {
        return new SourceSpan(file, line, column);
    }

    @Override
    public int compareTo(SourceSpan other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, shortened where line or column are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
