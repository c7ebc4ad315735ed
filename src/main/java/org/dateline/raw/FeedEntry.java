package org.dateline.raw;

import java.util.List;
import org.dateline.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of an article; what it does not say is empty or null.
 *
 * @param title as HTML, which text is made into
 * @param published a day where the feed has no time, or a time without its zone
 * @param summary as HTML, which text is made into
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
