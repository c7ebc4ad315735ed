package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a landing page of a topic, tag, place, source or status shows: its latest articles, and its months.
 *
 * @param sparkline null where there is too little to show
 */
public record Listing(
        String heading,
        String description,
        @Nullable Sparkline sparkline,
        List<DayGroup> latest,
        List<CountedLink> months) {
    public Listing {
        latest = List.copyOf(latest);
        months = List.copyOf(months);
    }
}
