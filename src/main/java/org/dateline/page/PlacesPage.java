package org.dateline.page;

import java.util.List;

/** All places by country. */
public record PlacesPage(Frame frame, List<CountryGroup> countries) implements Page {
    public PlacesPage {
        countries = List.copyOf(countries);
    }

    @Override
    public String template() {
        return "places.ftlh";
    }
}
