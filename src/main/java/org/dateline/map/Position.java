package org.dateline.map;

/**
 * A point of the earth, in degrees of WGS 84.
 *
 * @param latitude north, -90 to 90
 * @param longitude east, -180 to 180
 */
public record Position(double latitude, double longitude) {}
