package org.dateline.page;

import org.jspecify.annotations.Nullable;

/**
 * A correction; {@code article} is null on that article's own page.
 *
 * @param kind {@code error} or {@code status}
 */
public record CorrectionNote(
        DateText date,
        String kind,
        String text,
        String was,
        String now,
        @Nullable Link article) {}
