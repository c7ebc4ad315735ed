package org.dateline.build;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build would do.
 *
 * @param places the file of each article below {@code content/}, public or not, by the address below the home page that
 *     its page has or would have
 */
public record Rehearsal(BuildReport report, SortedMap<String, String> places) {

    public Rehearsal {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
    }
}
