package org.dateline.raw;

import java.time.Instant;
import org.dateline.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that have arrived, and what stood beside them.
 *
 * @param address where they were found, or null
 * @param charset as declared beside them, or empty
 * @param retrieved when they were taken from the web, or null
 * @param entry the feed's entry that led to them, or null
 * @param fromTheWeb whether they were fetched in this run
 */
record Material(
        Origin origin,
        byte[] bytes,
        @Nullable WebAddress address,
        String charset,
        @Nullable Instant retrieved,
        @Nullable FeedEntry entry,
        boolean fromTheWeb) {

    static Material of(Origin origin, byte[] bytes, @Nullable WebAddress address) {
        return new Material(origin, bytes, address, "", null, null, false);
    }

    /** The page in it: what the curator or the web said of it goes before what was found in it. */
    Material part(byte[] page, String pageCharset, @Nullable WebAddress found, @Nullable Instant when) {
        return new Material(
                origin,
                page,
                address == null ? found : address,
                pageCharset,
                retrieved == null ? when : retrieved,
                entry,
                fromTheWeb);
    }

    RawPage page(RawPage.Kind kind) {
        return new RawPage(origin, bytes, kind, address, charset, retrieved, entry);
    }
}
