package org.dateline.raw;

import java.util.List;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article; what it does not say is empty or null.
 *
 * @param title may hold markup and entities, as the feed wrote it
 * @param published a day where the feed has no time, or a time without its zone
 * @param summary may hold markup and entities, as the feed wrote it
 */
public record FeedEntry(
        String title,
        List<String> authors,
        @Nullable PartialDate published,
        @Nullable PartialDate updated,
        List<String> categories,
        String summary) {

    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
