package org.dateline.page;

import org.jspecify.annotations.Nullable;

/**
 * A correction; {@code article} is null on that article's own page.
 *
 * @param kind {@code error} or {@code status}
 * @param language of the texts, where it is another than the page's; else empty
 */
public record CorrectionNote(
        DateText date,
        String kind,
        String text,
        String was,
        String now,
        String language,
        @Nullable Link article) {}
