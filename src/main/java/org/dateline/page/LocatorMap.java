package org.dateline.page;

/**
 * Where a place lies: a map with one dot; all lengths are in the map's own units.
 *
 * @param text the same in words
 * @param image the drawing of land and borders
 * @param x where the dot is
 */
public record LocatorMap(String text, String image, int width, int height, int x, int y) {}
