package org.dateline.output;

/**
 * A file of a built site.
 *
 * @param path relative to the site's root, with {@code /}
 * @param sha256 of its bytes, in hexadecimal digits
 * @param size in bytes
 */
public record BuiltFile(String path, String sha256, long size) {}
