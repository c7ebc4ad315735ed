package org.dateline.raw;

import java.time.Duration;

/**
 * How much is asked of a site, and how long for.
 *
 * @param redirects the most that are followed for one page
 * @param answer the longest that a page may take from the request to its last byte
 * @param pause the least between two requests to one host
 * @param longestPause the longest that a site may have us wait between two requests
 * @param hosts how many hosts are asked at once
 */
public record WebLimits(int redirects, Duration answer, Duration pause, Duration longestPause, int hosts) {

    public static final WebLimits USUAL =
            new WebLimits(5, Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofSeconds(60), 16);

    /** For many small questions, which can be asked again another day. */
    public static final WebLimits OF_LINKS =
            new WebLimits(5, Duration.ofSeconds(20), Duration.ofSeconds(1), Duration.ofSeconds(10), 16);
}
