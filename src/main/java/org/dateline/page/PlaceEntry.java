package org.dateline.page;

/**
 * A place in the list of all places.
 *
 * @param anchor the entry's id
 * @param number the number of its dot on the map
 */
public record PlaceEntry(String anchor, String number, CountedLink place) {}
