package org.dateline.output;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of the files of a site.
 *
 * @param writtenPaths those that are new or have other bytes, relative to the site's root, with {@code /}
 * @param unchanged how many are as they were
 * @param removedPaths those that are gone
 */
public record WriteReport(SortedSet<String> writtenPaths, int unchanged, SortedSet<String> removedPaths) {

    public WriteReport {
        writtenPaths = Collections.unmodifiableSortedSet(new TreeSet<>(writtenPaths));
        removedPaths = Collections.unmodifiableSortedSet(new TreeSet<>(removedPaths));
    }

    public int written() {
        return writtenPaths.size();
    }

    public int removed() {
        return removedPaths.size();
    }

    public int total() {
        return written() + unchanged;
    }
}
