package org.dateline.article;

/**
 * A named point.
 *
 * @param country empty where it lies in none, as a sea does
 * @param latitude degrees north, WGS 84, -90 to 90
 * @param longitude degrees east, WGS 84, -180 to 180
 */
public record Place(Slug id, String name, String country, double latitude, double longitude) {}
