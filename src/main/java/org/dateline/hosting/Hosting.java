package org.dateline.hosting;

import java.util.List;
import java.util.SortedSet;

/**
 * What a host must know of a site.
 *
 * @param basePath the path of the site's home page on its host, with {@code /} at both ends
 * @param topNames the names at the root of the site; those of folders end with {@code /}
 * @param redirects the newest page first
 */
public record Hosting(String basePath, SortedSet<String> topNames, List<Redirect> redirects) {

    /** The folder of what changes its name with its bytes, and of nothing else. */
    static final String HASHED = "assets/";

    public Hosting {
        redirects = List.copyOf(redirects);
    }
}
