package org.dateline.check;

import java.util.Optional;

/**
 * The path at which the digest lives on its host.
 *
 * @param path begins and ends with {@code /}
 */
record BasePath(String path) {

    /** Takes {@code digest}, {@code /digest} and {@code /digest/} for the same. */
    static BasePath of(String written) {
        String opened = written.startsWith("/") ? written : "/" + written;
        return new BasePath(opened.endsWith("/") ? opened : opened + "/");
    }

    /** What follows the base path, e.g. {@code topics/}; empty where the path lies outside it. */
    Optional<String> within(String rootAbsolute) {
        return rootAbsolute.startsWith(path) ? Optional.of(rootAbsolute.substring(path.length())) : Optional.empty();
    }
}
