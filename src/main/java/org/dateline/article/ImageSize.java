package org.dateline.article;

/** An image's width and height in pixels, as it is shown. */
public record ImageSize(int width, int height) {}
