package org.dateline.article;

/**
 * An image's width and height in pixels, as it is shown.
 *
 * @param isScalable whether smaller copies can be made of it
 * @param isDrawing whether it is made of lines, not of pixels
 */
public record ImageSize(int width, int height, boolean isScalable, boolean isDrawing) {}
