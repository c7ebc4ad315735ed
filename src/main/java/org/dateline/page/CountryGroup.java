package org.dateline.page;

import java.util.List;

/** The places of one country; the name is empty where there is none. */
public record CountryGroup(String country, List<PlaceEntry> places) {
    public CountryGroup {
        places = List.copyOf(places);
    }
}
