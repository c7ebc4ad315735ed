package org.dateline.page;

import java.util.List;

/**
 * Where to subscribe.
 *
 * @param formats the names of the formats
 * @param rows a feed each, its links in the order of the formats
 * @param opml the file that lists them for programs
 */
public record FeedsPage(Frame frame, List<String> formats, List<FeedRow> rows, Link opml) implements Page {
    public FeedsPage {
        formats = List.copyOf(formats);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "feeds.ftlh";
    }
}
