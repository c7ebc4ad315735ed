package org.dateline.page;

import java.util.List;

/**
 * A feed in all its formats.
 *
 * @param subject the page that shows the same
 * @param feeds in the order of the formats
 */
public record FeedRow(Link subject, List<FeedLink> feeds) {
    public FeedRow {
        feeds = List.copyOf(feeds);
    }
}
