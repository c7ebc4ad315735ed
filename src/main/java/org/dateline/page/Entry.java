package org.dateline.page;

/** A link with a sentence on what is behind it, and how many articles. */
public record Entry(Link link, String description, String countText) {}
