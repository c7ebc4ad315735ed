package org.dateline.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to subscribe.
 *
 * @param formats the names of the formats
 * @param rows a feed each, its links in the order of the formats
 * @param opml the file that lists them for programs
 * @param data where all of the digest's data is
 * @param licence of the digest's own words; null where it names none
 */
public record FeedsPage(
        Frame frame,
        List<String> formats,
        List<FeedRow> rows,
        Link opml,
        Link data,
        @Nullable OutsideLink licence) implements Page {
    public FeedsPage {
        formats = List.copyOf(formats);
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "feeds.ftlh";
    }
}
