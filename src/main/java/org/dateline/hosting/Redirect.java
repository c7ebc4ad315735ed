package org.dateline.hosting;

/**
 * An earlier address of a page, and the one that it has now. Both are paths from the host's root.
 *
 * @param from not encoded: {@code /2025/03/18/old/}
 * @param encodedFrom as it stands in a URL
 * @param to as it stands in a URL
 */
public record Redirect(String from, String encodedFrom, String to) {}
