package org.dateline.page;

/** The lead image; width and height in pixels. */
public record ImageView(String src, String alt, String caption, String credit, int width, int height) {}
