package org.dateline.page;

import java.util.List;

/** All places: on maps, and by country. */
public record PlacesPage(Frame frame, List<MapView> maps, List<CountryGroup> countries) implements Page {
    public PlacesPage {
        maps = List.copyOf(maps);
        countries = List.copyOf(countries);
    }

    @Override
    public String template() {
        return "places.ftlh";
    }
}
