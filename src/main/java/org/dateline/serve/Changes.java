package org.dateline.serve;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed in a digest's folder since the last build.
 *
 * @param paths of files and folders, relative to the root, with {@code /}
 * @param complete whether nothing else has changed; otherwise all must be looked at
 */
public record Changes(SortedSet<String> paths, boolean complete) {

    /** Before the first build nothing is known. */
    static final Changes UNKNOWN = new Changes(new TreeSet<>(), false);

    /** These and those that followed. */
    Changes and(Changes later) {
        TreeSet<String> all = new TreeSet<>(paths);
        all.addAll(later.paths);
        return new Changes(all, complete && later.complete);
    }

    public Changes {
        paths = Collections.unmodifiableSortedSet(new TreeSet<>(paths));
    }
}
