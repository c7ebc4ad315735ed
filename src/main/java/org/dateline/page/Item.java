package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param anchor its id on the page, or null where a page mixes days
 * @param time null where only the day is known
 * @param language the summary's, where it is another than the page's; else empty
 * @param badge null for a report that is not weighed
 */
public record Item(
        @Nullable String anchor,
        Link headline,
        @Nullable DateText time,
        @Nullable Badge badge,
        List<SourceMention> sources,
        List<Link> places,
        String summary,
        String language) {
    public Item {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }
}
