package org.dateline.raw;

import java.time.Instant;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was found, not yet looked into.
 *
 * @param bytes as they were found, freed of any transport's encoding; whoever takes the page must not change them
 * @param address where the page was published, or null where nothing says so
 * @param declaredCharset the charset that stood beside the page and not in it (a header's), as it was written, or empty
 * @param retrieved when the page was taken from the web, or null where nothing says so
 * @param entry what a feed says of the page, or null where it was not found through a feed
 */
public record RawPage(
        Origin origin,
        byte[] bytes,
        Kind kind,
        @Nullable WebAddress address,
        String declaredCharset,
        @Nullable Instant retrieved,
        @Nullable FeedEntry entry) {

    /** What the bytes are, as told by themselves. */
    public enum Kind {
        /** A page of the web, or a part of one. */
        HTML,
        /** Plain text: a page's words as somebody copied them. */
        TEXT,
        /** The HTML of an article's body, as a feed has it: nothing stands around it, and its title is beside it. */
        FEED_ENTRY
    }
}
