package org.dateline.raw;

import java.util.Comparator;

/**
 * Where a page comes from, in the order of the command line: what is delivered in any order is reported in this one.
 *
 * @param input which of the request's inputs it belongs to, from 0
 * @param name the file with {@code /} on every platform, the web address, or {@code standard input}
 * @param part the number of the entry of a feed or of the record of an archive, from 1; 0 for the whole
 * @param partKind what such a part is called, or empty
 */
public record Origin(int input, String name, int part, String partKind) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER = Comparator.comparingInt(Origin::input)
            .thenComparing(Origin::name)
            .thenComparingInt(Origin::part)
            .thenComparing(Origin::partKind);

    public static Origin of(int input, String name) {
        return new Origin(input, name, 0, "");
    }

    Origin entry(int number) {
        return new Origin(input, name, number, "entry");
    }

    Origin record(int number) {
        return new Origin(input, name, number, "record");
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** For a message: {@code pages/monday.html}, {@code feed.xml, entry 3}; one line, with nothing for a terminal. */
    @Override
    public String toString() {
        return Printable.line(part == 0 ? name : name + ", " + partKind + " " + part);
    }
}
