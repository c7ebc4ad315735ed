package org.dateline.map;

/** A point of a map, in its units, from the upper left corner. */
public record Pixel(int x, int y) {}
