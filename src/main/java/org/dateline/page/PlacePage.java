package org.dateline.page;

/** A place: where it is, its latest articles and its months. */
public record PlacePage(Frame frame, Listing listing, String country, String coordinates, String geo, LocatorMap map)
        implements Page {
    @Override
    public String template() {
        return "place.ftlh";
    }
}
