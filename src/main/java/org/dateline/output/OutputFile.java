package org.dateline.output;

/** A finished file of the site: its path relative to the site's root, with {@code /}, and its bytes. */
public record OutputFile(String path, byte[] bytes) {}
