package org.dateline.page;

import java.util.List;

/** What a landing page of a topic, tag, place, source or status shows: its latest articles, and its months. */
public record Listing(String heading, String description, List<DayGroup> latest, List<CountedLink> months) {
    public Listing {
        latest = List.copyOf(latest);
        months = List.copyOf(months);
    }
}
