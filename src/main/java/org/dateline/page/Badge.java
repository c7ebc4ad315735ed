package org.dateline.page;

/** A status in words, with who says so; {@code id} names its look. */
public record Badge(String id, String text) {}
