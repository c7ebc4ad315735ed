package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param anchor its id on the page, or null where a page mixes days
 * @param time null where only the day is known
 * @param language the summary's, where it is another than the page's; else empty
 * @param sources the first ones
 * @param moreSources how many others there are, and where they are told; null for none
 * @param badge null for a report that is not weighed
 */
public record Item(
        @Nullable String anchor,
        Link headline,
        @Nullable DateText time,
        @Nullable Badge badge,
        List<SourceMention> sources,
        @Nullable Link moreSources,
        List<Link> places,
        String summary,
        String language) {
    public Item {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }
}
