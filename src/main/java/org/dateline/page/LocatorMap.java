package org.dateline.page;

/**
 * Where a place lies: a part of a map, with one dot.
 *
 * @param text the same in words
 * @param image the drawing of land and borders
 * @param x where the dot is, on the whole map, as are all lengths
 */
public record LocatorMap(
        String text,
        String image,
        int imageWidth,
        int imageHeight,
        int left,
        int top,
        int width,
        int height,
        int x,
        int y) {}
