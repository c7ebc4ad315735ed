package org.dateline.theme;

/** A file that the theme's pages use. */
public record Asset(String name, byte[] bytes) {}
